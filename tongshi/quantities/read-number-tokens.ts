import {type NumberWord, numberWords} from './english-number-words.ts'
import type {Rational} from './rational.ts'
import {digitAt, readDigitRun} from './read-digit-run.ts'

/** One word or one run of digits of an English numeral. */
export type NumberToken = Readonly<
  {
    start: number
    end: number
    /** How it is joined to the token before it. */
    glue: '' | '-' | 'and'
  } & (NumberWord | {type: 'digits'; value: Rational; printed: string})
>

/** Nobody writes a longer one. */
const mostTokens = 24

/**
 * Collect the number words and digits that stand in a row: `one hundred and thirty-two fifths`.
 *
 * @returns the tokens in order; whether they make a number is not asked here.
 */
export function readNumberTokens(text: string, at: number): NumberToken[] {
  const tokens: NumberToken[] = []
  let glue: NumberToken['glue'] = ''
  let next = at
  while (tokens.length < mostTokens) {
    const token = readToken(text, next, glue, tokens.length === 0)
    // Two articles in a row are prose.
    if (!token || (token.type === 'a' && tokens.at(-1)?.type === 'a')) break
    tokens.push(token)
    const joint = readJoint(text, token.end) ?? readComma(text, token)
    if (!joint) break
    glue = joint.glue
    next = joint.end
  }
  return tokens
}

/** Letters may touch the first digits (7.62mm), and then nothing follows them. */
function readToken(
  text: string,
  at: number,
  glue: NumberToken['glue'],
  isFirst: boolean,
): NumberToken | undefined {
  if (digitAt(text, at) >= 0) {
    const run = readDigitRun(text, at)
    if (!run || (isLetter(text, run.end) && !isFirst)) return undefined
    return {type: 'digits', value: run.value, printed: run.printed, start: at, end: run.end, glue}
  }
  const end = skipLetters(text, at)
  const word = end === at || end - at > 13 ? undefined : numberWords.get(text.slice(at, end).toLowerCase())
  return word && {...word, start: at, end, glue}
}

/** Spaces, a hyphen with or without spaces, or `and`. */
function readJoint(text: string, at: number): {end: number; glue: NumberToken['glue']} | undefined {
  let end = skipBlank(text, at)
  if (text[end] === '-' || text[end] === '‑') return {end: skipBlank(text, end + 1), glue: '-'}
  if (end === at) return undefined
  if (text.slice(end, end + 4).toLowerCase() === 'and ') {
    end = skipBlank(text, end + 4)
    return {end, glue: 'and'}
  }
  return {end, glue: ''}
}

/** Twenty-eight thousand, seven hundred ninety: words with a scale of their own, or the last of the text, go on. */
function readComma(
  text: string,
  {type, end}: NumberToken,
): {end: number; glue: NumberToken['glue']} | undefined {
  if (type !== 'scale' || text[end] !== ',' || text[end + 1] !== ' ') return undefined
  let next = end + 2
  for (let words = 0; words < 4; words++) {
    const token = readToken(text, next, '', words === 0)
    if (!token || token.type === 'digits' || token.type === 'a') return undefined
    if (token.type === 'scale') return {end: end + 2, glue: ''}
    const joint = readJoint(text, token.end)
    if (!joint) return token.end === text.length ? {end: end + 2, glue: ''} : undefined
    next = joint.end
  }
  return undefined
}

/** Where a word of letters ends. */
export function skipLetters(text: string, at: number): number {
  let end = at
  while (isLetter(text, end)) end++
  return end
}

/** Skip spaces, the no-break kind included. */
export function skipBlank(text: string, at: number): number {
  let end = at
  while (text[end] === ' ' || text[end] === '\u00a0' || text[end] === '\u202f') end++
  return end
}

/** Whether a letter stands at an offset: A to Z in either case, or any letter beyond ASCII Latin. */
export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7)
  )
}

/** Whether a word that ends at an offset ends there in the text: `m` of `men` does not. */
export function endsWord(text: string, end: number): boolean {
  const last = text[end - 1] ?? ''
  return !/[A-Za-z]/.test(last) || !isLetter(text, end)
}
