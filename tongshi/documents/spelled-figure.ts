import type {ReadableLanguage} from '#quantities/read-quantities.ts'
import {writeNumberWords} from '#quantities/write-number-words.ts'
import type {FoundFigure} from './found-figure.ts'

/**
 * A number in words stays in words: its mention prints the number alone, as `four`, `Four` or 四, and the rest of the
 * figure (三天, `five years`) stays in the sentence.
 */
export function spellFigure(text: string, figure: FoundFigure, language: ReadableLanguage): FoundFigure {
  const {start, end, quantity, format} = figure
  const {kind, bound, upper, value} = quantity ?? {}
  if (format || bound !== 'exact' || upper !== undefined || value === undefined) return figure
  if (kind !== 'count' && kind !== 'duration' && kind !== 'factor') return figure
  const words = writeNumberWords(value, language === 'zh' ? 'zh-Hans' : 'en')
  const written = text.slice(start, end)
  if (words === undefined || !written.toLowerCase().startsWith(words)) return figure
  const isFirst = language === 'en' && /^\p{Lu}/u.test(written)
  return {
    ...figure,
    end: start + words.length,
    format: isFirst ? 'number, spellout-titlecase' : 'number, spellout',
  }
}
