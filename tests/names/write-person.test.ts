import {describe, expect, test} from 'vitest'
import type {PersonName} from '#names/person-name.ts'
import {readPeople} from '#names/read-people.ts'
import {writePerson} from '#names/write-person.ts'

const linYue: PersonName = {
  id: 'lin-yue',
  characters: '林悦',
  surname: 'Lin',
  given: 'Yue',
  order: 'surname-first',
  system: 'pinyin',
  source: 'her card',
  verified: true,
  variants: [],
}

describe('a name is written', () => {
  test.for<[Partial<PersonName>, locale: string, written: object]>([
    [{}, 'en', {text: 'Lin Yue'}],
    [{}, 'zh-Hans', {text: '林悦'}],
    [{}, 'zh-Hant', {text: '林悦', lang: 'zh-Hans'}],
    [{verified: false}, 'zh-Hans', {text: '林悦（音）', mark: 'unverified-characters'}],
    [{verified: false}, 'en', {text: 'Lin Yue'}],
    [{characters: 'unknown'}, 'zh-Hans', {text: 'Lin Yue', lang: 'zh-Latn-pinyin', mark: 'unverified'}],
    [{characters: 'unknown'}, 'ja', {text: 'Lin Yue', lang: 'zh-Latn-pinyin', mark: 'unverified'}],
    [
      {characters: 'unknown', system: 'foreign', order: 'given-first'},
      'zh-Hans',
      {text: 'Yue Lin', mark: 'unverified'},
    ],
  ])('%j in %s', ([change, locale, written]) => {
    expect(writePerson({...linYue, ...change}, {locale})).toEqual(written)
  })

  test('characters that stand in the source are its author’s', () => {
    const written = writePerson({...linYue, verified: false}, {locale: 'zh-Hans', isGiven: true})
    expect(written).toEqual({text: '林悦'})
  })
})

describe('a record that is wrong is a finding and is left out', () => {
  test.for<[unknown, key: string]>([
    [{given: 'Yue'}, 'x.surname'],
    [{surname: 'Lin', order: 'sideways'}, 'x.order'],
    [{surname: 'Lin', system: 'klingon'}, 'x.system'],
    [{surname: 'Lin', verified: 'yes'}, 'x.verified'],
    [{surname: 'Lin', variants: 'Linyue'}, 'x.variants'],
    [{surname: 'Lin', characters: 'Lin'}, 'x.characters'],
    [{surname: 'Lin', nick: 'x'}, 'x.nick'],
    ['Lin Yue', 'x.'],
  ])('%j', ([record, key]) => {
    const {people, findings} = readPeople({x: record}, 'people.yaml')
    expect(people).toEqual({})
    expect(findings.map(finding => finding.place.key)).toContain(key)
  })

  test('a foreign name has its dots and hyphens', () => {
    const record = {surname: '哈尔斯特伦-雷耶斯', given: '达娜', characters: '达娜·哈尔斯特伦-雷耶斯'}
    expect(readPeople({x: record}, 'people.yaml').findings).toEqual([])
  })

  test('no map at all', () => {
    expect(readPeople([], 'people.yaml').findings).toHaveLength(1)
    expect(readPeople(null, 'people.yaml')).toEqual({people: {}, findings: []})
  })
})
