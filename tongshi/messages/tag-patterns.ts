/** What a tag means: the locale it leads to, or none. */
export type ChooseLocale = (tag: string) => string | undefined

/** Scripts that one language is written in beside another. */
const scripts = [
  'Hans',
  'Hant',
  'Latn',
  'Cyrl',
  'Arab',
  'Deva',
  'Mong',
  'Guru',
  'Beng',
  'Tfng',
  'Hebr',
  'Grek',
]

/** Regions as BCP 47 writes them: the codes that CLDR has a name for. */
const regions = listCodes(/^[A-Z]{2}$/, 'region')

/**
 * Write which tags lead to each locale, as regular expressions for hosts that cannot negotiate: `zh` and `zh-CN` to
 * `zh-Hans`, `zh-TW` to what the choice says.
 *
 * Expressions are to be read without regard to case, and use what PCRE and ECMAScript have in common.
 *
 * @param languages primary subtags to describe.
 * @param options.separator of subtags, as a character class: `-`, or `-_`.
 * @param options.without a language whose bare tag leads nowhere.
 * @returns alternatives by locale; every tag is matched by those of one locale at most.
 */
export function writeTagPatterns(
  languages: readonly string[],
  choose: ChooseLocale,
  {separator = '-', without}: Readonly<{separator?: string; without?: string}> = {},
): ReadonlyMap<string, readonly string[]> {
  const patterns = new Map<string, string[]>()
  const add = (locale: string | undefined, pattern: string) => {
    if (locale !== undefined) patterns.set(locale, [...(patterns.get(locale) ?? []), pattern])
  }
  const more = `(?:[${separator}][a-z0-9]+)*`
  for (const language of languages) {
    const usual = choose(language)
    const others = [...scripts, ...regions].filter(subtag => choose(`${language}-${subtag}`) !== usual)
    const end = `(?=[${separator}]|[^a-z0-9]|$)`
    const unusual = others.length > 0 ? `(?!(?:${others.join('|')})${end})` : ''
    const maybe = language === without ? '' : '?'
    add(usual, `${language}(?:[${separator}]${unusual}[a-z0-9]+${more})${maybe}`)
    for (const [locale, subtags] of Map.groupBy(others, subtag => choose(`${language}-${subtag}`)))
      add(locale, `${language}[${separator}](?:${subtags.join('|')})${more}`)
  }
  return patterns
}

/** A regular expression for the primary subtag of any language that CLDR has a name for. */
export function writeLanguagePattern(): string {
  return listCodes(/^[a-z]{2,3}$/, 'language').join('|')
}

function listCodes(shape: RegExp, type: 'language' | 'region'): string[] {
  const names = new Intl.DisplayNames('en', {type, fallback: 'none'})
  const letters = [...(type === 'region' ? 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' : 'abcdefghijklmnopqrstuvwxyz')]
  const two = letters.flatMap(one => letters.map(other => one + other))
  const all = type === 'region' ? two : [...two, ...two.flatMap(start => letters.map(last => start + last))]
  return all.filter(code => shape.test(code) && names.of(code) !== undefined)
}
