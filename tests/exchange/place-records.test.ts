import {expect, test} from 'vitest'
import {proposeAnnouncement} from '#exchange/propose-announcement.ts'
import {readDocument} from '#exchange/read-document.ts'

const places = async (text: string, locale: string) => {
  const document = await readDocument(new TextEncoder().encode(text), 'release.txt')
  const {facts, records} = proposeAnnouncement(document, {
    locale,
    terms: {people: {}, organisations: {}, places: {}, terms: {}},
    today: '2026-11-25',
    file: 'release.txt',
  })
  return facts.flatMap(({fact: {name, rule, value}, ref}) =>
    value.kind === 'place' ? [[name, rule, records.places[ref!]!.names, records.places[ref!]!.source]] : [],
  )
}

test.for([
  [
    'A release\n\nThe line from Kenya now reaches Bogota and Mumbai. It began in Wenchang.',
    'en',
    [
      ['kenya', 'place-cldr', {en: 'Kenya', 'zh-Hans': '肯尼亚', 'zh-Hant': '肯亞'}, 'Unicode CLDR'],
      ['bogota', 'place-cldr', {en: 'Bogota', 'zh-Hans': '波哥大'}, 'Unicode CLDR'],
      ['mumbai', 'place-list', {en: 'Mumbai', 'zh-Hans': '孟买'}, 'list of large cities'],
      ['wenchang', 'register', {en: 'Wenchang', 'zh-Hans': '文昌'}, 'register of administrative divisions'],
    ],
  ],
  [
    '航线开通\n\n航线从肯尼亚飞往波哥大，怒江州也将通航。',
    'zh-Hans',
    [
      ['kenya', 'place-cldr', {en: 'Kenya', 'zh-Hans': '肯尼亚', 'zh-Hant': '肯亞'}, 'Unicode CLDR'],
      ['bogota', 'place-cldr', {en: 'Bogotá', 'zh-Hans': '波哥大'}, 'Unicode CLDR'],
      [
        'nujiang',
        'place-generic',
        {en: 'Nujiang', 'zh-Hans': '怒江'},
        'register of administrative divisions',
      ],
    ],
  ],
  [
    '试验启动\n\n试验在博诺东部省开展，途经拉帕努伊岛，额尔古纳市和纽约州参加。',
    'zh-Hans',
    [
      ['bonuodongbu', 'place-generic', {'zh-Hans': '博诺东部'}, 'announcement of 2026-11-25, release.txt'],
      ['lapanuyi', 'place-generic', {'zh-Hans': '拉帕努伊'}, 'announcement of 2026-11-25, release.txt'],
      [
        'eerguna',
        'place-generic',
        {en: "E'erguna", 'zh-Hans': '额尔古纳'},
        'register of administrative divisions',
      ],
      ['newYork', 'place-cldr', {en: 'New York', 'zh-Hans': '纽约'}, 'Unicode CLDR'],
    ],
  ],
] as const)(
  'places of the world have both names, foreign ones only those that are known: %s',
  async ([text, locale, expected]) => {
    expect(await places(text, locale)).toEqual(expected)
  },
)
