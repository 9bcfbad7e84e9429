import {isDeepStrictEqual} from 'node:util'
import {readChineseFigure} from '#quantities/read-chinese-figure.ts'
import {readEnglishFigure} from '#quantities/read-english-figure.ts'
import {readEnglishWord} from '#quantities/read-english-word.ts'
import {scoreDates} from './date-models.ts'
import {
  chineseNumbers,
  englishNumbers,
  scoreChineseNumber,
  scoreChineseOrdinal,
  scoreEnglishNumber,
  scoreEnglishOrdinal,
} from './number-models.ts'
import {scoreChinesePercent, scoreEnglishPercent} from './percent-models.ts'
import {chineseRanges, englishRanges, type NumberAt, scoreRanges} from './range-models.ts'
import type {Case, Result} from './resolution.ts'
import {scoreUnits, type UnitModel} from './unit-models.ts'

/**
 * Run the readers over one input in the way of a model of Recognizers-Text.
 *
 * @param model `Number/Chinese/NumberModel` and the like.
 * @returns undefined for a model that is not known.
 */
export function answerModel(model: string, one: Case): Result[] | undefined {
  const [, language, name = ''] = model.split('/')
  const isChinese = language === 'Chinese'
  const text = one.Input
  switch (name) {
    case 'NumberModel':
      return isChinese ? scoreChineseNumber(text) : scoreEnglishNumber(text)
    case 'OrdinalModel':
      return isChinese ? scoreChineseOrdinal(text) : scoreEnglishOrdinal(text, readOrdinal)
    case 'PercentModel':
      return isChinese ? scoreChinesePercent(text) : scoreEnglishPercent(text)
    case 'NumberRangeModel':
      return isChinese
        ? scoreRanges(text, chineseRangeNumbers(text), chineseRanges)
        : scoreRanges(text, englishRangeNumbers(text), englishRanges)
    case 'CurrencyModel':
    case 'DimensionModel':
    case 'AgeModel':
    case 'TemperatureModel':
      return scoreUnits(text, name.slice(0, -5).toLowerCase() as UnitModel, isChinese)
    case 'DateExtractor':
    case 'DateParser':
    case 'DatePeriodExtractor':
    case 'DatePeriodParser':
      return scoreDates(one, name, isChinese)
    default:
      return undefined
  }
}

/** Whether two lists of results are the same: text without case and width, place, type and resolution. */
export function isSameResults(expected: readonly Result[], actual: readonly Result[]): boolean {
  if (expected.length !== actual.length) return false
  const order = (a: Result, b: Result): number => a.Start - b.Start
  const left = [...expected].sort(order)
  const right = [...actual].sort(order)
  return left.every((one, index) => isSameResult(one, right[index] as Result))
}

function isSameResult(expected: Result, actual: Result): boolean {
  if (
    fold(expected.Text) !== fold(actual.Text) ||
    expected.Start !== actual.Start ||
    expected.End !== actual.End
  )
    return false
  if (expected.TypeName !== actual.TypeName || expected.Type !== actual.Type) return false
  if (expected.Length !== undefined && expected.Length !== actual.Length) return false
  if (expected.Value !== undefined && !isDeepStrictEqual(expected.Value, actual.Value)) return false
  const wanted = Object.entries(expected.Resolution ?? {})
  const given = actual.Resolution ?? {}
  return wanted.every(([key, value]) => given[key] === value)
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function readOrdinal(text: string, at: number): NumberAt | undefined {
  const figure = readEnglishWord(text, at) ?? readEnglishFigure(text, at)
  return figure?.kind === 'ordinal' && figure.value
    ? {start: figure.start, end: figure.end, value: figure.value}
    : undefined
}

/** In a range a percentage counts as its number, and an ordinal too. */
function chineseRangeNumbers(text: string): NumberAt[] {
  const numbers: NumberAt[] = []
  for (const one of chineseNumbers(text)) {
    const share = /百分之$/.exec(text.slice(0, one.start))
    const figure = share ? readChineseFigure(text, one.start - 3) : undefined
    const isInside = one.numeral.inside === 'part'
    numbers.push({
      start: share && figure ? one.start - 3 : one.start,
      end: one.end,
      value: one.value,
      ...(isInside && {isOver: true}),
    })
  }
  return numbers
}

function englishRangeNumbers(text: string): NumberAt[] {
  const ordinals: NumberAt[] = []
  for (let at = 0; at < text.length; at++) {
    const one = /[a-z]/i.test(text[at - 1] ?? '') ? undefined : readOrdinal(text, at)
    if (one) ordinals.push(one)
    if (one) at = one.end
  }
  const numbers = englishNumbers(text).filter(
    one => !ordinals.some(other => one.start < other.end && other.start < one.end),
  )
  return [...numbers, ...ordinals].sort((a, b) => a.start - b.start)
}
