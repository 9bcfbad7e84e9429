import {TYPE} from '@formatjs/icu-messageformat-parser'
import {keepRecent} from '#messages/keep-recent.ts'
import {walkMessage} from '#messages/walk-message.ts'
import type {CheckedText} from './checked-text.ts'
import type {Fault} from './fault.ts'
import type {TextRule} from './rule.ts'

/**
 * `icu-plural-set`: a plural without a form that its language uses, so that `1 firms` is printed; in a source, and
 * for a form it never uses, a warning. Forms are CLDR's, exact keys such as `=1` count for the numbers they stand for.
 *
 * @example ok en
 *   {n, plural, one {# firm} other {# firms}}
 * @example ok zh-Hans
 *   {n, plural, other {#家}}
 * @example not-ok en
 *   {n, plural, other {# firms}}
 * @example not-ok zh-Hans
 *   {n, plural, one {#家} other {#家}}
 */
export const icuPluralSet: TextRule = {
  id: 'icu-plural-set',
  severity: 'error',
  checkText: text => {
    const faults: Fault[] = []
    if (
      text.ways.length === 0 ||
      (!text.message.includes('plural') && !text.message.includes('selectordinal'))
    )
      return faults
    walkMessage(text.ast, element => {
      if (element.type !== TYPE.plural) return
      const keys = Object.keys(element.options)
      const forms = formsOf(`${text.locale} ${element.pluralType ?? 'cardinal'}`)
      const exact = new Set(keys.filter(key => key.startsWith('=')).map(key => Number(key.slice(1))))
      const place = {
        start: element.location?.start.offset ?? 0,
        end: element.location?.end.offset ?? text.message.length,
      }
      for (const [form, numbers] of forms) {
        if (keys.includes(form) || numbers.every(number => exact.has(number - element.offset))) continue
        // What the author of a source left out may be said alike for every number: 1 unconfirmed, 2 unconfirmed.
        const isRare = text.side === 'source' || !numbers.some(number => number < rare)
        faults.push({text, ...place, ...said(keys, form), ...(isRare ? {severity: 'warning'} : {})})
      }
      for (const key of keys)
        if (!forms.has(key) && !key.startsWith('=') && key !== 'other')
          faults.push({...surplus(text, element.options[key]?.location, key, forms), severity: 'warning'})
    })
    return faults
  },
}

function said(keys: readonly string[], form: string): {actual: string; expected: string} {
  return {actual: keys.join(' '), expected: `${form} {…}`}
}

function surplus(
  text: CheckedText,
  location: {start: {offset: number}; end: {offset: number}} | undefined,
  key: string,
  forms: ReadonlyMap<string, readonly number[]>,
): Fault {
  const start = location?.start.offset ?? 0
  const end = location?.end.offset ?? text.message.length
  return {text, start, end, actual: key, expected: [...forms.keys()].join(' | ')}
}

/** Numbers under it are met every day; a form that only greater ones take (`many` in French) is missed by few. */
const rare = 1000

/** The numbers that are tried for each form. */
const tried = [...Array.from({length: 201}, (_, number) => number), 1_000, 10_000, 1_000_000, 10_000_000]

/** The plural forms that whole numbers take in a language, with the numbers that take them. */
const formsOf = keepRecent(500, (key): ReadonlyMap<string, readonly number[]> => {
  const [locale = 'en', type] = key.split(' ')
  const rules = new Intl.PluralRules(locale, {type: type as 'cardinal' | 'ordinal'})
  const forms = Map.groupBy(tried, number => rules.select(number))
  // Decimals may take forms of their own: not missed, but no surplus either.
  for (const form of rules.resolvedOptions().pluralCategories) if (!forms.has(form)) forms.set(form, [])
  return forms
})
