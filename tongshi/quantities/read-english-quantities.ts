import {decorateEnglish} from './decorate-english.ts'
import {numberWords} from './english-number-words.ts'
import type {Figure} from './figure.ts'
import type {Quantity} from './quantity.ts'
import {readCode} from './read-code.ts'
import {digitAt} from './read-digit-run.ts'
import {readCurrencyBefore} from './read-english-currency.ts'
import {dateInitials, readEnglishDate} from './read-english-date.ts'
import {readEnglishFigure} from './read-english-figure.ts'
import {readEnglishNumeral, readOverFraction} from './read-english-numeral.ts'
import {readEnglishRange} from './read-english-range.ts'
import {readEnglishWord, wordInitials} from './read-english-word.ts'
import {isLetter, skipLetters} from './read-number-tokens.ts'
import {shareListUnit} from './share-list-unit.ts'
import {skipLatinName} from './skip-latin-name.ts'
import {writeFigure} from './write-figure.ts'

/**
 * Read every figure of an English text in one pass from left to right.
 *
 * Names that merely hold digits (5G, ISO 9001, COVID-19) are left out; a figure that cannot be read is given without
 * a value. Bounds, growth verbs and currencies before a number belong to it.
 *
 * @returns in order of place; positions are UTF-16 offsets of the untouched text.
 */
export function readEnglishQuantities(text: string): Quantity[] {
  return readEnglishFigures(text).map(figure => writeFigure(text, figure))
}

/** The same, before values become text. */
export function readEnglishFigures(text: string): Figure[] {
  const figures: Figure[] = []
  let floor = 0
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    const isWord = isLetterCode(code)
    if (!isWord && !beginsNumber(text, at, code)) {
      at++
      continue
    }
    const found = isWord ? readWord(text, at, floor) : readNumber(text, at, floor)
    if (found) {
      const plan = endOfPlan(text, found)
      if (plan === 0) figures.push(found)
      at = floor = Math.max(found.end, plan)
    } else {
      at = isWord ? skipWord(text, at) : skipDigits(text, at)
    }
  }
  return shareListUnit(text, figures)
}

/** The 14th Five-Year Plan is a name, as 十四五 is: where it ends, or 0. */
function endOfPlan(text: string, {kind, end}: Figure): number {
  if (kind !== 'ordinal' || text[end + 5] !== '-') return 0
  return /^ five-year$/i.test(text.slice(end, end + 10)) ? end + 10 : 0
}

function isLetterCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

const vulgar = '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞'

function beginsNumber(text: string, at: number, code: number): boolean {
  if (code >= 48 && code <= 57) return true
  if (code === 45 || code === 46 || code === 0x2212) return digitAt(text, at + 1) >= 0
  return code >= 0xbc && (vulgar.includes(text[at] ?? ' ') || digitAt(text, at) >= 0)
}

function readNumber(text: string, at: number, floor: number): Figure | undefined {
  const date = readEnglishDate(text, at)
  if (date) return date
  const code = readCode(text, at)
  if (code) return code
  const currency = readCurrencyBefore(text, at)
  const figure = readEnglishFigure(text, at, currency && currency.start >= floor ? currency : undefined)
  if (!figure || isInName(text, figure)) return undefined
  return decorateEnglish(text, readEnglishRange(text, figure) ?? figure, floor)
}

/** 5G, 3D, 777F: letters that are no unit touch the digits. */
function isInName(text: string, {end, start, numeral}: Figure): boolean {
  if (numeral?.end === end && isLetter(text, end)) return true
  return isLetter(text, start - 1) && start === numeral?.start
}

/** A number word, or one of the words that are figures by themselves. */
function readWord(text: string, at: number, floor: number): Figure | undefined {
  const date = dateInitials.has(text[at] ?? '') ? readEnglishDate(text, at) : undefined
  if (date) return date
  const end = skipLetters(text, at)
  const word = end - at > 13 ? '' : text.slice(at, end).toLowerCase()
  const isNumber = numberWords.has(word) || word === 'minus' || word === 'negative'
  if (!isNumber && !wordInitials.has(word[0] ?? '')) return undefined
  const special = readEnglishWord(text, at)
  if (special) return decorateEnglish(text, special, floor)
  if (!isNumber) return undefined
  const figure = readOneIn(text, at) ?? readEnglishFigure(text, at)
  if (!figure || isLetter(text, figure.end) || isProse(text, figure, word)) return undefined
  return decorateEnglish(text, readEnglishRange(text, figure) ?? figure, floor)
}

/** One in five households, nine out of ten: a share, where both numbers are words and no time follows. */
function readOneIn(text: string, at: number): Figure | undefined {
  const top = readEnglishNumeral(text, at)
  if (top?.form !== 'words' || top.value.d !== 1n) return undefined
  // This one in four places.
  if (/\b(?:this|that|the|each|every|which) $/i.test(text.slice(Math.max(0, at - 6), at))) return undefined
  const joint = [' in ', ' out of '].find(one => text.startsWith(one, top.end))
  if (joint === undefined) return undefined
  const share = readOverFraction(text, top)
  const isShare = share && share.value.n < share.value.d && share.value.d <= 100n
  if (!isShare || !/^[a-z ]+$/i.test(text.slice(top.end + joint.length, share.end))) return undefined
  const isTime = /^ (?:second|minute|hour|day|week|month|year|decade)s?\b/i.test(
    text.slice(share.end, share.end + 8),
  )
  return isTime
    ? undefined
    : {
        kind: 'fraction',
        value: share.value,
        bound: 'exact',
        start: at,
        end: share.end,
        numeral: share,
        findings: [],
      }
}

/** No one, which one, the one: `one` that counts nothing; a bare scale (`million`) without a number. */
function isProse(text: string, {numeral, end, kind, unit, currency}: Figure, word: string): boolean {
  if (word === 'one' && numeral?.end === end && kind === 'count') {
    const before =
      /([a-z]+)\s$/i.exec(text.slice(Math.max(0, numeral.start - 9), numeral.start))?.[1]?.toLowerCase() ?? ''
    if (
      [
        'the',
        'this',
        'that',
        'which',
        'each',
        'every',
        'any',
        'no',
        'next',
        'last',
        'another',
        'only',
      ].includes(before)
    )
      return true
    return /^(?: another| by one| day| of (?:the|its|our|their|these|those)\b|-| or more)/i.test(
      text.slice(end, end + 14),
    )
  }
  if (word === 'quarter' || word === 'quarters') return true
  // The first half of a document, the other half.
  if (word === 'half' && numeral) {
    const before = text.slice(Math.max(0, numeral.start - 8), numeral.start)
    return /\b(?:first|second|latter|other|top|upper|lower)\s$/i.test(before)
  }
  return numeral?.bare === true && unit === undefined && currency === undefined
}

function skipWord(text: string, at: number): number {
  const end = skipLetters(text, at)
  const next = text[end] ?? ''
  const isPlain =
    next !== '-' &&
    next !== '/' &&
    next !== '@' &&
    next !== '.' &&
    next !== ':' &&
    next !== ' ' &&
    digitAt(text, end) < 0
  return isPlain ? end : Math.max(skipLatinName(text, at), end)
}

function skipDigits(text: string, at: number): number {
  let end = at + 1
  while (digitAt(text, end) >= 0 || isLetter(text, end)) end++
  return end
}
