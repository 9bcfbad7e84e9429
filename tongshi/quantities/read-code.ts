import type {Figure} from './figure.ts'
import {digitAt, readPlainDigits} from './read-digit-run.ts'

/** Ungrouped digits from here on are an account, a telephone or a serial number. */
const longestAmount = 40

/**
 * Read what is compared letter by letter: telephone numbers, scores, ratios (3:1), versions, times of day in digits.
 *
 * @returns a figure without value, or undefined where the digits are an amount.
 */
export function readCode(text: string, at: number): Figure | undefined {
  if (digitAt(text, at) < 0) return undefined
  const clock = readTwelveHours(text, at)
  if (clock) return clock
  const first = readPlainDigits(text, at)
  const mark = text[first] ?? ''
  if (first - at > longestAmount) return code(text, at, first)
  if (mark === ':' || mark === '：') return readColon(text, at, first)
  // The amount that goes on with 万 or a unit begins with no zero.
  if (mark === '-' && (text[at] === '0' || first - at >= 3)) return readTelephone(text, at, first)
  if (mark === '.' && isVersion(text, first)) return code(text, at, skipPieces(text, first, '.'))
  return undefined
}

/** 6pm, 2:00 p.m., 10.30 a.m.: the time of day in 24 hours. */
function readTwelveHours(text: string, at: number): Figure | undefined {
  const first = readPlainDigits(text, at)
  if (first - at > 2) return undefined
  const second = text[first] === ':' || text[first] === '.' ? readPlainDigits(text, first + 1) : first
  const hasMinutes = second - first === 3
  const end = hasMinutes ? second : first
  const half = /^ ?([ap])(?:m\b|\.m\.)/i.exec(text.slice(end, end + 6))
  const hour = Number(text.slice(at, first))
  if (!half || hour < 1 || hour > 12) return undefined
  const hours = (hour % 12) + (half[1]?.toLowerCase() === 'p' ? 12 : 0)
  const minutes = hasMinutes ? text.slice(first + 1, second) : '00'
  const verbatim = `${String(hours).padStart(2, '0')}:${minutes}`
  return {...code(text, at, end + half[0].length), kind: 'clock-time', verbatim}
}

function readColon(text: string, at: number, first: number): Figure | undefined {
  const end = skipPieces(text, first, text[first] ?? ':')
  if (end === first) return undefined
  const minutes = readPlainDigits(text, first + 1) - first - 1
  const hour = Number(text.slice(at, first))
  const kind = minutes === 2 && first - at <= 2 && hour < 25 ? 'clock-time' : 'ratio'
  const ratio = code(text, at, end)
  return kind === 'ratio'
    ? {...ratio, kind}
    : {...ratio, kind, verbatim: (ratio.verbatim ?? '').padStart(5, '0').slice(0, 5)}
}

function readTelephone(text: string, at: number, first: number): Figure | undefined {
  const end = skipPieces(text, first, '-')
  const digits = end - at - 1
  return end > first && digits >= 7 && digits <= 24 ? code(text, at, end) : undefined
}

function isVersion(text: string, first: number): boolean {
  const second = readPlainDigits(text, first + 1)
  return second > first + 1 && text[second] === '.' && digitAt(text, second + 1) >= 0
}

/** 192.168.1.2, 1-222-2222: every further group of digits behind the mark. */
function skipPieces(text: string, first: number, mark: string): number {
  let end = first
  while (text[end] === mark && digitAt(text, end + 1) >= 0) end = readPlainDigits(text, end + 1)
  return end
}

function code(text: string, start: number, end: number): Figure {
  const verbatim = text.slice(start, end).replaceAll('：', ':')
  return {kind: 'code', verbatim, bound: 'exact', start, end, findings: []}
}
