import {unitAfter} from './chinese-words.ts'
import type {Figure} from './figure.ts'
import {readChineseFigure} from './read-chinese-figure.ts'
import {readChineseNumeral} from './read-chinese-numeral.ts'

/**
 * Read a figure that begins with a word and not with a digit: 第三, 首座, 翻番, 翻了两番, 对折, 半年, 半数, 一半.
 *
 * @returns undefined where none begins.
 */
export function readChineseWord(text: string, at: number): Figure | undefined {
  const one = text[at]
  if (one === '第') return readOrdinal(text, at)
  if (one === '首') return readFirst(text, at)
  if (one === '翻') return readDoubled(text, at)
  if (one === '对' || one === '對') return readHalfPrice(text, at)
  if (one === '半') return readHalf(text, at, at)
  if (one === '华' || one === '摄') return readDegrees(text, at)
  if (one === '一' && text[at + 1] === '半') return {...half(at, at + 2), isWeak: true}
  return undefined
}

/** 华氏温度98.6度, 摄氏20度: the scale before the number. */
function readDegrees(text: string, at: number): Figure | undefined {
  const name = /^(?:华氏|摄氏)(?:温度)?/.exec(text.slice(at, at + 4))
  const figure = name ? readChineseFigure(text, at + name[0].length) : undefined
  if (figure?.kind !== 'measure' || text[figure.end - 1] !== '度') return undefined
  return {...figure, start: at, unit: {code: text[at] === '华' ? '[degF]' : 'Cel'}}
}

function readOrdinal(text: string, at: number): Figure | undefined {
  const numeral = readChineseNumeral(text, at + 1)
  if (numeral?.value.d !== 1n || numeral.value.n < 0n) return undefined
  // 第一 and 第二 are often said in passing: 第一时间, 第二个参数.
  const isWeak = numeral.value.n <= 10n && numeral.form === 'words'
  return {
    kind: 'ordinal',
    value: numeral.value,
    bound: 'exact',
    start: at,
    end: numeral.end,
    numeral,
    ...(isWeak && {isWeak}),
    findings: [],
  }
}

/** 首座, 首届, 首条: the first one. 首先, 首都, 首要 are words. */
function readFirst(text: string, at: number): Figure | undefined {
  const found = '个届座条家批台艘架列部次款例'.includes(text[at + 1] ?? ' ')
  if (!found) return undefined
  return {
    kind: 'ordinal',
    value: {n: 1n, d: 1n},
    bound: 'exact',
    start: at,
    end: at + 1,
    isWeak: true,
    findings: [],
  }
}

/** 翻番 and 翻一番 double, 翻两番 makes four. */
function readDoubled(text: string, at: number): Figure | undefined {
  const start = text[at + 1] === '了' ? at + 2 : at + 1
  const numeral = text[start] === '番' ? undefined : readChineseNumeral(text, start)
  const end = numeral ? numeral.end : start
  const times = numeral ? numeral.value.n : 1n
  if (text[end] !== '番' || times < 1n || times > 20n) return undefined
  return {
    kind: 'factor',
    value: {n: 2n ** times, d: 1n},
    bound: 'exact',
    change: {mode: 'to', direction: 'up'},
    start: at,
    end: end + 1,
    findings: [],
  }
}

function readHalfPrice(text: string, at: number): Figure | undefined {
  if (text[at + 1] !== '折') return undefined
  return {
    kind: 'discount',
    value: {n: 50n, d: 1n},
    unit: {code: '%'},
    bound: 'exact',
    start: at,
    end: at + 2,
    findings: [],
  }
}

/** 半年, 半小时, 半数, 半成; 上半年 is a date, 半导体 a word. */
function readHalf(text: string, start: number, at: number): Figure | undefined {
  const before = text[start - 1] ?? ''
  if (
    before !== '' &&
    '上下前后大多过夜东西南北一各对'.includes(before) &&
    !(before === '过' && text[at + 1] !== '年')
  )
    return undefined
  if (text[at + 1] === '数') return half(start, at + 2)
  if (text[at + 1] === '成' || text[at + 1] === '折') return halfShare(start, at, text[at + 1] === '成')
  const from = text[at + 1] === '个' ? at + 2 : at + 1
  const found = unitAfter(text, from)
  if (
    found?.value.type !== 'unit' ||
    !timeUnits.has(found.value.code) ||
    '报度夜'.includes(text[found.end] ?? ' ')
  )
    return undefined
  return {...half(start, found.end), kind: 'duration', unit: {code: found.value.code}}
}

/** 半成 is 5 %, 半折 half the price. */
function halfShare(start: number, at: number, isTenths: boolean): Figure {
  const value = {n: isTenths ? 5n : 50n, d: 1n}
  return {...half(start, at + 2), kind: isTenths ? 'percent' : 'discount', value, unit: {code: '%'}}
}

const timeUnits = new Set(['a', 'mo', 'd', 'h', 'min', '{century}'])

function half(start: number, end: number): Figure {
  return {kind: 'fraction', value: {n: 1n, d: 2n}, bound: 'exact', start, end, findings: []}
}
