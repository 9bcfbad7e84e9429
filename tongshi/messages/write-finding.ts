import {IntlMessageFormat} from 'intl-messageformat'
import type {Finding} from './finding.ts'
import {keepRecent} from './keep-recent.ts'

/** Words of findings: what each rule asks the writer to do, and the sentence around it under `unexpected`. */
export type FindingWords = Readonly<Record<string, string>>

/** Longer quotations hide the sentence; the place says where the rest stands. */
const longest = 120

/**
 * Write a finding as a sentence with its place: `file:line:column: Unexpected …, expected …, do …`.
 *
 * @param locale BCP 47, of the words.
 * @param words the messages of `locales/<locale>/checks.json`; the package has them as `tongshi/words/<locale>.json`.
 *
 * @example
 *   const words = {unexpected: '{actual}, not {expected}: {remedy}', x: 'mend it'}
 *   const place = {file: 'a.json', line: 2}
 *   writeFinding({rule: 'x', severity: 'error', place, actual: 'b', expected: 'c'}, 'en', words)
 *   // "a.json:2: `b`, not `c`: mend it [x]"
 */
export function writeFinding(finding: Finding, locale: string, words: FindingWords): string {
  const {place, rule} = finding
  const where = [place.file, place.line, place.column].filter(part => part !== undefined).join(':')
  const key = place.key === undefined ? '' : `${where ? ' ' : ''}(${place.key})`
  const sentence = writeFindingSentence(finding, locale, words)
  return `${where}${key}${where || key ? ': ' : ''}${sentence} [${rule}]`
}

/**
 * Write what a finding says, without its place: `Unexpected …, expected …, do …`. Quotations are cut at 120 characters.
 *
 * @param locale BCP 47, of the words.
 * @param words as for `writeFinding`; a rule that they do not hold is named by its id.
 *
 * @example
 *   const words = {unexpected: '{actual}, not {expected}: {remedy}', x: 'mend it'}
 *   writeFindingSentence({rule: 'x', severity: 'error', place: {}, actual: 'b', expected: ''}, 'en', words)
 *   // "`b`, not ∅: mend it"
 */
export function writeFindingSentence(
  {rule, actual, expected, values}: Finding,
  locale: string,
  words: FindingWords,
): string {
  const nothing = words.nothing ?? '∅'
  return print(locale, words.unexpected ?? '{actual} → {expected}: {remedy}', {
    actual: quote(actual, nothing),
    expected: quote(expected, nothing),
    remedy: print(locale, words[rule] ?? rule, {...values}),
  })
}

function print(locale: string, message: string, values: Record<string, string>): string {
  return message.includes('{') ? String(formatter(`${locale}\0${message}`).format(values)) : message
}

/** Reports say the same few sentences thousands of times. */
const formatter = keepRecent(500, key => {
  const at = key.indexOf('\0')
  return new IntlMessageFormat(key.slice(at + 1), key.slice(0, at))
})

/** Text in backticks, as the writer typed it. */
function quote(text: string, nothing: string): string {
  if (text === '') return nothing
  const short = text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text
  return short.includes('`') ? short : `\`${short}\``
}
