import type {ReadableLanguage} from '#quantities/read-quantities.ts'
import type {CheckedText} from './checked-text.ts'

/** The language that the figures of a text are read in; nothing where they cannot be read. */
export function figureLanguage({language}: CheckedText): ReadableLanguage | undefined {
  return language === 'en' || language === 'zh' ? language : undefined
}
