import {perWords, suffixes, unitAfter} from './chinese-words.ts'
import type {Figure} from './figure.ts'
import {isChineseUnit} from './is-chinese-unit.ts'
import {isLargeAmount} from './is-large-amount.ts'
import type {Numeral} from './numeral.ts'
import type {Bound} from './quantity.ts'
import {rateSymbols} from './rate-symbols.ts'
import {add, type Rational, shift, whole} from './rational.ts'
import {readChineseNumeral} from './read-chinese-numeral.ts'
import {skipSpaces} from './read-chinese-whole.ts'
import {readPlainDigits} from './read-digit-run.ts'
import {smallerTimes, withSmallerTime} from './smaller-times.ts'

const half: Rational = {n: 1n, d: 2n}

/**
 * Read a Chinese number together with its unit: `60亿元`, `百分之四点三`, `1.4个百分点`, `七五折`, `两米半`, `650元/吨`.
 *
 * @param at UTF-16 offset at which the number begins.
 */
export function readChineseFigure(text: string, at: number): Figure | undefined {
  const numeral = readChineseNumeral(text, at)
  if (!numeral) return undefined
  return (
    readShare(text, numeral) ??
    readSuffix(text, numeral) ??
    readUnit(text, numeral) ??
    withMega(text, plain(numeral))
  )
}

function figureOf(numeral: Numeral, kind: Figure['kind'], end = numeral.end): Figure {
  return {
    kind,
    value: numeral.value,
    ...(numeral.upper && {upper: numeral.upper}),
    bound: boundInside(numeral),
    start: numeral.start,
    end,
    numeral,
    findings: numeral.findings ?? [],
  }
}

function boundInside({inside}: Numeral): Bound {
  if (inside === 'some') return 'vague'
  return inside === 'part' ? 'over-part' : inside === 'over' ? 'more-than' : 'exact'
}

function plain(numeral: Numeral): Figure {
  return figureOf(numeral, numeral.inside === 'some' ? 'vague' : numeral.fraction ? 'fraction' : 'count')
}

/**
 * 3兆 with no unit behind it is 10^12 in traditional characters; elsewhere it may be a million (R1): the other text
 * decides, or a person.
 */
function withMega(text: string, figure: Figure): Figure {
  const {start, end, value, kind} = figure
  if (kind !== 'count' || text[end - 1] !== '兆' || !value) return figure
  if (traditional.test(text.slice(Math.max(0, start - 200), end + 200))) return figure
  return {...figure, readings: [figure, {...figure, value: shift(value, -6)}]}
}

/** Characters that only traditional texts have. */
const traditional = /[萬億個點國學業會與為發經產這來時對們說過開關達總現實將]/

/** 百分之四点三 is 4.3 %, 千分之五 is 5 ‰; every other denominator is a fraction. */
function readShare(text: string, numeral: Numeral): Figure | undefined {
  if (!numeral.fraction || numeral.form !== 'words') return undefined
  const word = text.slice(numeral.start, numeral.start + 8).replaceAll(' ', '')
  const bare = word.startsWith('负') || word.startsWith('負') ? word.slice(1) : word
  const isPercent = /^[百佰]分之/.test(bare)
  if (!isPercent && !/^[千仟]分之/.test(bare)) return undefined
  const share = {
    ...figureOf(numeral, isPercent ? 'percent' : 'per-mille'),
    value: shift(numeral.value, isPercent ? 2 : 3),
    ...(numeral.upper && {upper: shift(numeral.upper, isPercent ? 2 : 3)}),
  }
  return isPercent ? {...share, unit: {code: '%'}} : {...share, unit: {code: '[ppth]'}}
}

function readSuffix(text: string, numeral: Numeral): Figure | undefined {
  const at = skipSpaces(text, numeral.end)
  const found = suffixes(text, at)
  if (!found || (at > numeral.end && numeral.positional)) return undefined
  const {end, value: suffix} = found
  const spaced = at > numeral.end && '%％‰'.includes(text[at] ?? ' ') ? ['space-before-percent'] : []
  const figure = {...figureOf(numeral, 'percent', end), findings: [...(numeral.findings ?? []), ...spaced]}
  switch (suffix) {
    case 'percent':
      return {...figure, unit: {code: '%'}}
    case 'percentage-point':
      return {...figure, kind: 'percentage-point', unit: {code: '[pp]'}}
    case 'per-mille':
      return {...figure, kind: 'per-mille', unit: {code: '[ppth]'}}
    case 'basis-point':
      return {...figure, kind: 'basis-point', unit: {code: '[bp]'}}
    case 'tenths':
      return readTenths(text, figure, numeral)
    case 'discount':
      return readDiscount(figure, numeral)
    case 'times':
      return readTimes(text, figure)
    case 'doublings':
      return readDoublings(figure, numeral)
  }
}

/** 七成六 is 76 %, 一成半 15 %. 成 also begins words: 五成立. */
function readTenths(text: string, figure: Figure, numeral: Numeral): Figure | undefined {
  if ('立为员绩果功本就长交熟分年都品批套'.includes(text[figure.end] ?? ' ')) return undefined
  const more =
    text[figure.end] === '半' ? {end: figure.end + 1, value: half} : readDigitBehind(text, figure.end)
  const value = add(numeral.value, more?.value ?? {n: 0n, d: 1n})
  return {
    ...figure,
    value: shift(value, 1),
    ...(numeral.upper && {upper: shift(numeral.upper, 1)}),
    unit: {code: '%'},
    end: more?.end ?? figure.end,
  }
}

function readDigitBehind(text: string, at: number): {end: number; value: Rational} | undefined {
  const start = skipSpaces(text, at)
  const next = readChineseNumeral(text, start)
  if (!next || next.end !== start + 1 || next.form !== 'words' || next.value.n > 9n) return undefined
  return {end: next.end, value: {n: next.value.n, d: 10n}}
}

/** N折 pays N × 10 %; 七五折 and 75折 pay 75 %. */
function readDiscount(figure: Figure, {value, positional, upper}: Numeral): Figure {
  const isTwoDigits = positional || value.n > 10n * value.d || upper !== undefined
  const pays = upper ? {n: value.n * 10n + upper.n, d: 1n} : isTwoDigits ? value : shift(value, 1)
  const {upper: _, ...rest} = figure
  return {...rest, kind: 'discount', value: pays, unit: {code: '%'}}
}

/** 一倍半 is 1.5 times. */
function readTimes(text: string, figure: Figure): Figure {
  const isHalf = text[figure.end] === '半'
  const value = isHalf ? add(figure.value ?? whole(0), half) : figure.value
  return {...figure, kind: 'factor', ...(value && {value}), end: figure.end + (isHalf ? 1 : 0)}
}

/** 翻N番 multiplies by 2 to the N. */
function readDoublings(figure: Figure, {value}: Numeral): Figure | undefined {
  if (value.d !== 1n || value.n < 1n || value.n > 20n) return undefined
  return {...figure, kind: 'factor', value: whole(2n ** value.n), change: {mode: 'to', direction: 'up'}}
}

function readUnit(text: string, numeral: Numeral): Figure | undefined {
  const at = skipSpaces(text, numeral.end)
  const rate = rateSymbols(text, at)
  if (rate && numeral.form !== 'words' && !/[A-Za-z\d]/.test(text[rate.end] ?? ''))
    return {...figureOf(numeral, 'rate', rate.end), unit: rate.value}
  const isHalf = text.startsWith('个半', at)
  const isOver = text.startsWith('个多', at)
  const start = isHalf || isOver ? at + 2 : at
  const found = isHalf || isOver ? unitBehindGe(text, start) : unitAfter(text, start)
  if (!found || !isChineseUnit(text, start, found.end, numeral)) return undefined
  const {end, value} = found
  const amount = isHalf ? add(numeral.value, half) : numeral.value
  const figure: Figure = {
    ...figureOf(numeral, 'count', end),
    value: amount,
    ...(isOver && {bound: 'more-than'}),
  }
  if (value.type === 'classifier') {
    const counted: Figure = {
      ...figure,
      kind: numeral.inside === 'some' ? 'vague' : 'count',
      isWeak: isWeak(numeral),
    }
    // A jubilee of 20周年 may be the 20th anniversary or 20 years.
    return text.startsWith('周年', start)
      ? {...counted, readings: [counted, {...counted, kind: 'duration', unit: {code: 'a'}}]}
      : counted
  }
  if (value.type === 'age') return {...figure, kind: 'age', unit: {code: 'a'}}
  if (value.type === 'cents' || value.type === 'currency') {
    const {code, codes, type, isRare} = value
    if (isRare && !isLargeAmount(text, numeral)) return undefined
    // 八仙 are immortals.
    if (type === 'cents' && end === start + 1 && numeral.form === 'words') return undefined
    const money: Figure = codes ? {...figure, currencies: codes} : figure
    return type === 'currency' ? readMoney(text, money, code) : readHundredths(text, money, code)
  }
  return readMeasure(text, figure, value.code ?? '1')
}

/** 12美分 are 0.12 dollars. */
function readHundredths(text: string, figure: Figure, currency: string): Figure {
  const value = shift(figure.value ?? whole(0), -2)
  return withPer(text, {...figure, kind: 'money', value, currency})
}

/** 三个多月, 一个半小时: the word between 个 and its unit. */
function unitBehindGe(text: string, at: number): ReturnType<typeof unitAfter> {
  const found = unitAfter(`个${text.slice(at, at + 3)}`, 0)
  return found && found.end > 1 ? {...found, end: at + found.end - 1} : unitAfter(text, at)
}

/** 一 and 两 before a classifier are said in passing. */
function isWeak(numeral: Numeral): boolean {
  return numeral.form === 'words' && numeral.scale === 0 && numeral.value.n <= 10n * numeral.value.d
}

function readMoney(text: string, figure: Figure, code: string): Figure {
  let end = figure.end
  let value = figure.value ?? whole(0)
  if (code === 'CNY') {
    const small = readSmallMoney(text, end)
    if (small) {
      end = small.end
      value = add(value, small.value)
    }
    if (text[end] === '整' || text[end] === '正') end++
    if (text.startsWith('人民币', end)) end += 3
  }
  if (text[end] === '半' && !'年数天月'.includes(text[end + 1] ?? ' ')) {
    end++
    value = add(value, half)
  }
  return withPer(text, {...figure, kind: 'money', value, currency: code, end})
}

/** 6角三分, 三毛 behind 元. */
function readSmallMoney(text: string, at: number): {end: number; value: Rational} | undefined {
  const tenths = readChineseNumeral(text, at)
  if (!tenths) return undefined
  const sign = text[tenths.end] ?? ''
  if (sign === '分' && text[tenths.end + 1] !== '之')
    return {end: tenths.end + 1, value: shift(tenths.value, -2)}
  if (!'角毛'.includes(sign) || sign === '') return undefined
  const value = shift(tenths.value, -1)
  const rest = readChineseNumeral(text, tenths.end + 1)
  if (!rest || text[rest.end] !== '分' || text[rest.end + 1] === '之') return {end: tenths.end + 1, value}
  return {end: rest.end + 1, value: add(value, shift(rest.value, -2))}
}

const timeUnits = new Set(['a', 'mo', 'd', 'wk', 'h', 'min', 's', 'ms', '{decade}', '{century}'])

function readMeasure(text: string, figure: Figure, code: string): Figure {
  const isTime = timeUnits.has(code)
  let {end, value = whole(0)} = figure
  const isHalf = text[end] === '半' && !'年天数'.includes(text[end + 1] ?? ' ')
  if (isHalf) {
    end++
    value = add(value, half)
  }
  if (isTime) {
    const hundredths = code === 's' && !isHalf ? readPlainDigits(text, end) : end
    if (hundredths > end && hundredths - end <= 3) {
      const part = {n: BigInt(text.slice(end, hundredths)), d: 10n ** BigInt(hundredths - end)}
      return withSmallerTime({...figure, kind: 'duration', unit: {code}}, {end: hundredths, value: part})
    }
    const duration: Figure = {...figure, kind: 'duration', value, end, unit: {code}}
    const rest = isHalf ? undefined : readSmallerTime(text, end, code)
    const measured: Figure =
      isOne(figure) && !rest ? {...duration, isWeak: true} : withSmallerTime(duration, rest)
    return code === 'a' || text[end] !== '大' ? measured : {...measured, kind: 'age', end: end + 1}
  }
  return withPer(text, {...figure, kind: 'measure', value, end, unit: {code}})
}

/** 2小时30分钟, 三年零四个月: the rest, in the unit before it. */
function readSmallerTime(text: string, at: number, code: string): {end: number; value: Rational} | undefined {
  const smaller = smallerTimes.get(code)
  const from = skipSpaces(text, '零又,，'.includes(text[at] ?? ' ') ? at + 1 : at)
  const numeral = smaller && readChineseNumeral(text, from)
  if (!smaller || !numeral || numeral.upper || numeral.inside) return undefined
  const start = skipSpaces(text, numeral.end)
  const unit = unitAfter(text, start)
  const isMinute = code === 'h' && text[start] === '分' && text[start + 1] !== '之'
  if (unit?.value.code !== smaller.code && !isMinute) return undefined
  const end = isMinute && unit?.value.code !== 'min' ? start + 1 : (unit?.end ?? start)
  return {end, value: {n: numeral.value.n, d: numeral.value.d * smaller.count}}
}

/** 一天, 一两年: said in passing. */
function isOne({numeral}: Figure): boolean {
  return numeral?.form === 'words' && numeral.value.n === numeral.value.d
}

/** A rate names what its amount is for: 650元/立方米, 650元每吨. */
function withPer(text: string, figure: Figure): Figure {
  const mark = text[figure.end]
  if (mark !== '/' && mark !== '／' && mark !== '每') return figure
  const per = perWords(text, figure.end + 1)
  if (!per) return figure
  return {...figure, kind: 'rate', unit: {code: figure.unit?.code ?? '1', per: per.value}, end: per.end}
}
