import type {Quantity} from '#quantities/quantity.ts'
import {readableLanguage, readQuantities} from '#quantities/read-quantities.ts'
import {foldText} from './fold-text.ts'
import {type Run, type RunToken, signs} from './read-runs.ts'

/** A figure or an argument of a run; offsets are UTF-16 code units of the run's text, 0-based, end exclusive. */
export type RunValue = Readonly<{
  start: number
  end: number
  text: string
  quantity?: Quantity
  token?: RunToken
}>

/** A value of one text and what stands in its place in the other; one is absent where nothing does. */
export type ValuePair = Readonly<{from?: RunValue; to?: RunValue}>

/** Longer texts are paired by order alone: their matrix would cost more than the suggestion is worth. */
const longestAligned = 4_000

/** Figures and arguments of a run in order of place; numbers said in passing are words. */
export function readValues(run: Run, locale: string): RunValue[] {
  const language = readableLanguage(locale)
  const quantities = language ? readQuantities(run.text, language) : []
  const figures = quantities
    .filter(({isWeak, kind}) => !isWeak && kind !== 'vague')
    .map(
      (quantity): RunValue => ({
        start: quantity.start,
        end: quantity.end,
        text: quantity.text,
        quantity,
      }),
    )
  const tokens = run.tokens
    .filter(({kind}) => kind === 'argument')
    .map((token): RunValue => ({start: token.index, end: token.index + 1, text: token.name, token}))
  return [...figures, ...tokens].sort((one, other) => one.start - other.start)
}

/**
 * Pair the values of two texts of one language by where they stand: the shortest series of edits of the texts around
 * them says which value took which one's place.
 */
export function pairValues(
  from: {run: Run; values: readonly RunValue[]},
  to: {run: Run; values: readonly RunValue[]},
): ValuePair[] {
  if (from.values.length === 0 || to.values.length === 0)
    return [...from.values.map(value => ({from: value})), ...to.values.map(value => ({to: value}))]
  const before = maskValues(from.run, from.values)
  const after = maskValues(to.run, to.values)
  const partners =
    before === after || before.length * after.length > longestAligned ** 2
      ? from.values.map((_, at) => (at < to.values.length ? at : -1))
      : alignSigns(before, after)
  const taken = new Set(partners)
  return [
    ...from.values.map((value, at): ValuePair => {
      const partner = to.values[partners[at]!]
      return partner ? {from: value, to: partner} : {from: value}
    }),
    ...to.values.flatMap((value, at): ValuePair[] => (taken.has(at) ? [] : [{to: value}])),
  ]
}

/** The text with one sign for each value; folding neither makes nor takes signs. */
function maskValues({text}: Run, values: readonly RunValue[]): string {
  let masked = ''
  let at = 0
  for (const {start, end} of values) {
    masked += text.slice(at, start) + signs.argument
    at = end
  }
  return foldText(masked + text.slice(at))
}

/** For each sign of the first text the number of the sign in the second one that stands for it, or −1. */
function alignSigns(before: string, after: string): number[] {
  const width = after.length + 1
  const costs = new Uint16Array((before.length + 1) * width)
  for (let column = 0; column < width; column++) costs[column] = column
  for (let row = 1; row <= before.length; row++) {
    costs[row * width] = row
    for (let column = 1; column < width; column++) {
      const at = row * width + column
      const change = costs[at - width - 1]! + (before[row - 1] === after[column - 1] ? 0 : 1)
      costs[at] = Math.min(change, costs[at - width]! + 1, costs[at - 1]! + 1)
    }
  }
  const partners: number[] = []
  let [row, column] = [before.length, after.length]
  while (row > 0 && column > 0) {
    const at = row * width + column
    const isSame = before[row - 1] === after[column - 1]
    if (costs[at] === costs[at - width - 1]! + (isSame ? 0 : 1)) {
      row--
      column--
      if (before[row] === signs.argument) partners.unshift(isSame ? countSigns(after, column) : -1)
    } else if (costs[at] === costs[at - width]! + 1) {
      row--
      if (before[row] === signs.argument) partners.unshift(-1)
    } else column--
  }
  while (row-- > 0) if (before[row] === signs.argument) partners.unshift(-1)
  return partners
}

function countSigns(text: string, end: number): number {
  let count = 0
  for (let at = 0; at < end; at++) if (text[at] === signs.argument) count++
  return count
}
