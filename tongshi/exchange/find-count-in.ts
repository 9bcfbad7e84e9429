import type {FactFormat} from '#documents/fact-format.ts'
import {preparedFormat} from '#quantities/prepared.ts'
import type {Quantity} from '#quantities/quantity.ts'
import {readableLanguage, readQuantities} from '#quantities/read-quantities.ts'
import {writeNumberWords} from '#quantities/write-number-words.ts'

type Span = Readonly<{start: number; end: number; format: FactFormat}>
type Where = Readonly<{
  start: number
  end: number
  locale: string
  /** Is a span no part of another fact? */
  isFree: (span: Span) => boolean
}>

/**
 * The number of a sentence that is a count of the source, however it counts: 3 of 其中3块.
 *
 * @param start where the sentence begins in the text, `end` where it ends; UTF-16.
 * @returns the number alone; nothing where none or more than one has the value, or where it would be printed otherwise.
 */
export function findCountIn(
  text: string,
  count: Quantity,
  {start, end, locale, isFree}: Where,
): Span | undefined {
  const language = readableLanguage(locale)
  if (language === undefined || count.bound !== 'exact' || count.value === undefined) return undefined
  const found = readQuantities(text.slice(start, end), language).flatMap((one): Span[] => {
    if (one.kind !== 'count' || one.value !== count.value || one.bound !== 'exact' || one.upper) return []
    const number = /^(?:\d[\d,]*|[一二两三四五六七八九十]+|\p{L}+(?:-\p{L}+)?)/u.exec(one.text)?.[0] ?? ''
    const format = formatOf(number, count.value!, locale)
    if (format === undefined) return []
    const span = {start: start + one.start, end: start + one.start + number.length, format}
    return isFree(span) ? [span] : []
  })
  return found.length === 1 ? found[0] : undefined
}

/** The format that prints a number as it is written. */
function formatOf(written: string, value: string, locale: string): FactFormat | undefined {
  if (preparedFormat(locale, {}).format(value as Intl.StringNumericLiteral) === written) return 'number'
  const words = writeNumberWords(value, locale)
  if (words === undefined || words !== written.toLowerCase()) return undefined
  return words === written ? 'number, spellout' : 'number, spellout-titlecase'
}
