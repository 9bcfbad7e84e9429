import {boundWords} from './bound-words.ts'
import {countFractionDigits, groupDigits} from './decimal-text.ts'
import {type OwnLanguage, ownLanguageOf} from './own-language.ts'
import type {Quantity} from './quantity.ts'
import type {QuantityPart, WriteOptions} from './quantity-part.ts'
import {scaleNumber} from './scale-number.ts'
import {countedWord, currencySign, currencyWord, perWord, unitWord} from './unit-words.ts'
import {writeByCldr} from './write-by-cldr.ts'
import {writeDate} from './write-date.ts'
import {formOfKind, type KindForm} from './write-kind.ts'

/**
 * Write a quantity as parts, exactly: no digit is rounded away. English and Chinese follow the press's own rules,
 * every other locale CLDR's.
 *
 * @returns in the order of the text; joined they are what `writeQuantity` returns.
 * @throws RangeError where the locale is not well-formed.
 *
 * @example
 *   writeQuantityParts(readQuantities('60亿元', 'zh')[0]!, {locale: 'en'}).map(({type}) => type)
 *   // ["number","literal","scale","literal","currency"]
 */
export function writeQuantityParts(quantity: Quantity, given: WriteOptions): readonly QuantityPart[] {
  const {locale, style = 'press'} = given
  const language = ownLanguageOf(locale)
  if (quantity.date) return [{type: 'number', value: writeDate(quantity.date, given, language)}]
  if (language === undefined) return writeByCldr(quantity, {locale, style})
  const form = formOfKind(quantity, language)
  if (form) return writeForm(quantity, form, language)
  const chinese = language !== 'en'
  const words = chooseBound(quantity, language, style)
  const number =
    quantity.upper === undefined ? [quantity.value ?? ''] : [quantity.value ?? '', quantity.upper]
  const options = {language, style: styleOf(quantity, language, style), inside: words.inside}
  const sign = signBefore(quantity, options)
  const parts: QuantityPart[] = [
    {type: 'unit', value: eachBefore(quantity, language)},
    {type: 'bound', value: words.before ?? ''},
    ...(sign === undefined ? [] : [{type: 'currency', value: sign} as const]),
  ]
  for (const [at, value] of number.entries()) {
    if (at > 0) parts.push({type: 'literal', value: chinese ? '～' : '–'})
    // A range names its scale and its sign at both ends: 8亿～12亿元, 3%～7%.
    const ends = writeNumber(value, quantity, options)
    parts.push(
      ...(at > 0 || number.length === 1 || chinese
        ? ends
        : ends.filter(part => part.type === 'number' || hasScale(ends, part))),
    )
  }
  parts.push(...(sign === undefined ? writeUnit(quantity, options) : []), {
    type: 'bound',
    value: words.after ?? '',
  })
  return parts.filter(part => part.value !== '')
}

/** A kind with its own words: bounds stand around it as around every other. */
function writeForm(
  quantity: Quantity,
  {before, values, after}: KindForm,
  language: OwnLanguage,
): QuantityPart[] {
  const words = quantity.kind === 'vague' ? {} : boundWords(quantity.bound, language)
  const parts: QuantityPart[] = [
    {type: 'bound', value: words.before ?? ''},
    {type: 'literal', value: before},
    {type: 'number', value: values.join(language === 'en' ? '–' : '～')},
    {type: 'unit', value: after},
    {type: 'bound', value: (words.inside ?? '') + (words.after ?? '')},
  ]
  return parts.filter(part => part.value !== '')
}

function hasScale(parts: readonly QuantityPart[], part: QuantityPart): boolean {
  return parts.some(one => one.type === 'scale') && part.type !== 'unit'
}

/** House style: more than 60% is 60%以上; a whole number of things is 600多家; every other more-than is 超过. */
function chooseBound(
  {kind, value = '', bound, upper}: Quantity,
  language: OwnLanguage,
  style: WriteOptions['style'],
) {
  const words = boundWords(bound, language)
  if (language === 'en') return kind === 'count' && bound === 'less-than' ? {before: 'fewer than '} : words
  if (style === 'spelled' || upper !== undefined) return words
  if ((bound === 'more-than' || bound === 'at-least') && kind === 'percent') return {after: '以上'}
  const isRound = kind === 'count' && /0$/.test(value) && !value.includes('.')
  if (bound === 'more-than' && isRound) return {inside: '多'}
  return words
}

/** 1–1 million would be read as one to two millions: ends of unlike scale are written in full. */
function styleOf({value = '', upper}: Quantity, language: OwnLanguage, style: WriteOptions['style']) {
  if (upper === undefined || style === 'full') return style
  const isScaled = (end: string) => scaleNumber(end, language).word !== undefined
  return isScaled(value) === isScaled(upper) ? style : 'full'
}

/** Short money in English has its sign before it: CN¥6bn. */
function signBefore({currency, kind}: Quantity, {language, style}: NumberOptions): string | undefined {
  if (currency === undefined || language !== 'en' || style !== 'short' || kind !== 'money') return undefined
  return currencySign(currency)
}

type NumberOptions = Readonly<{
  language: OwnLanguage
  style: WriteOptions['style']
  inside: string | undefined
}>

function writeNumber(
  value: string,
  {kind, unit}: Quantity,
  {language, style, inside = ''}: NumberOptions,
): QuantityPart[] {
  const chinese = language !== 'en'
  const scaled = kind !== 'percent' && style !== 'full' && !value.includes('/')
  const {digits, word} = scaled
    ? scaleNumber(value, style === 'short' && !chinese && kind === 'money' ? 'en-short' : language)
    : {digits: value}
  const grouped =
    chinese && style !== 'full' && countFractionDigits(digits) > 0
      ? digits
      : group(digits, chinese && !isLikeYear(value, unit), style)
  const scale =
    word === undefined ? [] : chinese || (style === 'short' && kind === 'money') ? [word] : [' ', word]
  return [
    {type: 'number', value: kind === 'percent' ? `${grouped}%` : grouped},
    // 60多亿 says a part of the scale, 600多家 says a little more than the whole number.
    {type: 'bound', value: word !== undefined ? '' : inside},
    ...scale.map((text): QuantityPart => ({type: text === ' ' ? 'literal' : 'scale', value: text})),
    {type: 'bound', value: word !== undefined ? inside : ''},
  ]
}

/** 1200年 is a year of the calendar: a span of as many years has its group mark. */
function isLikeYear(value: string, unit: Quantity['unit']): boolean {
  return unit?.code === 'a' && /^[12]\d{3}$/.test(value)
}

/** Chinese press prints up to four whole digits without groups. */
function group(digits: string, chinese: boolean, style: WriteOptions['style']): string {
  return chinese && style !== 'full' && digits.length <= 4 ? digits : groupDigits(digits)
}

function writeUnit(quantity: Quantity, {language, style}: NumberOptions): QuantityPart[] {
  const {kind, value, upper, unit, currency} = quantity
  const chinese = language !== 'en'
  const space: QuantityPart[] = chinese ? [] : [{type: 'literal', value: ' '}]
  const isOne = value === '1' && upper === undefined
  const word =
    currency === undefined
      ? isCountRate(unit, currency)
        ? countedWord(unit?.code ?? '1', language, isOne)
        : unitWord(unit?.code ?? '1', language, isOne)
      : currencyWord(currency, language)
  const per = perAfter(quantity, language)
  if ((word === '' && per === '') || kind === 'percent') return []
  // 60亿 is yuan to every Chinese reader.
  if (style === 'short' && chinese && currency === 'CNY' && kind === 'money') return []
  // 300 per day has no word of its own before per.
  const own = word === '' ? per.trimStart() : word + per
  return [...space, {type: currency === undefined ? 'unit' : 'currency', value: own}]
}

/** So many people a day: neither paid nor measured. */
function isCountRate(unit: Quantity['unit'], currency: string | undefined): boolean {
  const code = unit?.code ?? '1'
  return unit?.per !== undefined && currency === undefined && (code === '1' || code.startsWith('{'))
}

/** Chinese says what is counted behind what it is counted for: 每天300人. */
function eachBefore({unit, currency}: Quantity, language: OwnLanguage): string {
  if (language === 'en' || unit?.per === undefined || !isCountRate(unit, currency)) return ''
  return `每${perWord(unit.per, language)}`
}

/** 60 yuan per kilogram, 60元/千克. */
function perAfter({unit, currency}: Quantity, language: OwnLanguage): string {
  if (unit?.per === undefined) return ''
  if (language === 'en') return ` per ${perWord(unit.per, language)}`
  return isCountRate(unit, currency) ? '' : `/${perWord(unit.per, language)}`
}
