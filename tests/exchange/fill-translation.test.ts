import {expect, test} from 'vitest'
import {fillTranslation} from '#exchange/fill-translation.ts'
import {noTerms, proposeText} from './propose-text.ts'

const english = (lead: string) =>
  `# Forum opens in Ningbo\n\n${lead} forum on moulds opened in Ningbo and 600 enterprises took part.\n\nSales reached 6 billion yuan, officials said.\n`
const chinese = (lead: string, second = '') =>
  `# 宁波论坛开幕\n\n${lead}模具论坛在宁波开幕，600家企业参加。\n\n${second}官员表示，销售额达60亿元。\n`

const dateline = english('NINGBO, March 5, 2024 — A')

test.for([
  ['the same day in the first sentence', dateline, chinese('2024年3月5日，'), 0],
  ['the same day without its year', dateline, chinese('3月5日，'), 0],
  ['a dateline without its year', english('NINGBO, March 5 — A'), chinese('2024年3月5日，'), 0],
  ['no day in the text', dateline, chinese(''), 0],
  ['another day', dateline, chinese('2024年3月6日，'), 1],
  ['another year', dateline, chinese('2023年3月5日，'), 1],
  [
    'a day of its own behind the dateline',
    english('NINGBO, March 5, 2024 — On March 6, a'),
    chinese('2024年3月5日，'),
    1,
  ],
  ['no dateline', english('A'), chinese('2024年3月5日，'), 1],
  ['the same day in a later paragraph', dateline, chinese('', '2024年3月5日，'), 1],
] as const)('the day of a dateline beside %s', async ([, en, zh, count]) => {
  const [left, right] = [await proposeText(en, 'en'), await proposeText(zh, 'zh-Hans')]
  for (const [source, target] of [
    [left, right],
    [right, left],
  ] as const) {
    const before = {messages: {}, meta: {}}
    const {findings, pairs} = fillTranslation({source, target, units: [], terms: noTerms, before})
    expect(pairs.every(({sure}) => sure)).toBe(true)
    expect(findings).toHaveLength(count)
  }
})

test.for([
  [
    'a country by the name of the world',
    'It flies to Kenya and Rwanda.',
    '航线飞往肯尼亚和卢旺达。',
    '航线飞往{kenya}和{rwanda}。',
  ],
  [
    'an accent that one of them leaves off',
    'It flies to Bogotá and Kenya.',
    '航线飞往肯尼亚和波哥大。',
    '航线飞往{kenya}和{bogota}。',
  ],
  [
    'a city inside of a name',
    'The film festival opens in Nairobi today.',
    '内罗毕市文化局今日举办电影节。',
    '{nairobi}市文化局今日举办电影节。',
  ],
  [
    'no country inside of another',
    'It flies to India today.',
    '航线今日飞往印度尼西亚。',
    '航线今日飞往印度尼西亚。',
  ],
  [
    'a count that says nothing of what it counts',
    'It has eleven screens in Kenya, three of them outside.',
    '在肯尼亚设11块银幕，其中3块为露天银幕。',
    '在{kenya}设{screens, number}块银幕，其中{count, number}块为露天银幕。',
  ],
  [
    'no count that stands there twice',
    'It has four of them in Kenya.',
    '在肯尼亚设四个，又设四个。',
    '在{kenya}设{count, number, spellout}个，又设四个。',
  ],
  [
    'a measure in the unit of the other language',
    'It will install 1,080 MW in Kenya.',
    '将在肯尼亚装机108万千瓦。',
    '将在{kenya}装机{measure}。',
  ],
] as const)('%s is that fact in the translation', async ([, en, zh, expected]) => {
  const source = await proposeText(`# Plans for the year\n\n${en}\n`, 'en')
  const target = await proposeText(`# 今年计划\n\n${zh}\n`, 'zh-Hans')
  const units = ['title', undefined].map((path, at) => ({
    id: `u${at}`,
    kind: 'paragraph' as const,
    ...(path ? {path} : {}),
    message: 'x',
    hash: 'h',
    shells: {},
  }))
  const {messages} = fillTranslation({
    source,
    target,
    units: units as never,
    terms: noTerms,
    before: {messages: {}, meta: {}},
  })
  expect(messages.u1).toBe(expected)
})
