import {letterSigns} from './currency-signs.ts'
import {usualCodes} from './currency-table.ts'
import {digitAt} from './read-digit-run.ts'

/**
 * Skip a Latin word with the digits that belong to it: `G7`, `PM2.5`, `ISO 9001`, `GB/T 15835-2011`, an address.
 *
 * @param at where the word begins.
 * @returns the offset behind it; a currency leaves its amount alone (`RMB6bn`).
 */
export function skipLatinName(text: string, at: number): number {
  if (text.startsWith('http', at) || text.startsWith('www.', at)) return skipWhile(text, at, isAddress)
  const end = skipWhile(text, at, isLetter)
  const word = text.slice(at, end)
  if (usualCodes.has(word.toUpperCase()) || currencyWords.has(word)) return end
  // Rs.500: the stop is the sign's.
  if (letterSigns.has(word)) return text[end] === '.' ? end + 1 : end
  if (digitAt(text, end) >= 0 || joinsDigits(text, end)) return skipWhile(text, end, isNamePart)
  // A standard names its number behind a space: ISO 9001.
  if (text[end] === ' ' && digitAt(text, end + 1) >= 0 && standards.has(word))
    return skipWhile(text, end + 1, isNamePart)
  return text[end] === '@' ? skipWhile(text, end, isAddress) : end
}

const currencyWords = new Set(['RMB', 'US', 'HK', 'NT', 'CN', 'A', 'C', 'S', 'MX', 'AR'])
const standards = new Set([
  'ISO',
  'IEC',
  'GB',
  'T',
  'IEEE',
  'EN',
  'DIN',
  'UL',
  'RFC',
  'Web',
  'No',
  'COVID',
  'CATL',
  'IPv',
])

function joinsDigits(text: string, end: number): boolean {
  return (
    (text[end] === '-' || text[end] === '/') &&
    (digitAt(text, end + 1) >= 0 || isLetter(text.charCodeAt(end + 1)))
  )
}

function skipWhile(text: string, at: number, test: (code: number) => boolean): number {
  let end = at
  while (end < text.length && test(text.charCodeAt(end))) end++
  // A full stop ends the sentence, not the name.
  while (end > at && '.-:/'.includes(text[end - 1] ?? ' ')) end--
  return Math.max(end, at)
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

function isNamePart(code: number): boolean {
  return isLetter(code) || (code >= 45 && code <= 58)
}

function isAddress(code: number): boolean {
  return code > 32 && code < 127
}
