import {IntlMessageFormat} from 'intl-messageformat'
import type {ImportNote} from '#exchange/foreign-document.ts'
import type {ImportQuestion} from '#exchange/import-question.ts'
import words from '../../locales/en/import.json' with {type: 'json'}

function write(key: string, values: Record<string, string | number>): string {
  const message = (words as Record<string, string>)[key] ?? key
  return String(new IntlMessageFormat(message, 'en').format(values))
}

/** A note on what reading decided, as a sentence. */
export function writeNote({rule, count = 1, actual = ''}: ImportNote): string {
  return write(`note-${rule}`, {count, actual})
}

/** A question with its sentence around and its readings by number. */
export function writeQuestion({rule, text, context, readings, applied}: ImportQuestion): string {
  const numbered = readings.map((reading, at) => `  ${at + 1} ${reading}${at === applied ? ' *' : ''}`)
  const lines = [
    write(`question-${rule}`, {text}),
    `  … ${context.trim()} …`,
    ...numbered,
    `  0 ${write('answer-none', {})}`,
  ]
  return `${lines.join('\n')}\n`
}
