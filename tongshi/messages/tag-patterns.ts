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

let listed: readonly string[] | undefined

/** Regions as BCP 47 writes them: the codes that CLDR has a name for. */
function regions(): readonly string[] {
  listed ??= listCodes('region')
  return listed
}

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
    const chosen = new Map(
      [...scripts, ...regions()].map(subtag => [subtag, choose(`${language}-${subtag}`)]),
    )
    const others = [...chosen.keys()].filter(subtag => chosen.get(subtag) !== usual)
    const end = `(?=[${separator}]|[^a-z0-9]|$)`
    const unusual = others.length > 0 ? `(?!(?:${others.join('|')})${end})` : ''
    const maybe = language === without ? '' : '?'
    add(usual, `${language}(?:[${separator}]${unusual}[a-z0-9]+${more})${maybe}`)
    for (const [locale, subtags] of Map.groupBy(others, subtag => chosen.get(subtag)))
      add(locale, `${language}[${separator}](?:${subtags.join('|')})${more}`)
  }
  return patterns
}

/** A regular expression for the primary subtag of any language that CLDR has a name for. */
export function writeLanguagePattern(): string {
  return listCodes('language').join('|')
}

function listCodes(type: 'language' | 'region'): string[] {
  const names = new Intl.DisplayNames('en', {type, fallback: 'none'})
  const letters = [...(type === 'region' ? 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' : 'abcdefghijklmnopqrstuvwxyz')]
  const two = letters.flatMap(one => letters.map(other => one + other))
  const all = type === 'region' ? two : [...two, ...two.flatMap(start => letters.map(last => start + last))]
  return all.filter(code => names.of(code) !== undefined)
}
