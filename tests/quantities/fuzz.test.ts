import fc from 'fast-check'
import {expect, test} from 'vitest'
import {compareTexts} from '#quantities/compare-quantities.ts'
import {lintQuantities} from '#quantities/lint-quantities.ts'
import {readQuantities} from '#quantities/read-quantities.ts'

const signs = [
  ...'0123456789０５.．,，%％-—～/:+^eE 　¥$€第零〇一二两三四五十百千万亿兆多余几半成折倍番分之点又负年月日元吨米个家岁至到约近超',
]
const words = [
  'million',
  'bn',
  'half',
  'a',
  'and',
  'third',
  'percent',
  'yuan',
  'US$',
  'May',
  '17',
  'of',
  'hundred',
  'point',
  '个百分点',
  '以上',
  '左右',
  '增长',
  '同比',
  '平方米',
  'kg',
]
const text = fc
  .array(fc.oneof(fc.constantFrom(...signs), fc.constantFrom(...words), fc.string({maxLength: 3})), {
    maxLength: 24,
  })
  .map(parts => parts.join(''))

/** Spans lie in the text, in order, without overlap, and the text is cut as it stands. */
function problem(source: string, language: 'en' | 'zh'): string | undefined {
  let floor = 0
  for (const {start, end, text: written} of readQuantities(source, language)) {
    if (start < floor || end <= start || end > source.length) return `span ${start}–${end}`
    if (source.slice(start, end) !== written) return `text ${written}`
    floor = end
  }
  return undefined
}

test('no input throws, and spans stay in order', {timeout: 120_000}, () => {
  for (const source of fc.sample(text, {numRuns: 60_000, seed: 20261117})) {
    for (const language of ['zh', 'en'] as const) {
      const found = problem(source, language)
      if (found !== undefined) throw new Error(`${JSON.stringify(source)} in ${language}: ${found}`)
    }
  }
})

test('a text always matches itself or is unread', {timeout: 120_000}, () => {
  for (const source of fc.sample(text, {numRuns: 10_000, seed: 3})) {
    for (const language of ['zh', 'en'] as const) {
      const {verdict} = compareTexts({
        source,
        target: source,
        sourceLanguage: language,
        targetLanguage: language,
      })
      if (verdict !== 'match' && verdict !== 'unread')
        throw new Error(`${JSON.stringify(source)} in ${language}: ${verdict}`)
      lintQuantities(source, language)
    }
  }
})

test.for(['9', '一', '万', '九万', '1,', '一分之', 'one ', '1 '])(
  'a hundred thousand times %j is read',
  {timeout: 120_000},
  unit => {
    const source = unit.repeat(100_000)
    expect(readQuantities(source, 'zh').length + readQuantities(source, 'en').length).toBeGreaterThanOrEqual(
      0,
    )
  },
)
