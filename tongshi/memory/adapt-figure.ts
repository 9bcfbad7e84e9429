import {writeDay} from '#messages/write-day.ts'
import {closenessOf} from '#quantities/judge-pair.ts'
import type {Quantity} from '#quantities/quantity.ts'
import {readableLanguage, readQuantities} from '#quantities/read-quantities.ts'
import {writeQuantity} from '#quantities/write-quantity.ts'

/** A figure of a remembered source, the one that stands in its place now, and how the translation wrote the old one. */
export type FigureChange = Readonly<{from: Quantity; to: Quantity; written: Quantity; locale: string}>

const number = /\d(?:[\d.,]*\d)?/g
/** Kept letter by letter: never written anew. */
const verbatim: ReadonlySet<Quantity['kind']> = new Set(['code', 'ratio', 'clock-time', 'name-number'])

/**
 * Write the new figure as the translation wrote the old one.
 *
 * First the digits alone are exchanged (`more than 400` → `400多家`, `more than 600` → `600多家`); where the languages
 * count differently (`400 million` is 4亿) the figure is written anew. What was written is read again and must be the new
 * figure exactly.
 *
 * @returns nothing where that cannot be done for certain.
 */
export function adaptFigure(change: FigureChange): string | undefined {
  const {from, to, written, locale} = change
  if (closenessOf(from, written) !== 'equal' || from.kind !== to.kind) return undefined
  if (from.currency !== to.currency || from.unit?.code !== to.unit?.code) return undefined
  return [exchangeDigits(from.text, to.text, written.text), writeAnew(change)].find(
    text => text !== undefined && isRead(text, to, locale),
  )
}

/**
 * Exchange the one number of a text for another, where both figures are framed by the same words.
 *
 * @returns nothing where that is not so, or the old number does not stand in the text exactly once.
 */
export function exchangeDigits(from: string, to: string, text: string): string | undefined {
  const [old, now] = [from.match(number) ?? [], to.match(number) ?? []]
  if (old.length !== 1 || now.length !== 1 || from.replace(old[0]!, '#') !== to.replace(now[0]!, '#'))
    return undefined
  const forms = [
    [old[0]!, now[0]!],
    [old[0]!.replaceAll(',', ''), now[0]!.replaceAll(',', '')],
  ] as const
  for (const [before, after] of forms) {
    const places = [...text.matchAll(number)].filter(([found]) => found === before)
    if (places.length !== 1) continue
    const {index} = places[0]!
    return text.slice(0, index) + after + text.slice(index + before.length)
  }
  return undefined
}

function writeAnew({to, written, locale}: FigureChange): string | undefined {
  if (verbatim.has(to.kind)) return undefined
  if (to.date) {
    const isDay = to.date.grain === 'day' && to.date.anchored && written.date?.grain === 'day'
    return isDay && to.date.from === to.date.to ? writeDay(to.date.from, locale) : undefined
  }
  const {upper: _, printed: __, ...frame} = written
  if (to.value === undefined) return undefined
  return writeQuantity(
    {
      ...frame,
      value: to.value,
      bound: to.bound,
      ...(to.upper === undefined ? {} : {upper: to.upper}),
      ...(to.printed === undefined ? {} : {printed: to.printed}),
    },
    {locale},
  )
}

function isRead(text: string, figure: Quantity, locale: string): boolean {
  const language = readableLanguage(locale)
  if (!language) return false
  const [read, ...others] = readQuantities(text, language)
  return (
    read !== undefined &&
    others.length === 0 &&
    closenessOf(figure, read) === 'equal' &&
    read.bound === figure.bound
  )
}
