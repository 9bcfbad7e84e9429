import {
  type DateElement,
  type MessageFormatElement,
  type NumberElement,
  TYPE,
} from '@formatjs/icu-messageformat-parser'
import {IntlMessageFormat} from 'intl-messageformat'
import {type CheckedMessage, findingAt} from './checked-message.ts'
import type {Fact} from './fact.ts'
import type {Finding} from './finding.ts'
import {formats, type MessageFormats} from './formats.ts'
import {keepRecent} from './keep-recent.ts'
import {numberOfFact, timeOfFact} from './number-of-fact.ts'
import {optionsOfNumber} from './options-of-number.ts'
import {scaleDecimal} from './scale-decimal.ts'
import {type Surroundings, walkMessage} from './walk-message.ts'

/**
 * `fact-render`: a fact whose print in this locale is not its value: digits rounded away, another power of ten,
 * another day. Needs the facts.
 *
 * @example ok
 *   {sales, number, compact} yuan
 * @example not-ok
 *   {sales, number, ::compact-short} yuan
 */
export function checkFactRender(checked: CheckedMessage): readonly Finding[] {
  const {ast, facts = {}, values = []} = checked
  const findings: Finding[] = []
  walkMessage(ast, (element, around) => {
    const name = element.type === TYPE.pound ? around.plural?.value : nameOf(element)
    if (name === undefined || values.includes(name) || !Object.hasOwn(facts, name)) return
    const print = printsOf(element, facts[name]!, around, checked)
    if (print === undefined || print.actual === print.expected) return
    findings.push(findingAt(checked, element, {rule: 'fact-render', ...print}))
  })
  return findings
}

type Prints = Readonly<{actual: string; expected: string}>

function nameOf(element: MessageFormatElement): string | undefined {
  return 'value' in element && element.type !== TYPE.literal && element.type !== TYPE.tag
    ? element.value
    : undefined
}

/** What is printed and what would have to be; undefined where the fact has no such print (`fact-type` says so). */
function printsOf(
  element: MessageFormatElement,
  fact: Fact,
  {plural}: Surroundings,
  {locale, write, formats: named = formats}: CheckedMessage,
): Prints | undefined {
  if (element.type === TYPE.argument)
    return write && attempt(() => write(fact, locale).text, `{${fact.name}}`)
  if (element.type === TYPE.date) return printDay(element, fact, {locale, named})
  const value = numberOfFact(fact)
  if (value === undefined) return undefined
  if (element.type === TYPE.number) return printNumber(value, element, locale)
  return element.type === TYPE.pound ? printPound(value, plural?.offset ?? 0, locale) : undefined
}

/** A writer that refuses a fact says why. */
function attempt(print: () => string, bare: string): Prints | undefined {
  try {
    return print() === '' ? {actual: '', expected: bare} : undefined
  } catch (error) {
    return {actual: error instanceof Error ? error.message : String(error), expected: bare}
  }
}

function printNumber(value: string, element: NumberElement, locale: string): Prints | undefined {
  const {scale, ...options} = optionsOfNumber(element)
  if (value.includes('/')) return {actual: printFraction(value, options, locale), expected: value}
  if (scale === undefined) return compare(value, value, options, locale)
  // A share scaled once more reads as another share; any other scale must be exact in floats.
  const factor = options.style === 'percent' ? '1' : scaleOf(element)
  return compare(Number(value) * scale, scaleDecimal(value, {factor}), options, locale)
}

/** As written: the parser keeps only a float. */
function scaleOf({style}: NumberElement): string {
  const tokens = typeof style === 'object' && style !== null ? style.tokens : []
  const factor = tokens.findLast(({stem}) => stem === 'scale')?.options[0] ?? ''
  return /^\d+(\.\d+)?$/.test(factor) ? factor : '1'
}

/** `#` is computed in floats and printed by the locale's plain number format. */
function printPound(value: string, offset: number, locale: string): Prints | undefined {
  if (value.includes('/')) return {actual: printFraction(value, {}, locale), expected: value}
  return compare(Number(value) - offset, scaleDecimal(value, {offset: String(offset)}), {}, locale)
}

/** Digits that never end are always cut. */
function printFraction(value: string, options: Intl.NumberFormatOptions, locale: string): string {
  const [n, d] = value.split('/')
  try {
    return new Intl.NumberFormat(locale, options).format(Number(n) / Number(d))
  } catch {
    return '' // Options that Intl refuses.
  }
}

function compare(
  printed: number | string,
  exact: string,
  options: Intl.NumberFormatOptions,
  locale: string,
): Prints | undefined {
  try {
    return {
      actual: new Intl.NumberFormat(locale, options).format(printed as Intl.StringNumericLiteral),
      expected: new Intl.NumberFormat(locale, lossless(options)).format(exact as Intl.StringNumericLiteral),
    }
  } catch {
    return undefined // Options that Intl refuses are `unequal-skeleton`.
  }
}

/** 100 decimals are the most Intl allows (ECMA-402); zeros asked for stay. */
function lossless({
  maximumSignificantDigits,
  ...options
}: Intl.NumberFormatOptions): Intl.NumberFormatOptions {
  if (maximumSignificantDigits !== undefined && options.minimumSignificantDigits !== undefined) {
    return {...options, maximumSignificantDigits: 21}
  }
  return {...options, maximumFractionDigits: 100}
}

const preparedDay = keepRecent(500, (key: string) => {
  const [locale, options] = JSON.parse(key) as [string, Intl.DateTimeFormatOptions]
  return new Intl.DateTimeFormat(locale, options)
})

/** A plain day is midnight UTC: in a zone west of that it would be the day before. */
function printDay(
  {style}: DateElement,
  fact: Fact,
  {locale, named}: {locale: string; named: MessageFormats},
): Prints | undefined {
  const time = timeOfFact(fact)
  if (time === undefined || typeof style !== 'string' || !Object.hasOwn(named.date, style)) return undefined
  const options = {...IntlMessageFormat.formats.date[style], ...named.date[style]!}
  const print = (timeZone: string) =>
    preparedDay(JSON.stringify([locale, {...options, timeZone}])).format(time)
  return {actual: print(options.timeZone), expected: print('UTC')}
}
