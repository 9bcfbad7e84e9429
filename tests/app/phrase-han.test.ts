import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'
import {safeUrl} from '#kits/safe-url.ts'
import {phraseHan} from '../../app/[locale]/(reader)/_parts/phrase-han.tsx'
import {writeBareFigure} from '../../app/[locale]/(reader)/_parts/write-bare-figure.ts'

const shown = (text: string, terms: string[] = [], lang = 'zh-Hans') =>
  renderToStaticMarkup(phraseHan(text, lang, terms)).replaceAll('<wbr/>', '|')

test('a Chinese title breaks between words, and never inside a term', () => {
  expect(shown('在宁波北仑揭牌', ['宁波', '北仑', '揭牌'])).toBe('在|宁波|北仑|揭牌')
  expect(shown('汽车零部件', ['零部件'])).toBe('汽车|零部件')
})

test('there is no break beside Latin, digits, brackets and marks', () => {
  expect(shown('企业400多家，销售60亿元（暂定）')).not.toMatch(/\|[0-9，（）]|[0-9，（）]\|/)
})

test('what bears a number as its name stays whole', () => {
  expect(shown('绍兴轨道交通4号线今日开通')).toContain('4号线|今日')
  expect(shown('5月4号开幕')).toBe('5月4号|开幕')
})

test('text in another language is left alone', () => {
  expect(shown('Home of Moulds 模具之乡', [], 'en')).toBe('Home of Moulds 模具之乡')
})

test.for([
  ['https://example.org/a', 'https://example.org/a'],
  ['media/a.png', 'media/a.png'],
  ['/about', '/about'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['javascript:alert(1)', '#'],
  ['java\nscript:alert(1)', '#'],
  [' JavaScript:alert(1)', '#'],
  ['data:text/html,x', '#'],
])('the address %j leads to %j', ([url, safe]) => {
  expect(safeUrl(url!)).toBe(safe)
})

test('a bare figure needs no words', () => {
  const quantity = {
    kind: 'count',
    bound: 'more-than',
    value: '1234567.5',
    unit: {code: '{enterprise}'},
    text: '',
    start: 0,
    end: 0,
  } as const
  expect(writeBareFigure(quantity)).toBe('> 1,234,567.5')
  expect(
    writeBareFigure({
      ...quantity,
      kind: 'money',
      bound: 'exact',
      value: '6000000000',
      currency: 'CNY',
      unit: {code: '1'},
    }),
  ).toBe('6,000,000,000 CNY')
})
