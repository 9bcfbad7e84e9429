import {expect, test} from 'vitest'
import {findMentions} from '#documents/find-facts.ts'

const known = {organisations: [], places: []}

/** `150 RWF likely`, with every reading where one is asked. */
function money(...paragraphs: string[]): string[] {
  const language = /\p{Script=Han}/u.test(paragraphs.join('')) ? 'zh' : 'en'
  const blocks = paragraphs.map(text => ({kind: 'paragraph' as const, text, start: 0, end: text.length}))
  return findMentions(blocks as never, {language, known}).flatMap(({value, sure}) => {
    if (value.kind !== 'quantity' || value.quantity.currency === undefined) return []
    const {value: amount, currency, alternatives} = value.quantity
    const readings = alternatives?.map(one => one.currency).join(' ')
    return [[amount, currency, sure, ...(readings ? [`of ${readings}`] : [])].join(' ')]
  })
}

test('a word without a country takes the currency that the text names in full', () => {
  expect(money('The fare stays at 307 Rwandan francs.', 'Pupils pay 150 francs.')).toEqual([
    '307 RWF likely',
    '150 RWF likely',
  ])
  expect(money('票价307卢旺达法郎。', '学生150法郎。')).toEqual(['307 RWF likely', '150 RWF likely'])
  expect(money('水费每立方米62仙。', '去年投入5亿令吉。')).toEqual(['0.62 MYR likely', '500000000 MYR sure'])
})

test('else that of the only such country, which is asked', () => {
  expect(money('Tickets cost 9,000 pesos.', 'It runs all over Colombia.')).toEqual([
    '9000 COP likely of COP MXN PHP ARS CLP UYU DOP CUP',
  ])
  expect(money('票价9000比索。', '影片在哥伦比亚发行。')).toEqual([
    '9000 COP likely of COP MXN PHP ARS CLP UYU DOP CUP',
  ])
  expect(money('Prizes are 5 million CFA francs.', 'It starts in Senegal.')).toEqual([
    '5000000 XOF likely of XOF XAF',
  ])
  expect(money('The road cost Rs 4.8 billion.', 'The House of Nepal met.')).toEqual([
    '4800000000 NPR likely of NPR INR PKR LKR MUR SCR',
  ])
  expect(money('展览耗资9200万里亚尔。', '卡塔尔国家图书馆开放。')).toEqual([
    '92000000 QAR likely of QAR SAR OMR YER IRR',
  ])
  expect(money('The road cost Rs 4.8 billion.', 'It joins India and Nepal.')).toEqual(['4800000000 INR sure'])
  expect(money('It cost ¥5 million.', 'It stands in Japan.')).toEqual(['5000000 JPY likely of JPY CNY'])
})

test.for([
  ['no country', ['Tickets cost 9,000 pesos.']],
  ['two countries', ['Tickets cost 9,000 pesos in Chile and Uruguay.']],
  ['two currencies in full', ['20 Chilean pesos are no 20 Mexican pesos.', 'Tickets cost 9,000 pesos.']],
] as const)('with %s it is not guessed', ([, paragraphs]) => {
  expect(money(...paragraphs).at(-1)).toMatch(/^9000 \w+ unsure of \w+( \w+)+$/)
})

test('an amount of money is no part of an organisation', () => {
  const text = '公司拟以现金19.2亿美元收购里奥翁多纸浆股份公司68%的股本。'
  const blocks = [{kind: 'paragraph' as const, text, start: 0, end: text.length}]
  const found = findMentions(blocks as never, {language: 'zh', known})
  expect(found.map(({start, end}) => text.slice(start, end))).toContain('19.2亿美元')
})
