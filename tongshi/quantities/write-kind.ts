import type {OwnLanguage} from './own-language.ts'
import type {Quantity} from './quantity.ts'
import {type Rational, readRational, subtract, whole, writeRational} from './rational.ts'
import {smallerTimes} from './smaller-times.ts'
import {writeTraditional} from './traditional-words.ts'
import {unitWord} from './unit-words.ts'
import {writeChineseNumber} from './write-chinese-number.ts'

/** A number with the words around it, for kinds that are neither counted, weighed nor paid. */
export type KindForm = Readonly<{before: string; values: readonly string[]; after: string}>

/**
 * How a kind of its own is written: `4 times`, `4倍`; `25% off`, `7.5折`; `3rd`, `第3`; `2/3`, `三分之二`; `5‰`;
 * `25 basis points`, `25个基点`; `18 years old`, `18岁`; `hundreds`, `数百`.
 *
 * @returns undefined for amounts, measures and shares, and where the value was not read.
 */
export function formOfKind(quantity: Quantity, language: OwnLanguage): KindForm | undefined {
  const {kind, value, upper} = quantity
  if (value === undefined) return undefined
  const values = upper === undefined ? [value] : [value, upper]
  const chinese = language !== 'en'
  switch (kind) {
    case 'factor':
      return {before: '', values, after: chinese ? '倍' : ' times'}
    case 'discount':
      return writeDiscount(values, chinese)
    case 'ordinal':
      return chinese
        ? {before: '第', values, after: ''}
        : {before: '', values, after: ordinalSuffix(values.at(-1) ?? '')}
    case 'per-mille':
      return {before: '', values, after: '‰'}
    case 'basis-point':
      return {
        before: '',
        values,
        after: chinese
          ? writeIn(language, '个基点')
          : values.join() === '1'
            ? ' basis point'
            : ' basis points',
      }
    case 'age':
      return {before: '', values, after: ageWord(quantity, language)}
    case 'fraction':
      return {before: '', values: values.map(chinese ? writeShare : writeSlash), after: ''}
    case 'vague':
      return writeVague(quantity, language)
    case 'duration':
      return value.includes('/') && upper === undefined ? writeParts(quantity, language) : undefined
    case 'name-number':
    case 'code':
    case 'ratio':
    case 'clock-time':
      return {before: '', values, after: ''}
    default:
      return undefined
  }
}

/** What is paid is stored: 75 % is 7.5折 and 25% off. */
function writeDiscount(values: readonly string[], chinese: boolean): KindForm {
  const change = (paid: string): string => {
    const amount = readRational(paid) ?? whole(0)
    return writeRational(chinese ? {n: amount.n, d: amount.d * 10n} : subtract(whole(100), amount))
  }
  return {before: '', values: values.map(change), after: chinese ? '折' : '% off'}
}

function ordinalSuffix(value: string): string {
  if (/1[123]$/.test(value)) return 'th'
  return {1: 'st', 2: 'nd', 3: 'rd'}[value.at(-1) ?? ''] ?? 'th'
}

function ageWord({unit, value}: Quantity, language: OwnLanguage): string {
  if (unit?.code === 'mo') return language === 'en' ? ' months old' : writeIn(language, '个月大')
  if (language !== 'en') return writeIn(language, '岁')
  return value === '1' ? ' year old' : ' years old'
}

/** 三分之二; above a hundred in digits. */
function writeShare(value: string): string {
  const {n, d} = lowestTerms(value)
  if (d === 1n || n < 1n || n > 99n || d > 99n) return `${n}/${d}`
  return `${writeChineseNumber(Number(d))}分之${writeChineseNumber(Number(n))}`
}

/** 0.15 is 3/20. */
function lowestTerms(value: string): Rational {
  const {n, d} = readRational(value) ?? whole(0)
  let [a, b] = [n < 0n ? -n : n, d]
  while (b !== 0n) [a, b] = [b, a % b]
  return {n: n / a, d: d / a}
}

function writeSlash(value: string): string {
  const {n, d} = lowestTerms(value)
  return `${n}/${d}`
}

const vagueWords: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  20: ['tens', '数十'],
  200: ['hundreds', '数百'],
  2000: ['thousands', '数千'],
  20000: ['tens of thousands', '数万'],
  200000: ['hundreds of thousands', '数十万'],
  2000000: ['millions', '数百万'],
  20000000: ['tens of millions', '数千万'],
  200000000: ['hundreds of millions', '数亿'],
}

/** 200 to 900 are hundreds. */
function writeVague({value = '', upper}: Quantity, language: OwnLanguage): KindForm | undefined {
  const words = upper === value.replace('2', '9') ? vagueWords[value] : undefined
  if (!words) return undefined
  return {before: '', values: [language === 'en' ? words[0] : writeIn(language, words[1])], after: ''}
}

/** 7/3 hours are 2 hours 20 minutes. */
function writeParts({value = '', unit}: Quantity, language: OwnLanguage): KindForm | undefined {
  const smaller = smallerTimes.get(unit?.code ?? '')
  const amount = readRational(value)
  if (!smaller || !amount || !unit) return undefined
  const count = amount.n / amount.d
  const rest = (amount.n - count * amount.d) * smaller.count
  if (count < 1n || rest % amount.d !== 0n) return undefined
  const write = (number: bigint, code: string): string => {
    const word = unitWord(code, language, number === 1n)
    return language === 'en' ? `${number} ${word}` : `${number}${word}`
  }
  const values = [write(count, unit.code), write(rest / amount.d, smaller.code)]
  return {before: '', values: [values.join(language === 'en' ? ' ' : '')], after: ''}
}

function writeIn(language: OwnLanguage, word: string): string {
  return language === 'zh-Hant' ? writeTraditional(word) : word
}
