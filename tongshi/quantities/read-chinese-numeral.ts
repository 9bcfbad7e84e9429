import {chineseSignAt, isLiang} from './chinese-digits.ts'
import type {Numeral} from './numeral.ts'
import type {Rational} from './rational.ts'
import {add, divide, negate, powerOfTen, shift} from './rational.ts'
import {type ChineseWhole, readChineseWhole, skipSpaces} from './read-chinese-whole.ts'
import {readDigitRun} from './read-digit-run.ts'
import {readPower} from './read-power.ts'
import {readSlashFraction} from './read-slash-fraction.ts'

/**
 * Read the longest Chinese numeral at an offset: `两千四百五`, `3亿4200万`, `负六点六`, `三又二分之一`, `872.6亿`.
 *
 * 百分之 is left to the reader of percentages: here it is a fraction like any other.
 *
 * @param at UTF-16 offset.
 * @returns undefined where no numeral begins.
 */
export function readChineseNumeral(text: string, at: number): Numeral | undefined {
  const sign = readSign(text, at)
  const first = readPart(text, sign?.end ?? at)
  if (!first) return undefined
  const numeral = readFractionOf(text, first) ?? readMixed(text, first) ?? first
  return sign?.isNegative
    ? {...numeral, start: at, value: negate(numeral.value)}
    : {...numeral, start: sign ? at : numeral.start}
}

/** 负 and a minus that is no hyphen. */
function readSign(text: string, at: number): {end: number; isNegative: boolean} | undefined {
  const one = text[at] ?? ''
  if (text.startsWith('零下', at)) return {end: skipSpaces(text, at + 2), isNegative: true}
  // 正负1.6万 is on both sides of zero.
  if ((one === '负' || one === '負') && text[at - 1] !== '正')
    return {end: skipSpaces(text, at + 1), isNegative: true}
  if (one === '-' || one === '－' || one === '−') {
    // Behind a letter, a digit or another mark it is a hyphen or a dash.
    if (/[-－−\dA-Za-z\u4e00-\u9fff]/.test(text[at - 1] ?? '') && !isBehindVerb(text, at)) return undefined
    if (text[at + 1] === ' ' && /\d\s+$/.test(text.slice(Math.max(0, at - 4), at))) return undefined
    return {end: skipSpaces(text, at + 1), isNegative: true}
  }
  return undefined
}

/** 为-1.48‰, 降至-5℃: a value follows these, no dash. */
function isBehindVerb(text: string, at: number): boolean {
  return '为是达到至约于'.includes(text[at - 1] ?? ' ')
}

/** One whole numeral with the digits behind 点 or the point. */
function readPart(text: string, at: number): Numeral | undefined {
  const power = readPower(text, at) ?? readSlashFraction(text, at)
  if (power) return power
  const thousands = readThousands(text, at)
  if (thousands) return thousands
  const vague = readSome(text, at)
  if (vague) return vague
  const whole = readChineseWhole(text, at)
  if (!whole) return readPointFirst(text, at)
  const point = whole.inside === undefined && !whole.bare ? readPoint(text, whole) : undefined
  const value = point ? point.value : whole.value
  return {
    start: at,
    end: point?.end ?? whole.end,
    value,
    ...(whole.upper && {upper: whole.upper}),
    ...(whole.inside && {inside: whole.inside}),
    form: whole.printed === undefined ? 'words' : whole.hasWords ? 'mixed' : 'digits',
    ...(whole.printed !== undefined && {printed: whole.printed}),
    scale: whole.scale,
    ...(whole.positional && !point && {positional: true}),
    ...(whole.bare && {bare: true}),
    ...(whole.findings && {findings: whole.findings}),
  }
}

/** 5k is 5,000; 2K, 4K and 8K are resolutions of a screen. */
function readThousands(text: string, at: number): Numeral | undefined {
  const run = readDigitRun(text, at)
  if (!run || !'kKｋＫ'.includes(text[run.end] ?? ' ') || /[A-Za-z0-9]/.test(text[run.end + 1] ?? ''))
    return undefined
  if (text[run.end] === 'K' && ['2', '4', '8'].includes(run.printed)) return undefined
  return {
    start: at,
    end: run.end + 1,
    value: shift(run.value, 3),
    form: 'mixed',
    printed: run.printed,
    scale: 3,
  }
}

/** 数百 is 200 to 900, 几十万 200,000 to 900,000; 人数百 is no number. */
function readSome(text: string, at: number): Numeral | undefined {
  const one = text[at] ?? ''
  if (!'数數几幾'.includes(one) || one === '') return undefined
  if (
    '数數'.includes(one) &&
    '人总户次指系参分基倍岁天年度件函级个票代字少多计奇偶'.includes(text[at - 1] ?? ' ')
  )
    return undefined
  const type = chineseSignAt(text, at + 1)?.type
  const scale = type === 'unit' || type === 'scale' ? readChineseWhole(text, at + 1) : undefined
  if (!scale || text[scale.end] === '分' || !/^10*$/.test(scale.value.n.toString())) return undefined
  const times = (factor: bigint): Rational => ({n: scale.value.n * factor, d: scale.value.d})
  return {
    start: at,
    end: scale.end,
    value: times(2n),
    upper: times(9n),
    inside: 'some',
    form: 'words',
    scale: 0,
  }
}

function readPointFirst(text: string, at: number): Numeral | undefined {
  const run = text[at] === '.' || text[at] === '．' ? readDigitRun(text, at) : undefined
  return run && {start: at, end: run.end, value: run.value, form: 'digits', printed: run.printed, scale: 0}
}

/**
 * Digits behind 点, one by one: 五点八. 三点半, 八点三十分 and 九点一刻 are times of day, 一点两 is nothing.
 */
function readPoint(text: string, whole: ChineseWhole): {end: number; value: Rational} | undefined {
  if (!whole.hasWords) return undefined
  const mark = skipSpaces(text, whole.end)
  if (text[mark] !== '点' && text[mark] !== '點') return undefined
  let at = skipSpaces(text, mark + 1)
  let row = ''
  for (
    let sign = chineseSignAt(text, at);
    sign?.type === 'digit' && !isLiang(text, at);
    sign = chineseSignAt(text, at)
  ) {
    row += String(sign.value)
    at++
  }
  const next = chineseSignAt(text, at)
  if (row === '' || next?.type === 'unit') return undefined
  if (text[at] === '刻' || (text[at] === '分' && text[at + 1] !== '之') || text[at] === '半') return undefined
  const value = add(whole.value, {n: BigInt(row), d: powerOfTen(row.length)})
  if (next?.type !== 'scale') return {end: at, value}
  const upper = chineseSignAt(text, at + 1)
  const isDouble = upper?.type === 'scale'
  return {end: at + (isDouble ? 2 : 1), value: shift(value, next.power + (isDouble ? upper.power : 0))}
}

/** D分之N: the numeral read first is the denominator. */
function readFractionOf(text: string, below: Numeral): Numeral | undefined {
  const at = skipSpaces(text, below.end)
  if (text[at] !== '分') return undefined
  const behind = skipSpaces(text, at + 1)
  if (text[behind] !== '之' || below.value.n === 0n) return undefined
  const start = skipSpaces(text, behind + 1)
  const sign = readSign(text, start)
  const top = readPart(text, sign?.end ?? start)
  if (!top) return undefined
  const value = divide(sign ? negate(top.value) : top.value, below.value)
  const upper = top.upper && divide(top.upper, below.value)
  return {
    start: below.start,
    end: top.end,
    value,
    ...(upper && {upper}),
    form: 'words',
    scale: 0,
    fraction: true,
  }
}

/** W又D分之N. */
function readMixed(text: string, whole: Numeral): Numeral | undefined {
  const at = skipSpaces(text, whole.end)
  if (text[at] !== '又') return undefined
  const below = readPart(text, skipSpaces(text, at + 1))
  const fraction = below && readFractionOf(text, below)
  if (!fraction) return undefined
  return {...fraction, start: whole.start, value: add(whole.value, fraction.value)}
}
