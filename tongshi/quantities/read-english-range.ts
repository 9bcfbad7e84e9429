import type {Figure} from './figure.ts'
import {compareRationals, type Rational, shift} from './rational.ts'
import {digitAt} from './read-digit-run.ts'
import {readCurrencyBefore} from './read-english-currency.ts'
import {readEnglishFigure} from './read-english-figure.ts'
import {skipBlank} from './read-number-tokens.ts'

/**
 * Read the other end of a range behind its first: `8 to 12 billion yuan`, `3–7%`, `US$5m-US$8m`, `between 8 and 12`.
 *
 * A scale or a unit on the right holds for the left where it has none. `Rose from 8 to 12` are two figures.
 */
export function readEnglishRange(text: string, first: Figure): Figure | undefined {
  const at = skipMark(text, first)
  if (at === undefined || first.upper || !first.value || first.kind === 'ordinal') return undefined
  const second = readSecond(text, at, first)
  if (!second?.value || !second.numeral || second.kind === 'ordinal') return undefined
  if (!isSameKind(first, second) || isCode(text, first, second)) return undefined
  const lower = spreadScale(first, second)
  const {currencies = first.currencies, ...other} = second
  const isNamed = first.currency !== undefined && first.currencies === undefined
  if (compareRationals(lower, second.value) >= 0) return undefined
  return {
    ...other,
    ...(currencies && !isNamed && {currencies}),
    value: lower,
    upper: second.value,
    start: first.start,
    ...(first.currency !== undefined && {
      currency: first.currency,
      kind: second.kind === 'rate' ? 'rate' : 'money',
    }),
    isWeak: false,
    findings: [...first.findings, ...second.findings],
  }
}

function readSecond(text: string, at: number, first: Figure): Figure | undefined {
  const isMoney = first.currency !== undefined && first.end === first.numeral?.end
  const sign = /^(?:US\$|HK\$|RMB ?|CNY ?|[$€£¥])/.exec(text.slice(at, at + 4))
  const start = at + (sign?.[0].length ?? 0)
  const currency = sign ? readCurrencyBefore(text, start) : undefined
  if (currency) return readEnglishFigure(text, start, currency)
  return isMoney
    ? readEnglishFigure(text, at, {start: at, code: first.currency ?? ''})
    : readEnglishFigure(text, at)
}

function skipMark(text: string, first: Figure): number | undefined {
  const at = skipBlank(text, first.end)
  const one = text[at] ?? ''
  if (one !== '' && '-–—~～‑−'.includes(one) && text[at + 1] !== one) return skipBlank(text, at + 1)
  if (/^(?:to|through) /i.test(text.slice(at, at + 8))) {
    if (
      /(?:from|to)\s+(?:about |around |some |nearly |over |more than )?$/i.test(
        text.slice(Math.max(0, first.start - 20), first.start),
      ) &&
      isGrowth(text, first.start)
    )
      return undefined
    return skipBlank(text, at + (text[at] === 't' && text[at + 1] === 'o' ? 3 : 8))
  }
  const isBetween = /between\s+(?:about |some )?$/i.test(
    text.slice(Math.max(0, first.start - 16), first.start),
  )
  return isBetween && /^and /i.test(text.slice(at, at + 4)) ? skipBlank(text, at + 4) : undefined
}

/** A verb of growth before `from`. */
function isGrowth(text: string, start: number): boolean {
  return /\b(?:rose|rise|risen|rising|rises|grew|grow|grown|growing|growth|increas\w+|up|climb\w*|jump\w*|expand\w*|fell|fall\w*|declin\w+|dropp?\w*|down|decreas\w+|reduc\w+|cut\w*|rais\w+|went|going|chang\w+|improv\w+)\b/i.test(
    text.slice(Math.max(0, start - 40), start),
  )
}

function isSameKind(first: Figure, second: Figure): boolean {
  if (
    first.end === first.numeral?.end &&
    (first.currency === undefined || second.currency === first.currency)
  )
    return true
  return (
    first.kind === second.kind && first.unit?.code === second.unit?.code && first.currency === second.currency
  )
}

/** 222-2222 is a telephone number, 2019-20 a season. */
function isCode(text: string, first: Figure, second: Figure): boolean {
  if (text[first.end] !== '-' || digitAt(text, first.end + 1) < 0 || second.kind !== 'count') return false
  return text[first.start] === '0' && text[first.start + 1] !== '.'
}

function spreadScale({value = {n: 0n, d: 1n}, numeral}: Figure, second: Figure): Rational {
  // 20 to 25 sen: hundredths at both ends.
  const isHundredth = second.value && second.numeral && isHundredthOf(second.value, second.numeral.value)
  if (isHundredth && numeral?.value.n === value.n) return shift(value, -2)
  const scale = second.numeral?.scale ?? 0
  const isBare = numeral?.scale === 0 && (numeral.printed !== undefined || value.n < 1000n)
  return isBare && scale > 0 ? shift(value, scale) : value
}

function isHundredthOf(part: Rational, whole: Rational): boolean {
  return part.n !== 0n && compareRationals(shift(part, 2), whole) === 0
}
