import {IntlMessageFormat} from 'intl-messageformat'
import type {Finding} from './finding.ts'

/** Words of findings: what each rule asks the writer to do, and the sentence around it under `unexpected`. */
export type FindingWords = Readonly<Record<string, string>>

/** Longer quotations hide the sentence; the place says where the rest stands. */
const longest = 120

/**
 * Write a finding as a sentence with its place: `file:line:column: Unexpected …, expected …, do …`.
 *
 * @param words the messages of `locales/<locale>/checks.json`.
 */
export function writeFinding(
  {rule, place, actual, expected}: Finding,
  locale: string,
  words: FindingWords,
): string {
  const where = [place.file, place.line, place.column].filter(part => part !== undefined).join(':')
  const key = place.key === undefined ? '' : ` (${place.key})`
  const sentence = new IntlMessageFormat(
    words.unexpected ?? '{actual} → {expected}: {remedy}',
    locale,
  ).format({
    actual: quote(actual),
    expected: quote(expected),
    remedy: words[rule] ?? rule,
  })
  return `${where}${key}${where ? ': ' : ''}${sentence} [${rule}]`
}

/** Text in backticks, as the writer typed it. */
function quote(text: string): string {
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text
  return short.includes('`') ? short : `\`${short}\``
}
