import {describe, expect, test} from 'vitest'
import type {Quantity} from '#quantities/quantity.ts'
import {writeQuantity} from '#quantities/write-quantity.ts'
import {writeQuantityParts} from '#quantities/write-quantity-parts.ts'

const quantity = (given: Partial<Quantity> & Pick<Quantity, 'kind'>): Quantity => ({
  bound: 'exact',
  text: '',
  start: 0,
  end: 0,
  ...given,
})
const yuan = (value: string, more: Partial<Quantity> = {}) =>
  quantity({kind: 'money', value, currency: 'CNY', ...more})
const enterprises = (value: string, more: Partial<Quantity> = {}) =>
  quantity({kind: 'count', value, unit: {code: '{enterprise}'}, ...more})
const percent = (value: string, more: Partial<Quantity> = {}) =>
  quantity({kind: 'percent', value, unit: {code: '%'}, ...more})

describe('press style', () => {
  test.for<[Quantity, en: string, hans: string, hant: string]>([
    [yuan('6000000000'), '6 billion yuan', '60亿元', '60億元'],
    [yuan('6250000', {bound: 'about'}), 'about 6.25 million yuan', '约625万元', '約625萬元'],
    [yuan('4800000000000'), '4.8 trillion yuan', '4.8万亿元', '4.8兆元'],
    [yuan('650'), '650 yuan', '650元', '650元'],
    [yuan('800000000', {upper: '1200000000'}), '800 million–1.2 billion yuan', '8亿～12亿元', '8億～12億元'],
    [enterprises('600', {bound: 'more-than'}), 'more than 600', '600多家', '600多家'],
    [enterprises('42'), '42', '42家', '42家'],
    [enterprises('1234'), '1,234', '1234家', '1234家'],
    [enterprises('410', {bound: 'nearly'}), 'nearly 410', '近410家', '近410家'],
    [enterprises('400', {upper: '600'}), '400–600', '400～600家', '400～600家'],
    [percent('60', {bound: 'more-than'}), 'more than 60%', '60%以上', '60%以上'],
    [percent('97.5', {bound: 'at-least'}), 'at least 97.5%', '97.5%以上', '97.5%以上'],
    [percent('3', {upper: '7'}), '3%–7%', '3%～7%', '3%～7%'],
    [quantity({kind: 'duration', value: '1', unit: {code: 'd'}}), '1 day', '1天', '1天'],
    [
      quantity({kind: 'percentage-point', value: '1.4', unit: {code: '[pp]'}}),
      '1.4 percentage points',
      '1.4个百分点',
      '1.4個百分點',
    ],
  ])('%# is %s', ([given, en, hans, hant]) => {
    expect(writeQuantity(given, {locale: 'en'})).toBe(en)
    expect(writeQuantity(given, {locale: 'zh-Hans'})).toBe(hans)
    expect(writeQuantity(given, {locale: 'zh-Hant'})).toBe(hant)
  })
})

test('no digit is lost, whatever the size and the locale', () => {
  const value = '123456789012345678901'
  for (const locale of ['en', 'zh-Hans', 'de', 'ja', 'fr', 'ar', 'hi']) {
    const written = writeQuantity(quantity({kind: 'count', value}), {locale, style: 'full'})
    const digits = written.normalize('NFKC').replace(/\p{Nd}/gu, digit => String(digitValue(digit)))
    expect(digits.replace(/\D/g, ''), locale).toBe(value)
  }
})

/** The value of a decimal digit of any script: they stand in runs of ten. */
function digitValue(digit: string): number {
  let zero = digit.codePointAt(0)!
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && digit.codePointAt(0)! - zero < 9) zero--
  return digit.codePointAt(0)! - zero
}

test('full style prints every digit', () => {
  expect(writeQuantity(yuan('6000000000'), {locale: 'en', style: 'full'})).toBe('6,000,000,000 yuan')
  expect(writeQuantity(yuan('6000000000'), {locale: 'zh-Hans', style: 'full'})).toBe('6,000,000,000元')
})

test('parts name what is what, so that a page prints the number large', () => {
  expect(writeQuantityParts(enterprises('600', {bound: 'more-than'}), {locale: 'zh-Hans'})).toEqual([
    {type: 'number', value: '600'},
    {type: 'bound', value: '多'},
    {type: 'unit', value: '家'},
  ])
})
