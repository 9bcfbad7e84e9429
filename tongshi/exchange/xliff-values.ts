const list = (words: string) => words.split(' ')
const oneOf = (...words: readonly string[]) => ({
  test: (value: string) => words.includes(value),
  expected: words.join(' | '),
})
const matching = (pattern: RegExp, expected: string) => ({
  test: (value: string) => pattern.test(value),
  expected,
})

/** NameChar of XML 1.0, fifth edition. */
const nameChar =
  '[-.:\\w\\u00b7\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u203f\\u2040\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}]'
const nmtoken = new RegExp(`^${nameChar}+$`, 'u')
const nmtokens = new RegExp(`^${nameChar}+(?: +${nameChar}+)*$`, 'u')

/** `langtag`, `privateuse` and the irregular tags of RFC 5646 §2.1. */
const language =
  /^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+|i-[a-z]{2,8}|sgn-[a-z]{2}-[a-z]{2}|en-gb-oed)$/i

/** Elements of HTML that the Format Style module may name. */
const html = list(
  'a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td tfoot th thead title tr tt u ul',
)
const issues = list(
  'terminology mistranslation omission untranslated addition duplication inconsistency grammar legal register locale-specific-content locale-violation style characters misspelling typographical formatting inconsistent-entities numbers markup pattern-problem whitespace internationalization length non-conformance uncategorized other',
)

/** The types of attribute values in XLIFF 2.1: whether a value is one, and how one looks. */
export const valueTypes: Readonly<
  Record<string, {readonly test: (value: string) => boolean; readonly expected: string}>
> = {
  yesNo: oneOf('yes', 'no'),
  reorder: oneOf('yes', 'firstNo', 'no'),
  dir: oneOf('ltr', 'rtl', 'auto'),
  space: oneOf('default', 'preserve'),
  preserve: oneOf('preserve'),
  side: oneOf('source', 'target'),
  held: oneOf('source', 'target', 'ignorable'),
  state: oneOf('initial', 'translated', 'reviewed', 'final'),
  code: oneOf('fmt', 'ui', 'quote', 'link', 'image', 'other'),
  match: oneOf('am', 'mt', 'icm', 'idm', 'tb', 'tm', 'other'),
  normal: oneOf('none', 'nfc', 'nfd'),
  filter: oneOf('include', 'exclude'),
  version: oneOf('2.0', '2.1'),
  html: oneOf(...html),
  issue: oneOf(...issues),
  nmtoken: matching(nmtoken, 'an NMTOKEN: letters, digits and `.-_:`'),
  nmtokens: matching(nmtokens, 'NMTOKENs with spaces between them'),
  language: matching(language, 'a BCP 47 tag such as `zh-Hans`'),
  own: matching(/^[^\s:]+:[^\s:]+$/, '`prefix:value`'),
  marker: matching(/^(?:generic|comment|term|[^\s:]+:[^\s:]+)$/, 'generic | comment | term | `prefix:value`'),
  positive: matching(/^\+?0*[1-9]\d*$/, 'a whole number from 1'),
  priority: matching(/^\+?0*(?:[1-9]|10)$/, 'a whole number from 1 to 10'),
  integer: matching(/^[-+]?\d+$/, 'a whole number'),
  hex: matching(/^(?:[\da-f]{2})+$/i, 'hexadecimal digits, such as `001B`'),
  percent: matching(/^(?:100(?:\.0*)?|\d{1,2}(?:\.\d*)?|\.\d+)$/, 'a number from 0 to 100'),
  share: matching(/^(?:1(?:\.0*)?|0?\.\d+|0(?:\.\d*)?)$/, 'a number from 0 to 1'),
  uri: matching(/^[^\s<>"]*$/, 'an IRI without spaces'),
}
