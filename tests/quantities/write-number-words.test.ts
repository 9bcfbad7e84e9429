import {describe, expect, test} from 'vitest'
import {readQuantities} from '#quantities/read-quantities.ts'
import {writeNumberWords} from '#quantities/write-number-words.ts'

test.for([
  ['4', 'en', 'four'],
  ['21', 'en-GB', 'twenty-one'],
  ['90', 'en', 'ninety'],
  ['12', 'zh-Hans', '十二'],
  ['2', 'zh-Hans', '两'],
  ['2', 'zh-TW', '兩'],
  ['20', 'zh-Hant', '二十'],
  ['4', 'fr', undefined],
  ['0', 'en', undefined],
  ['100', 'en', undefined],
  ['2.5', 'en', undefined],
  ['-3', 'zh-Hans', undefined],
] as const)('%s in %s is %s', ([value, locale, words]) => {
  expect(writeNumberWords(value, locale)).toBe(words)
})

describe.for([
  ['en', 'en'],
  ['zh-Hans', 'zh'],
  ['zh-Hant', 'zh'],
] as const)('%s', ([locale, language]) => {
  test('every number in words is read back as itself', () => {
    for (let value = 1; value < 100; value++) {
      const words = writeNumberWords(String(value), locale)!
      const counted = language === 'zh' ? `${words}个` : `${words} firms`
      expect(readQuantities(counted, language)[0]?.value, words).toBe(String(value))
    }
  })
})
