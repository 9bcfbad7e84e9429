/** CLDR's own order. */
const order = ['zero', 'one', 'two', 'few', 'many', 'other']

/**
 * The plural categories of a locale, in CLDR's order.
 *
 * @param locale BCP 47; one that is not well-formed has `other` only.
 */
export function listCategories(locale: string, type: 'cardinal' | 'ordinal'): string[] {
  try {
    const {pluralCategories} = new Intl.PluralRules(locale, {type}).resolvedOptions()
    return order.filter(category => (pluralCategories as readonly string[]).includes(category))
  } catch {
    return ['other']
  }
}

/** Numbers that are tried for examples: small ones, and those where languages turn to `many`. */
const tried = [0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 20, 21, 22, 25, 100, 101, 111, 1000, 1_000_000]

/**
 * Example numbers of a plural row: `one` in English is 1, `other` is 2, 3, 4.
 *
 * @param key a category or `=5`.
 * @param options.offset subtracted before the rules are asked.
 * @param options.exact numbers that have a row of their own and are no examples of a category.
 */
export function exampleNumbers(
  key: string,
  {
    locale,
    type,
    offset,
    exact,
  }: {locale: string; type: 'cardinal' | 'ordinal'; offset: number; exact: readonly number[]},
): number[] {
  if (key.startsWith('=')) return [Number(key.slice(1))]
  const rules = pluralRules(locale, type)
  return tried
    .filter(number => !exact.includes(number) && rules.select(Math.max(0, number - offset)) === key)
    .slice(0, 4)
}

/** The row of a choice that a number takes, by its exact rows and the rules of the language. */
export function keyOfNumber(
  number: number,
  {
    locale,
    type,
    offset,
    keys,
  }: {locale: string; type: 'cardinal' | 'ordinal'; offset: number; keys: readonly string[]},
): string {
  if (keys.includes(`=${number}`)) return `=${number}`
  const category = pluralRules(locale, type).select(number - offset)
  return keys.includes(category) ? category : 'other'
}

function pluralRules(locale: string, type: 'cardinal' | 'ordinal'): Intl.PluralRules {
  try {
    return new Intl.PluralRules(locale, {type})
  } catch {
    return new Intl.PluralRules('en', {type})
  }
}
