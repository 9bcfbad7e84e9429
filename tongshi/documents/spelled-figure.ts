import type {Quantity} from '#quantities/quantity.ts'
import type {ReadableLanguage} from '#quantities/read-quantities.ts'
import {writeNumberWords} from '#quantities/write-number-words.ts'
import type {FoundFigure} from './found-figure.ts'

/** Words that count nothing: three times, two sides. */
const idle =
  /^\s+(?:\p{L}+ )?(?:times|sides|ways|parties|things|halves|fold|thirds|fourths|fifths|words|others|steps|reasons|points)\b/u

/** Who has been spoken of: the two countries, those three firms. */
const spokenOf = /\b(?:the|these|those|all|both|other|another|every|top|or|than|[Pp]hase|No\.?) $/i

/**
 * Is a small number in words said in passing? English one, `the two countries` and `three times`; Chinese 一个, 二, 两国.
 * What counts things (`four laboratories`, 四个实验室, 两座展馆) and how long something takes is not.
 */
export function isSaidInPassing(
  text: string,
  {kind, value, start, end}: Quantity,
  language: ReadableLanguage,
): boolean {
  const number = Number(value)
  if (kind === 'duration') return !(number >= 2)
  if (kind !== 'count' || !(number >= 2)) return true
  if (language === 'en')
    return idle.test(text.slice(end, end + 40)) || spokenOf.test(text.slice(Math.max(0, start - 10), start))
  // 两 counts with a classifier of things only: 两座展馆, and neither 两国 nor 两个方面.
  return (
    number === 2 &&
    !/^两?[座所家栋台条项名位艘架辆支部款处间幅件场]/.test(text.slice(start, end + 1).slice(-2))
  )
}

/**
 * A number in words stays in words: its mention prints the number alone, as `four`, `Four` or 四, and the rest of the
 * figure (三天, `five years`) stays in the sentence.
 */
export function spellFigure(text: string, figure: FoundFigure, language: ReadableLanguage): FoundFigure {
  const {start, end, quantity, format} = figure
  const {kind, bound, upper, value} = quantity ?? {}
  if (format || bound !== 'exact' || upper !== undefined || value === undefined) return figure
  if (kind !== 'count' && kind !== 'duration') return figure
  const words = writeNumberWords(value, language === 'zh' ? 'zh-Hans' : 'en')
  const written = text.slice(start, end)
  if (words === undefined || !written.toLowerCase().startsWith(words)) return figure
  // Sixty is not six, and 三十 not 三.
  if (/^[-\p{L}]/u.test(written.slice(words.length)) && language === 'en') return figure
  const isFirst = language === 'en' && /^\p{Lu}/u.test(written)
  return {
    ...figure,
    end: start + words.length,
    format: isFirst ? 'number, spellout-titlecase' : 'number, spellout',
  }
}
