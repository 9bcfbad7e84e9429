import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findNames} from '#names/find-names.ts'
import {normaliseName} from '#names/normalise-name.ts'
import {romaniseName} from '#names/romanise-name.ts'
import {splitName} from '#names/split-name.ts'
import {compoundSurnames, singleSurnames} from '#names/surnames.ts'

test('the table holds at least six hundred surnames', () => {
  expect(singleSurnames.length + compoundSurnames.length).toBeGreaterThanOrEqual(600)
})

describe('a glued name is cut', () => {
  test.for([
    ['Yangsu', 'Yang', 'Su'],
    ['Guoqiang', 'Guo', 'Qiang'],
    ['Huxiuqin', 'Hu', 'Xiuqin'],
    ['Chenjinyuan', 'Chen', 'Jinyuan'],
    ['ZHANGWEIMIN', 'Zhang', 'Weimin'],
    ['Ouyanglin', 'Ouyang', 'Lin'],
    ["Zhouli'an", 'Zhou', "Li'an"],
    ['Lvming', 'Lv', 'Ming'],
    ['Lyuming', 'Lyu', 'Ming'],
    ['Lǚming', 'Lǚ', 'Ming'],
  ])('%s is %s %s', ([token, surname, given]) => {
    expect(splitName(token!)[0]).toMatchObject({surname, given})
  })

  test.for(['Liang', 'Jiang', 'Xie', 'Yuan', 'Ouyang', 'Zhuge', 'Smith', 'Announcement', ''])(
    '%j is not',
    token => {
      expect(splitName(token)).toEqual([])
    },
  )

  test.for([
    ['Fanganlu', ['Fan', 'Fang']],
    ['Zhugeping', ['Zhuge', 'Zhu']],
    ['Xuanning', ['Xu', 'Xuan']],
  ] as const)('%s has two candidates and is not sure', ([token, surnames]) => {
    const {candidates, confidence} = normaliseName(token)
    expect(candidates.map(cut => cut.surname)).toEqual(expect.arrayContaining([...surnames]))
    expect(confidence).toBeLessThan(0.98)
  })
})

describe('a form that carries the boundary is read', () => {
  test.for([
    ['YangSu', 'Yang', 'Su'],
    ['Yang-su', 'Yang', 'Su'],
    ['YANG Su', 'Yang', 'Su'],
    ['Yang Su', 'Yang', 'Su'],
    ['Li Xiao Ming', 'Li', 'Xiaoming'],
    ['Wang-Chen Yu', 'Wang-Chen', 'Yu'],
    ['Lam Ka-ming', 'Lam', 'Ka-ming'],
  ])('%s is %s, %s', ([written, surname, given]) => {
    expect(normaliseName(written!)).toMatchObject({surname, given, confidence: 1})
  })

  test('Su YANG is Yang Su, marked as reversed', () => {
    expect(normaliseName('Su YANG')).toMatchObject({surname: 'Yang', given: 'Su', reversed: true})
  })

  test.for([
    ['Lam Ka-ming', 'hong-kong'],
    ['Hsu Chia-hui', 'taiwan'],
  ])('%s is labelled %s', ([written, system]) => {
    expect(normaliseName(written!).system).toBe(system)
  })
})

describe('what is no name is said to be none, never thrown at', () => {
  test.for([
    '',
    ' ',
    '🙂',
    'a'.repeat(10_000),
    'Yáng苏',
    'Yang\u0000Su',
    '\ud800',
    'John Smith',
    '李明',
    '---',
    "'''",
  ])('%j', written => {
    expect(normaliseName(written.slice(0, 10_000))).toMatchObject({surname: null, given: null})
  })

  test('any text gives an answer', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 200}), text => {
        normaliseName(text)
        findNames(text)
        romaniseName(text)
      }),
      {seed: 4, numRuns: 3_000},
    )
  })
})

describe('people are found behind their offices', () => {
  test('the announcement names four people in five places and nobody else', () => {
    const text =
      'Director Yangsu of Ningbo Intellectual Property Office, Dean Guoqiang of Ningbo Science and Technology Information Research Institute, Deputy Director Huxiuqin of Ningbo Beilun District Science and Technology Bureau(Intellectual Property Office), and Deputy Director Chenjinyuan of Ningbo Beilun District High-grade Mold Industry Base attended. According to the Ningbo Intellectual Property Office Director Yangsu, the next step …'
    expect(findNames(text).map(({text: found}) => found)).toEqual([
      'Yangsu',
      'Guoqiang',
      'Huxiuqin',
      'Chenjinyuan',
      'Yangsu',
    ])
  })

  test.for([
    'Mayor of Ningbo',
    'Minister China',
    'Director Beilun District',
    'President Hebei Province',
    'the director changed',
  ])('nobody in %j', text => {
    expect(findNames(text)).toEqual([])
  })
})

describe('characters are romanised', () => {
  test.for([
    ['赵平安', "Zhao Ping'an", 'ZHAO PINGAN'],
    ['吕明', 'Lü Ming', 'LYU MING'],
    ['吕略', 'Lü Lüe', 'LYU LUE'],
    ['欧阳琳', 'Ouyang Lin', 'OUYANG LIN'],
    ['单雪', 'Shan Xue', 'SHAN XUE'],
    ['曾乐', 'Zeng Le', 'ZENG LE'],
  ])('%s is %s, on a passport %s', ([characters, press, passport]) => {
    expect(romaniseName(characters!)).toMatchObject({press, passport, flags: []})
  })

  test.for([
    ['岸田文雄', 'japanese'],
    ['尹锡悦', 'korean'],
    ['扎西顿珠', 'minority'],
    ['查理', 'foreign'],
    ['朱李月华', 'four-characters'],
  ])('%s is flagged %s and not spelled', ([characters, flag]) => {
    const name = romaniseName(characters!)
    expect(name?.flags).toContain(flag)
    expect(name?.press).toBeNull()
  })
})
