import {chineseSignAt} from './chinese-digits.ts'
import type {Figure} from './figure.ts'
import {digitAt} from './read-digit-run.ts'

/** Signs before 一 and other single digits that make another word of them: 统一, 星期三, 这一家, 进一步. */
const bindsOne = '统唯单同划专合不逐万定归这每某那哪任另下上进初第之其独占'
/** 周三, 星期五: before any digit. */
const bindsDigit = /(?:周|星期|礼拜)$/

/**
 * Tell an amount from a word that merely holds digits.
 *
 * A number in hanzi counts with a unit, a classifier, a scale or a bound, or where nothing else stands in the text;
 * digits in Arabic count anywhere but inside a name.
 */
export function isChineseFigure(text: string, figure: Figure): boolean {
  const {numeral, kind} = figure
  if (!numeral) return true
  if (isInName(text, figure)) return false
  if (numeral.form !== 'words') return true
  if (figure.start === 0 && figure.end === text.length) return true
  const before = text[numeral.start - 1] ?? ''
  const isSingle = numeral.end - numeral.start === 1
  if (isSingle && bindsDigit.test(text.slice(Math.max(0, numeral.start - 2), numeral.start))) return false
  if (isSingle && text[numeral.start] === '一' && before !== '' && bindsOne.includes(before)) return false
  // 唯一一个, 两两: two digits in a row are no number of things.
  if (numeral.positional && kind === 'count' && numeral.end - numeral.start === 2) return false
  if (isSingle && figure.currency === 'CNY' && isDimension(text, figure)) return false
  if (isSingle && text[numeral.start] === '零') return false
  // 一度 is `once` before a verb.
  if (isSingle && text.slice(numeral.start, figure.end) === '一度') return false
  if (kind === 'factor' && figure.change === undefined && isSingle && text[numeral.start] === '一')
    return false
  // 每千人: per thousand people; 每千克 is a unit.
  if (numeral.bare && before === '每')
    return kind === 'count' && (!isPlain(figure) || text[figure.end] === '人')
  if (numeral.bare && numeral.end - numeral.start === 1) return figure.bound !== 'exact' && !isPlain(figure)
  if (!isPlain(figure)) return true
  // 突破百万: nothing is counted, but a bound says that it is an amount.
  if (numeral.bare && numeral.value.n >= 10_000n && figure.bound !== 'exact') return true
  if (numeral.fraction || numeral.inside !== undefined) return true
  return !numeral.positional && numeral.upper === undefined && numeral.end - numeral.start > 2
}

/** 二元结构, 三元相似度: as many elements, not yuan. */
function isDimension(text: string, {end}: Figure): boolean {
  const next = text[end] ?? ''
  return (
    text[end - 1] === '元' && /[\u4e00-\u9fff]/.test(next) && !'钱左以多人起至每的和与到整'.includes(next)
  )
}

/** Nothing says what is counted. */
function isPlain({kind, unit, currency, end, numeral}: Figure): boolean {
  return kind === 'count' && unit === undefined && currency === undefined && end === numeral?.end
}

/** 5G, 4K, Model3, 3D: a Latin letter touches the digits; 十四五 and 五四 go on. */
function isInName(text: string, {start, end, numeral, unit, currency}: Figure): boolean {
  const first = numeral?.start ?? start
  if (isLatin(text.charCodeAt(first - 1)) && start === first) return true
  // 5G is a name, 6.8万台TK-220型 counts.
  const isTouched = numeral?.end === end && isLatin(text.charCodeAt(end))
  if (unit === undefined && currency === undefined && isTouched) return true
  if (numeral?.form === 'words' && numeral.end === end && goesOn(text, end)) return true
  return (
    /^(规划|计划|时期|期间|中期|大报告|大精神|大以来)/.test(text.slice(end, end + 4)) &&
    numeral?.form === 'words'
  )
}

function goesOn(text: string, at: number): boolean {
  const type = chineseSignAt(text, at)?.type
  return type === 'digit' || type === 'unit' || type === 'scale' || digitAt(text, at) >= 0
}

function isLatin(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}
