import {type MessageFormatElement, SKELETON_TYPE, TYPE} from '@formatjs/icu-messageformat-parser'
import {optionsOfNumber} from '#messages/options-of-number.ts'
import {styleOfElement} from '#messages/style-of-element.ts'
import {argumentsOf} from './compare-arguments.ts'
import type {Fault} from './fault.ts'
import type {CheckedPair, PairRule} from './rule.ts'

/**
 * `icu-skeleton-parity`: an argument that the target prints as something else: another type, currency, unit, scale,
 * notation or field of a date. Another width of the same thing is a warning.
 *
 * @example ok en → zh-Hans
 *   {r, number, ::percent} of sales → 占销售额的{r, number, ::percent}
 * @example not-ok en → zh-Hans
 *   {r, number, ::percent} of sales → 占销售额的{r, number, ::percent scale/100}
 * @example not-ok en → zh-Hans
 *   {when, date, long} → {when, time, long}
 */
export const icuSkeletonParity: PairRule = {
  id: 'icu-skeleton-parity',
  severity: 'error',
  checkPair: pair => {
    const given = argumentsOf(pair.source)
    if (given.size === 0) return []
    return [...argumentsOf(pair.target)].flatMap(([name, uses]) => {
      const sources = given.get(name)
      return sources ? uses.flatMap(use => compareUse(pair, use, sources)) : []
    })
  },
}

/** Wide differences are faults, narrow ones warnings: `[wide, narrow]` of a use, as text that can be compared. */
type Print = readonly [wide: string, narrow: string]

function compareUse(
  {target, context}: CheckedPair,
  use: MessageFormatElement,
  sources: readonly MessageFormatElement[],
): Fault[] {
  const written = printOf(use)
  const prints = sources.map(printOf)
  if (prints.some(([wide, narrow]) => wide === written[0] && narrow === written[1])) return []
  // A plural prints its number by `#`, and a fact prints by itself as its kind asks for.
  const isFact = 'value' in use && Object.hasOwn(context.facts ?? {}, use.value)
  const bare = prints.some(([wide]) => wide === 'text' || wide.startsWith('plural'))
  if (written[0] === 'text' && (isFact || prints.some(([wide]) => wide.startsWith('plural')))) return []
  if ((isFact || written[0].startsWith('plural') || written[0] === 'number') && bare) return []
  const isNarrow = prints.some(([wide]) => wide === written[0])
  const {location} = use
  return [
    {
      text: target,
      start: location?.start.offset ?? 0,
      end: location?.end.offset ?? target.message.length,
      actual: headOf(use),
      expected: headOf(sources[0]!),
      ...(isNarrow ? {severity: 'warning'} : {}),
    },
  ]
}

function printOf(element: MessageFormatElement): Print {
  switch (element.type) {
    case TYPE.number:
      return printOfNumber(optionsOfNumber(element), styleOfElement(element))
    case TYPE.date:
    case TYPE.time:
      return printOfDate(element)
    case TYPE.plural:
      return [`plural ${element.pluralType ?? 'cardinal'} ${element.offset}`, '']
    case TYPE.select:
      return ['select', '']
    default:
      return ['text', '']
  }
}

const wideOptions = ['style', 'currency', 'unit', 'notation', 'scale', 'currencySign'] as const

/** `{n, number}` without any style prints like the bare argument but for its groups. */
function printOfNumber(options: ReturnType<typeof optionsOfNumber>, style: string | undefined): Print {
  const wide = wideOptions.flatMap(name => (options[name] === undefined ? [] : [`${name} ${options[name]}`]))
  const known = Object.keys(options).length > 0 || style === undefined
  const named = known ? wide : [`named ${style}`]
  return [named.length === 0 ? 'number' : `number ${named.join(' ')}`, JSON.stringify(options)]
}

function printOfDate(
  element: Extract<MessageFormatElement, {type: typeof TYPE.date | typeof TYPE.time}>,
): Print {
  const {style, type} = element
  const kind = TYPE[type]!
  if (style === undefined || style === null || typeof style === 'string') {
    const isWidth = style === undefined || style === null || /^(?:short|medium|long|full)$/.test(style)
    return [isWidth ? kind : `${kind} ${style}`, String(style)]
  }
  if (style.type !== SKELETON_TYPE.dateTime) return [kind, '']
  const fields = [...new Set(style.pattern.replace(/[^a-zA-Z]/g, ''))].map(same).sort().join('')
  return [`${kind} ${fields}`, style.pattern]
}

/** Letters of one field: hours may be counted by 12 or by 24. */
function same(letter: string): string {
  return 'hHkKjJ'.includes(letter)
    ? 'j'
    : letter === 'L'
      ? 'M'
      : letter === 'c' || letter === 'e'
        ? 'E'
        : letter
}

function headOf(element: MessageFormatElement): string {
  if (!('value' in element)) return '#'
  if (element.type === TYPE.argument) return `{${element.value}}`
  const style = styleOfElement(element)
  const isOrdinal = element.type === TYPE.plural && element.pluralType === 'ordinal'
  const offset = element.type === TYPE.plural && element.offset !== 0 ? `, offset:${element.offset}` : ''
  const type = isOrdinal ? 'selectordinal' : TYPE[element.type]
  return `{${element.value}, ${type}${style === undefined ? '' : `, ${style}`}${offset}}`
}
