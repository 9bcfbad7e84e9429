import {monthOf} from './english-date-parts.ts'
import {numberWords} from './english-number-words.ts'

/** A word, a run of digits, or a single sign of an English text. */
export type DateToken = Readonly<{
  type: 'word' | 'digits' | 'sign'
  /** Lower case. */
  text: string
  start: number
  end: number
  /** Nothing stands between it and the token before. */
  touches: boolean
  isCapital: boolean
}>

/** What was read, and the index of the token behind it. */
export type ReadWord = Readonly<{next: number; value: number}>

const weekdayNames = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
const weekdays: ReadonlyMap<string, number> = new Map([
  ...weekdayNames.flatMap((name, index): [string, number][] => [
    [name, index + 1],
    [`${name}s`, index + 1],
    [name.slice(0, 3), index + 1],
  ]),
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
])

/** This is 0, next 1, last −1: of the week or month of the dateline. */
export const turns: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ['this', 0],
  ['coming', 0],
  ['current', 0],
  ['next', 1],
  ['last', -1],
  ['past', -1],
  ['previous', -1],
])

/** Cut a text into words, runs of digits and signs; spaces are left out. */
export function cutIntoTokens(text: string): DateToken[] {
  const tokens: DateToken[] = []
  let last = -1
  for (const {0: written, index} of text.matchAll(/[A-Za-z\u00c0-\u024f]+|[0-9]+|[^\s]/gu)) {
    const first = written[0] ?? ''
    const isDigits = first >= '0' && first <= '9'
    const type = isDigits ? 'digits' : /[A-Za-z\u00c0-\u024f]/.test(first) ? 'word' : 'sign'
    const end = index + written.length
    tokens.push({
      type,
      text: written.toLowerCase(),
      start: index,
      end,
      touches: index === last,
      isCapital: first !== first.toLowerCase(),
    })
    last = end
  }
  return tokens
}

/** Whether the token at an index is this word or sign. */
export function isAt(tokens: readonly DateToken[], at: number, ...texts: readonly string[]): boolean {
  const token = tokens[at]
  return token !== undefined && texts.includes(token.text)
}

/** Step over a word or sign that may stand there. */
export function skip(tokens: readonly DateToken[], at: number, ...texts: readonly string[]): number {
  return isAt(tokens, at, ...texts) ? at + 1 : at
}

/** 15, 15th, fifteenth, twenty-first, twenty one, thirty: 1 to 31. */
export function readDayNumber(
  tokens: readonly DateToken[],
  at: number,
): (ReadWord & {isOrdinal: boolean}) | undefined {
  const token = tokens[at]
  if (token?.type === 'digits') {
    const value = Number(token.text)
    if (token.text.length > 2 || value < 1 || value > 31 || isInNumber(tokens, at)) return undefined
    const suffix = tokens[at + 1]
    const isOrdinal = suffix?.touches === true && /^(?:st|nd|rd|th)$/.test(suffix.text)
    return {value, next: isOrdinal ? at + 2 : at + 1, isOrdinal}
  }
  const word = token && numberWords.get(token.text)
  if (!word || (word.type !== 'small' && word.type !== 'tens' && word.type !== 'ordinal')) return undefined
  if (word.type !== 'tens') return inMonth(word.value, at + 1, word.type === 'ordinal')
  const next = skip(tokens, at + 1, '-')
  const unit = numberWords.get(tokens[next]?.text ?? '')
  const joins = (unit?.type === 'small' || unit?.type === 'ordinal') && unit.value > 0 && unit.value < 10
  return joins
    ? inMonth(word.value + unit.value, next + 1, unit.type === 'ordinal')
    : inMonth(word.value, at + 1, false)
}

function inMonth(
  value: number,
  next: number,
  isOrdinal: boolean,
): (ReadWord & {isOrdinal: boolean}) | undefined {
  return value >= 1 && value <= 31 ? {value, next, isOrdinal} : undefined
}

/** The 31 of 6,107.31 is no day. */
function isInNumber(tokens: readonly DateToken[], at: number): boolean {
  return tokens[at]?.touches === true && isAt(tokens, at - 1, '.', ',') && tokens[at - 2]?.type === 'digits'
}

/** A month by its name or its first letters. */
export function readMonthWord(tokens: readonly DateToken[], at: number): ReadWord | undefined {
  const token = tokens[at]
  const value = token?.type === 'word' ? monthOf(token.text) : undefined
  return value === undefined ? undefined : {value, next: at + 1}
}

/** 2016, nineteen seventy eight, nineteen zero one, two thousand and eighteen. */
export function readYearWord(tokens: readonly DateToken[], at: number): ReadWord | undefined {
  const token = tokens[at]
  if (token?.type === 'digits') {
    return token.text.length === 4 ? {value: Number(token.text), next: at + 1} : undefined
  }
  const first = readBelowHundred(tokens, at)
  if (!first || first.value === 0) return undefined
  if (isAt(tokens, first.next, 'thousand')) {
    const rest = readBelowHundred(tokens, skip(tokens, first.next + 1, 'and'))
    return {value: first.value * 1000 + (rest?.value ?? 0), next: rest?.next ?? first.next + 1}
  }
  const hasZero = isAt(tokens, first.next, 'zero', 'oh', 'o')
  const last = readBelowHundred(tokens, hasZero ? first.next + 1 : first.next)
  if (!last || first.value < 10 || first.value > 21 || (!hasZero && last.value < 10)) return undefined
  return {value: first.value * 100 + last.value, next: last.next}
}

function readBelowHundred(tokens: readonly DateToken[], at: number): ReadWord | undefined {
  const word = numberWords.get(tokens[at]?.text ?? '')
  if (word?.type === 'small') return {value: word.value, next: at + 1}
  if (word?.type !== 'tens') return undefined
  const next = skip(tokens, at + 1, '-')
  const unit = numberWords.get(tokens[next]?.text ?? '')
  return unit?.type === 'small' && unit.value > 0 && unit.value < 10
    ? {value: word.value + unit.value, next: next + 1}
    : {value: word.value, next: at + 1}
}

/** A weekday by its name; sat, sun and mon are words too unless they begin with a capital or a comma follows. */
export function readWeekdayWord(tokens: readonly DateToken[], at: number): ReadWord | undefined {
  const token = tokens[at]
  const value = token?.type === 'word' ? weekdays.get(token.text) : undefined
  if (token === undefined || value === undefined) return undefined
  const isWord = token.text === 'sat' || token.text === 'sun' || token.text === 'mon'
  if (isWord && !token.isCapital && !isAt(tokens, at + 1, ',')) return undefined
  return {value, next: at + 1}
}
