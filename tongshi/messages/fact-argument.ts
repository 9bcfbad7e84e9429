import type {Fact, Facts} from './fact.ts'
import {MessageError} from './message-error.ts'
import {computableNumber, timeOfFact} from './number-of-fact.ts'
import type {Written} from './written.ts'

/**
 * A fact as the value of an ICU argument: `{x}` prints its text, `{x, plural, …}`, `{x, number}` and
 * `{x, date, day}` compute with its exact number.
 *
 * It is an array of one text, because the three libraries hand an object through unseen: React renders an array
 * of texts as it stands, `joinFormatted` makes one text of it.
 */
export type FactArgument = readonly [string] & Readonly<{[Symbol.toPrimitive](hint: string): string | number}>

/**
 * Make a fact the value of an ICU argument for @formatjs/intl, use-intl (`t.rich`) and i18next.
 *
 * @param text the fact as `{x}` prints it in the locale.
 * @returns as a string `text`; as a number the exact decimal digits, for a day the milliseconds of its UTC
 *   midnight. A fact without number throws MessageError `wrong-value` there.
 */
export function factArgument(fact: Fact, text: string): FactArgument {
  const number = timeOfFact(fact) ?? computableNumber(fact)
  const toPrimitive = (hint: string): string | number => {
    if (hint === 'string' || (hint === 'default' && number === undefined)) return text
    if (number === undefined) throw withoutNumber(fact, text)
    return number
  }
  const argument: [string] = [text]
  Object.defineProperty(argument, Symbol.toPrimitive, {value: toPrimitive})
  return Object.freeze(argument) as unknown as FactArgument
}

/**
 * Make all facts of an announcement ICU values by name; see `FactArgument`.
 *
 * @example
 *   const day = {name: 'day', kind: 'date', date: '2023-07-14', verified: true} as const
 *   factArguments({day}, {locale: 'en', write: () => ({text: '14 July 2023'})}).day?.[0]
 *   // "14 July 2023"
 */
export function factArguments(
  facts: Facts,
  {locale, write}: {locale: string; write: (fact: Fact, locale: string) => Written},
): Record<string, FactArgument> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, factArgument(fact, write(fact, locale).text)]),
  )
}

function withoutNumber(fact: Fact, text: string): MessageError {
  return new MessageError('wrong-value', {
    rule: 'fact-type',
    severity: 'error',
    place: {key: fact.name},
    actual: text,
    expected: `{${fact.name}}`,
  })
}
