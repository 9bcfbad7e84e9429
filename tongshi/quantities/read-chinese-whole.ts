import {beginsChineseNumeral, type ChineseSign, chineseSignAt, isLiang} from './chinese-digits.ts'
import type {Rational} from './rational.ts'
import {add, powerOfTen, shift, whole, zero} from './rational.ts'
import {digitAt, readDigitRun} from './read-digit-run.ts'

/** A numeral without point and fraction: 一千零三, 3亿4200万, 二〇二三, 四五万, 30多亿. */
export type ChineseWhole = Readonly<{
  end: number
  value: Rational
  upper?: Rational
  inside?: 'part' | 'over'
  printed?: string
  scale: number
  hasWords: boolean
  positional?: boolean
  bare?: boolean
  findings?: readonly string[]
}>

/** Signs after which a numeral is no amount; nobody writes one as long. */
const longest = 64

/** What 千 and 兆 stand before as a prefix of a unit: 千米, 千瓦, 兆赫. */
const prefixed = '米克瓦卡赫伏安焦帕字比位'

type Sum = {
  /** Closed by 万, 亿 or 兆: the last one is the smallest. */
  groups: {value: Rational; power: number}[]
  /** Since the last 万 or 亿. */
  section: Rational
  /** Not yet followed by 十 百 千 万 亿. */
  digit: Rational | undefined
  /** The hanzi digits in a row that make `digit`. */
  row: string
  /** 四五: how far the other end is. */
  spread: Rational
  /** The power of the last 十 百 千 in this section, of the last sign of any kind, and whether 零 followed. */
  unit: number
  last: number
  hasZero: boolean
  inside: 'part' | 'over' | undefined
  printed: string | undefined
  scale: number
  hasWords: boolean
  bare: boolean
  findings: string[]
  end: number
}

/** The last answer: dates, shares and numbers ask for the same offset one after the other. */
let last: {text: string; at: number; whole: ChineseWhole | undefined} = {text: '', at: -1, whole: undefined}

/**
 * Read the longest whole numeral at an offset: Arabic digits, hanzi, or both.
 *
 * @returns undefined where none begins.
 */
export function readChineseWhole(text: string, at: number): ChineseWhole | undefined {
  if (last.at !== at || last.text !== text) last = {text, at, whole: readWhole(text, at)}
  return last.whole
}

function readWhole(text: string, at: number): ChineseWhole | undefined {
  const sum: Sum = {
    groups: [],
    section: zero,
    digit: undefined,
    row: '',
    spread: zero,
    unit: 4,
    last: 0,
    hasZero: false,
    inside: undefined,
    printed: undefined,
    scale: 0,
    hasWords: false,
    bare: false,
    findings: [],
    end: at,
  }
  while (sum.end - at < longest && takeNext(text, at, sum)) {}
  return sum.end === at ? undefined : finish(sum)
}

function takeNext(text: string, start: number, sum: Sum): boolean {
  const at = sum.end === start ? start : skipSpaces(text, sum.end)
  const isSpaced = at !== sum.end && sum.end !== start
  if (digitAt(text, at) >= 0) return takeArabic(text, at, sum, isSpaced)
  const sign = chineseSignAt(text, at)
  if (!sign) return takeScore(text, at, sum)
  // A space inside a numeral stands beside 十 百 千 万 亿, never between two digits.
  if (isSpaced && sign.type === 'digit' && sum.digit !== undefined) return false
  return take(text, at, sum, sign)
}

function take(text: string, at: number, sum: Sum, sign: ChineseSign): boolean {
  if (sign.type === 'digit') return takeDigit(text, at, sum, sign.value)
  if (beginsPlace(text, at)) return false
  if (sign.type === 'unit') return takeUnit(text, at, sum, sign.power)
  if (sign.type === 'scale') return takeScale(text, at, sum, sign.power)
  return takeInside(text, at, sum, sign.type)
}

const places = ['百慕大', '多米尼', '多哥', '余姚', '几内亚', '幾內亞']

/** 3亿多米尼加比索: the sign begins the name of a place. */
function beginsPlace(text: string, at: number): boolean {
  return '慕米哥姚内內'.includes(text[at + 1] ?? ' ') && places.some(place => text.startsWith(place, at))
}

function takeArabic(text: string, at: number, sum: Sum, isSpaced: boolean): boolean {
  if (sum.digit !== undefined || sum.inside === 'over') return false
  const run = readDigitRun(text, at)
  if (!run) return false
  const isFirst = sum.last === 0
  const next = chineseSignAt(text, skipSpaces(text, run.end))?.type
  if (!isFirst && isSpaced && next !== 'unit' && next !== 'scale') return false
  if (!isFirst && run.value.n >= powerOfTen(sum.last) * run.value.d) return false
  // 7万5 leaves open whether 5 or 5,000 is meant; it is not one number.
  if (!isFirst && !sum.hasZero && next !== 'unit' && next !== 'scale' && run.printed.length < sum.last)
    return false
  sum.digit = run.value
  sum.row = ''
  sum.printed = isFirst ? run.printed : undefined
  if (run.findings) sum.findings.push(...run.findings)
  sum.end = run.end
  return true
}

/** 廿 and 卅 are 20 and 30. */
function takeScore(text: string, at: number, sum: Sum): boolean {
  const value = text[at] === '廿' ? 20 : text[at] === '卅' ? 30 : 0
  if (value === 0 || sum.digit !== undefined || sum.unit <= 1) return false
  sum.section = add(sum.section, whole(value))
  sum.unit = sum.last = 1
  return advance(sum, at + 1)
}

function takeDigit(text: string, at: number, sum: Sum, value: number): boolean {
  if (sum.inside !== undefined) return false
  const isZero = value === 0
  if (isLiang(text, at) && (sum.last > 0 || sum.digit !== undefined)) {
    const next = chineseSignAt(text, at + 1)
    if (next?.type !== 'unit' && next?.type !== 'scale') return false
  }
  if (sum.digit === undefined) {
    if (isZero && sum.last > 0) {
      const next = skipSpaces(text, at + 1)
      const follows =
        beginsChineseNumeral(text.charCodeAt(next)) || digitAt(text, next) >= 0 || isSome(text, next)
      if (!follows) return false
      sum.hasZero = true
      return advance(sum, at + 1)
    }
    sum.digit = whole(value)
    sum.row = String(value)
    return advance(sum, at + 1)
  }
  return takeDigitInRow(at, sum, value)
}

function isSome(text: string, at: number): boolean {
  return chineseSignAt(text, at)?.type === 'some'
}

/** The second hanzi digit in a row: a range (四五), or digits as they stand (二〇二三). */
function takeDigitInRow(at: number, sum: Sum, value: number): boolean {
  if (sum.row === '') return false
  const before = Number(sum.row.at(-1))
  const isPair = sum.row.length === 1 && before > 0 && (value === before + 1 || (before === 3 && value === 5))
  if (sum.last > 0 && !isPair) return false
  if (sum.last > 0 && sum.hasZero) return false
  sum.row += String(value)
  sum.spread = isPair ? whole(value - before) : zero
  return advance(sum, at + 1)
}

function takeUnit(text: string, at: number, sum: Sum, power: number): boolean {
  if (power >= sum.unit || sum.inside === 'over') return false
  if (power === 3 && prefixed.includes(text[at + 1] ?? ' ') && sum.last + Number(sum.digit !== undefined) > 0)
    return false
  if (power === 2 && text[at + 1] === '帕' && sum.digit !== undefined) return false
  if (sum.digit === undefined && !canBegin(text, at, sum, power)) return false
  if (sum.row.length > 2 || (sum.row.length === 2 && sum.spread.n === 0n)) return false
  sum.bare ||= sum.digit === undefined && power > 1 && sum.last === 0
  const digit = sum.digit === undefined || (sum.row === '0' && power === 1) ? whole(1) : sum.digit
  // 千 and 百 behind Arabic digits are read, and asked about: 2千人.
  if (sum.printed !== undefined && sum.last === 0) {
    sum.scale = power
    sum.findings.push('digits-before-small-unit')
  }
  sum.section = add(sum.section, shift(digit, power))
  sum.spread = shift(sum.spread, power)
  sum.digit = undefined
  sum.unit = sum.last = power
  sum.hasZero = false
  return advance(sum, at + 1)
}

/** 十 needs no digit; 百 and 千 only at the very beginning (千万元, 百三). */
function canBegin(text: string, at: number, sum: Sum, power: number): boolean {
  if (power === 1) return sum.last === 0 || sum.hasZero || sum.unit === 4
  return sum.last === 0 && (at + 1 < text.length || text[at - 1] === '之')
}

function takeScale(text: string, at: number, sum: Sum, power: number): boolean {
  if (sum.inside === 'over') return false
  if (power === 12 && prefixed.includes(text[at + 1] ?? ' ')) return false
  const isDirect = sum.digit === undefined && sum.section.n === 0n
  const group = sum.groups.at(-1)
  if (isDirect && !group) sum.bare = true
  if (sum.row.length > 2) return false
  if (isDirect && group && (sum.hasZero || sum.groups.length > 4)) return false
  const section = isDirect ? (group ? zero : whole(1)) : add(sum.section, sum.digit ?? zero)
  let value = section
  while (sum.groups.length > 0 && (sum.groups.at(-1)?.power ?? 0) < power) {
    value = add(value, sum.groups.pop()?.value ?? zero)
  }
  if (isDirect && group?.power === power) value = sum.groups.pop()?.value ?? zero
  if (value.n === 0n && isDirect && group) return false
  sum.groups.push({value: shift(value, power), power})
  if (sum.printed !== undefined && (sum.last === 0 || isDirect)) sum.scale += power
  sum.spread = shift(sum.spread, power)
  sum.section = zero
  sum.digit = undefined
  sum.row = ''
  sum.unit = 4
  sum.last = power
  sum.hasZero = false
  return advance(sum, at + 1)
}

/** 多 余 来 几 before a scale mean a part of it; at the end, a little more than the round number. */
function takeInside(text: string, at: number, sum: Sum, type: 'some' | 'more'): boolean {
  if (sum.inside === 'over') return false
  const hasDigits = sum.digit !== undefined
  if (!hasDigits && sum.last === 0) return false
  if (hasDigits && sum.printed === undefined) return false
  if (type === 'some' && hasDigits) return false
  const next = chineseSignAt(text, skipSpaces(text, at + 1))
  const isPart = next?.type === 'scale'
  if (!isPart && (text[at] === '来' || text[at] === '來') && !endsWithLai(text, at)) return false
  sum.inside = isPart || type === 'some' ? 'part' : 'over'
  return advance(sum, at + 1)
}

/** 十来个 is about ten; 100来自 is not. */
function endsWithLai(text: string, at: number): boolean {
  return (
    chineseSignAt(text, at - 1)?.type === 'unit' &&
    '个名位人年天岁次家条块斤里公米亩户张件本'.includes(text[at + 1] ?? ' ')
  )
}

function advance(sum: Sum, end: number): true {
  sum.hasWords = true
  sum.end = end
  return true
}

function finish(sum: Sum): ChineseWhole {
  // 四百五 is 450 and 一万三 is 13,000: a last digit stands one place below.
  const isImplied = sum.row.length === 1 && sum.last > 1 && !sum.hasZero && sum.digit !== undefined
  const place = isImplied ? sum.last - 1 : 0
  const isRow = sum.row.length > 1 && sum.digit !== undefined && sum.spread.n === 0n
  const digit = isRow ? whole(BigInt(sum.row)) : (sum.digit ?? zero)
  let value = add(sum.section, shift(digit, place))
  for (const group of sum.groups) value = add(value, group.value)
  const isPositional = isRow && sum.last === 0
  const read: {-readonly [Key in keyof ChineseWhole]: ChineseWhole[Key]} = {
    end: sum.end,
    value,
    scale: sum.scale,
    hasWords: sum.hasWords,
  }
  if (sum.spread.n > 0n) read.upper = add(value, shift(sum.spread, place))
  if (sum.inside) read.inside = sum.inside
  if (sum.printed !== undefined) read.printed = sum.printed
  if (isPositional) read.positional = true
  if (sum.bare) read.bare = true
  if (sum.findings.length > 0) read.findings = sum.findings
  return read
}

/** Skip plain and ideographic spaces. */
export function skipSpaces(text: string, at: number): number {
  let end = at
  while (text[end] === ' ' || text[end] === '\u3000') end++
  return end
}
