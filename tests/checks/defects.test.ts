import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {CheckContext} from '#checks/check-context.ts'
import {checkUnits} from '#checks/check-units.ts'
import {messageDefects, type RightPair, seeded, textualDefects} from './inject-defects.ts'
import {pressPair} from './press-pairs.ts'

const icu: CheckContext = {sourceLocale: 'en', targetLocale: 'zh-Hans', syntax: 'icu', profile: 'newsroom'}
const text = {...icu, syntax: 'text', profile: 'project'} as const

const pairs: readonly RightPair[] = [
  {en: 'The 42 files were moved to the new server in 2019.', zh: '42 个文件已于 2019 年移至新的服务器上。'},
  {
    en: 'You can read the whole list (including the older entries), but nobody can change it.',
    zh: '您可以阅读整个列表（包括较早的条目），但任何人都不能更改其中的内容。',
  },
  {en: 'Open the menu, choose a file and press save.', zh: '打开菜单，选择一个文件，然后按下“保存”按钮。'},
  {en: 'The region uses Python today.', zh: '该地区如今使用 Python 语言。'},
  {en: 'Do you want to save the changes?', zh: '是否要保存对这份文件的更改？'},
  {
    en: 'The “base” of the region uses Python today, see https://example.com/base for more about it.',
    zh: '该地区的“基地”如今使用 Python 语言，详情请见 https://example.com/base 页面。',
  },
]

describe.each(messageDefects)('$name', ({rules, inject, right}) => {
  test('is found, and the right message is not', () => {
    for (let seed = 0; seed < 24; seed += 1) {
      const {units = [], context} = inject(pairs[0]!, seeded(seed * 7919)) ?? {}
      const [source, target] = right(seeded(seed * 7919))
      const sound = [...units.slice(0, -1), {...units.at(-1), id: 'u', source, target}]
      expect(checkUnits(sound, {...icu, ...context})).toEqual([])
      const found = checkUnits(units, {...icu, ...context}).map(({rule}) => rule)
      expect(
        found.some(rule => rules.includes(rule)),
        `${units[0]?.target}: ${found}`,
      ).toBe(true)
    }
  })
})

test.for(textualDefects)('$name is found', ({rules, from, inject}) => {
  const context = from === 'zh' ? {...text, sourceLocale: 'zh-Hans', targetLocale: 'en'} : text
  const made = pairs.flatMap(pair => inject(pair, seeded(1)) ?? [])
  expect(made).not.toEqual([])
  for (const {units} of made) {
    const found = checkUnits(units, context).map(({rule}) => rule)
    expect(
      found.some(rule => rules.includes(rule)),
      `${units.at(-1)?.target}: ${found}`,
    ).toBe(true)
  }
})

test('the pairs that defects are put into are right', () => {
  const units = pairs.map(({en, zh}) => ({id: en, source: en, target: zh}))
  expect(checkUnits(units, text)).toEqual([])
})

test('slips of figures in the press are found, and right figures are not', () => {
  const random = seeded(20261125)
  for (let run = 0; run < 600; run += 1) {
    const pair = pressPair(random)
    if (!pair) continue
    const context = {...text, sourceLocale: 'zh-Hans', targetLocale: 'en'}
    expect(checkUnits([{id: 'u', source: pair.zh, target: pair.en}], context)).toEqual([])
    const found = checkUnits([{id: 'u', source: pair.zh, target: pair.wrong}], context).map(({rule}) => rule)
    expect(
      found.some(rule => pair.rules.includes(rule)),
      `${pair.name}: ${pair.zh} ${pair.wrong}: ${found}`,
    ).toBe(true)
  }
})

test('pairs of the press that say the same figures have no finding about them', () => {
  const lines = readFileSync('tests/quantities/fixtures/right-pairs.tsv', 'utf8').trim().split('\n')
  const units = lines.map((line, at) => {
    const [source = '', target = ''] = line.split('\t')
    return {id: String(at), source, target}
  })
  const found = checkUnits(units, {...text, sourceLocale: 'zh-Hans', targetLocale: 'en', sides: ['target']})
  expect(found.filter(({rule}) => /^(?:quantity|date|code)-/.test(rule))).toEqual([])
})
