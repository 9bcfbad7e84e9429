import type {Figure} from '#quantities/figure.ts'
import {shift} from '#quantities/rational.ts'
import {readChineseFigure} from '#quantities/read-chinese-figure.ts'
import {readChineseWord} from '#quantities/read-chinese-word.ts'
import {readEnglishFigure} from '#quantities/read-english-figure.ts'
import {readEnglishNumeral} from '#quantities/read-english-numeral.ts'
import {isLetter} from '#quantities/read-number-tokens.ts'
import {type Result, result, writeG15} from './resolution.ts'

/** Percent model, Chinese: shares of a hundred, 成 and 折, thousandths; blanks inside a word are looked through. */
export function scoreChinesePercent(text: string): Result[] {
  const {compact, places} = withoutBlanks(
    text.replace(/https?:\/\/\S+/, address => '/'.repeat(address.length)),
  )
  const found: Result[] = []
  for (let at = 0; at < compact.length; ) {
    const figure = readChineseFigure(compact, at) ?? halfPrice(compact, at)
    const value = figure && percentOf(compact, figure)
    if (figure && value !== undefined) {
      const span = {start: places[figure.start] ?? 0, end: (places[figure.end - 1] ?? 0) + 1}
      found.push(result(text, span, 'percentage', {value: `${value}%`}))
    }
    at = figure ? figure.end : at + 1
  }
  return found
}

function withoutBlanks(text: string): {compact: string; places: number[]} {
  const places: number[] = []
  let compact = ''
  for (let at = 0; at < text.length; at++) {
    if (text[at] === ' ' && !/[,，]/.test(text[at - 1] ?? '')) continue
    compact += text[at]
    places.push(at)
  }
  return {compact, places}
}

function halfPrice(text: string, at: number): Figure | undefined {
  return at > 0 ? readChineseWord(text, at) : undefined
}

function percentOf(text: string, {kind, value, upper, start}: Figure): string | undefined {
  if (!value || upper) return undefined
  if (kind === 'percent' || kind === 'percentage-point' || kind === 'discount')
    return value.n === value.d * 100n && kind === 'discount' ? undefined : writeG15(value)
  if (kind === 'per-mille') return writeG15(shift(value, -1))
  const isShare = kind === 'fraction' && /^[百千万佰仟萬]+ *分/.test(text.slice(start, start + 8))
  return isShare ? writeG15(shift(value, 2)) : undefined
}

/** Percent model, English, with `percent of 10` and the bare word. */
export function scoreEnglishPercent(text: string): Result[] {
  const found: Result[] = []
  const address = /https?:\/\/\S+/.exec(text)
  for (let at = 0; at < text.length; ) {
    const isAddress = address && at >= address.index && at < address.index + address[0].length
    if (isAddress || (isLetter(text, at) && isLetter(text, at - 1))) {
      at++
      continue
    }
    const turned = /^(?:percents?|per cents?) of /i.exec(text.slice(at, at + 14))
    const numeral = turned ? readEnglishNumeral(text, at + turned[0].length) : undefined
    const figure = turned ? undefined : readEnglishFigure(text, at)
    const bare =
      figure || turned ? undefined : /^(?:percentage|percent|%)(?![a-z])/i.exec(text.slice(at, at + 10))?.[0]
    if (numeral)
      found.push(
        result(text, {start: at, end: numeral.end}, 'percentage', {value: `${writeG15(numeral.value)}%`}),
      )
    else if (figure?.kind === 'percent' && figure.value)
      found.push(result(text, figure, 'percentage', {value: `${writeG15(figure.value)}%`}))
    else if (bare !== undefined)
      found.push(result(text, {start: at, end: at + bare.length}, 'percentage', {value: 'null'}))
    at = numeral?.end ?? figure?.end ?? at + (bare?.length ?? 1)
  }
  return found
}
