import {expect, test} from 'vitest'
import {fillTranslation} from '#exchange/fill-translation.ts'
import {learnNames} from '#exchange/learn-names.ts'
import {noTerms, proposeText} from './propose-text.ts'

test('the translation says what an office is called, and it stays unverified who holds it', async () => {
  const source = await proposeText('# 绍兴地铁开通\n\n市长李卫东在绍兴表示，线路全长31.5公里。\n', 'zh-Hans')
  const target = await proposeText(
    '# Metro opens in Shaoxing\n\nMayor Li Weidong said in Shaoxing that the line is 31.5 kilometres long.\n',
    'en',
  )
  const {learned} = fillTranslation({
    source,
    target,
    units: [],
    terms: noTerms,
    before: {messages: {}, meta: {}},
  })
  const records = learnNames(source.records, source.facts, {learned, locale: 'en'})
  expect(Object.values(records.terms)).toEqual([{terms: {'zh-Hans': '市长', en: 'Mayor'}}])
  expect(Object.values(records.people)).toMatchObject([{characters: '李卫东', verified: false}])
})
