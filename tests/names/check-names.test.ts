import {describe, expect, test} from 'vitest'
import {checkGluedName} from '#names/check-glued-name.ts'
import {checkNameVariants} from '#names/check-name-variants.ts'
import {checkPersonForm} from '#names/check-person-form.ts'
import {checkPersonMissing} from '#names/check-person-missing.ts'
import {checkSurnameLast} from '#names/check-surname-last.ts'
import {findForms} from '#names/find-forms.ts'
import type {PersonName} from '#names/person-name.ts'
import {romanisePlace} from '#names/romanise-place.ts'
import {writePerson} from '#names/write-person.ts'

const person = (change: Partial<PersonName>): PersonName => ({
  id: 'x',
  characters: 'unknown',
  surname: 'Wang',
  given: 'Haitao',
  order: 'surname-first',
  system: 'pinyin',
  source: '',
  verified: true,
  variants: [],
  ...change,
})

const say = (findings: readonly {start: number; end: number; actual: string; expected: string}[]) =>
  findings.map(({start, end, actual, expected}) => `${start}-${end}: ${actual} → ${expected}`)

test('a glued name behind an office is a finding with its cuts', () => {
  expect(say(checkGluedName('Director Yangsu'))).toEqual(['9-15: Yangsu → Yang Su'])
  expect(say(checkGluedName('Director Fanganlu'))).toEqual(['9-17: Fanganlu → Fan Ganlu, Fang Anlu'])
  expect(checkGluedName('Director Yang Su of Ningbo City')).toEqual([])
})

test('one person written in two ways is a finding', () => {
  expect(say(checkNameVariants('Director Yang Su spoke. Director Yangsu left.'))).toEqual([
    '33-39: Yangsu → Yang Su',
  ])
  expect(checkNameVariants('Director Yang Su spoke. Director Yang Su left.')).toEqual([])
})

test('a variant of the record is a finding, as a whole word only', () => {
  const people = [person({surname: 'Yang', given: 'Su', variants: ['Yangsu']})]
  expect(say(checkPersonForm('Yangsu spoke.', people))).toEqual(['0-6: Yangsu → Yang Su'])
  expect(checkPersonForm('Yangsushan Park', people)).toEqual([])
  expect(checkPersonForm('Yangsu', [{...people[0]!, verified: false}])[0]?.severity).toBe('warning')
})

test('a surname at the end is a finding where the record says it stands first', () => {
  expect(say(checkSurnameLast('Haitao Wang spoke.', [person({})]))).toEqual([
    '0-11: Haitao Wang → Wang Haitao',
  ])
  expect(checkSurnameLast('Haitao Wang spoke.', [person({order: 'given-first'})])).toEqual([])
})

test('a person who is lost in the translation is a finding', () => {
  const people = [person({characters: '王海涛'}), person({characters: '林悦', surname: 'Lin', given: 'Yue'})]
  expect(say(checkPersonMissing('王海涛、林悦', 'Wang Haitao', people))).toEqual(['4-6: 林悦 → Lin Yue'])
  expect(checkPersonMissing('王海涛、林悦', 'Wang Haitao and Lin Yue', people)).toEqual([])
})

describe('places and organisations of the term base are found, the longest form first', () => {
  const records = [
    {id: 'ningbo', forms: ['Ningbo', '宁波']},
    {id: 'office', forms: ['Ningbo Intellectual Property Office', '宁波市知识产权局']},
  ]

  test('in English and in Chinese', () => {
    expect(findForms('Ningbo Intellectual Property Office in Ningbo', records).map(({id}) => id)).toEqual([
      'office',
      'ningbo',
    ])
    expect(findForms('宁波市知识产权局在宁波', records).map(({id, start}) => [id, start])).toEqual([
      ['office', 0],
      ['ningbo', 9],
    ])
  })

  test('not inside a word', () => {
    expect(findForms('Ningboese', records)).toEqual([])
  })
})

test.for([
  ['宁波市', 'Ningbo City'],
  ['北仑区', 'Beilun District'],
  ['黄陂区', 'Huangpi District'],
  ['单县', 'Shanxian'],
  ['西安市', "Xi'an City"],
  ['陕西省', 'Shaanxi Province'],
])('the place %s is %s', ([place, romanised]) => {
  expect(romanisePlace(place!)).toBe(romanised)
})

test('a first mention carries the office', () => {
  expect(writePerson(person({}), {locale: 'en', office: 'Director'})).toEqual({text: 'Director Wang Haitao'})
  expect(writePerson(person({characters: '王海涛'}), {locale: 'zh-Hans', office: '局长'})).toEqual({
    text: '局长王海涛',
  })
})
