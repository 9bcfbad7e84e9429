import {expect, test} from 'vitest'
import {alignSentences} from '#documents/align-sentences.ts'
import {splitSentences} from '#documents/split-sentences.ts'

test.for([
  [
    'en',
    'Dr. Yang spoke. No. 5 opened on Jun. 3 with U.S. guests. “It grew.” He left.',
    ['Dr. Yang spoke.', 'No. 5 opened on Jun. 3 with U.S. guests.', '“It grew.”', 'He left.'],
  ],
  [
    'en',
    'Sales rose 3.5 percent vs. 2.1 percent in 2018.',
    ['Sales rose 3.5 percent vs. 2.1 percent in 2018.'],
  ],
  ['zh', '基地揭牌。“这很好！”他说。共有600家。', ['基地揭牌。', '“这很好！”他说。', '共有600家。']],
] as const)('%s: %s', ([language, text, expected]) => {
  expect(splitSentences(text, language).map(one => one.text)).toEqual(expected)
  for (const {start, end, text: own} of splitSentences(text, language))
    expect(text.slice(start, end)).toBe(own)
})

const english = [
  'Ningbo Science Bureau and Ningbo Mould Association unveiled an innovation base at a ceremony in Beilun District on June 28.',
  'The annual sales of the mould enterprises in the district reached 6 billion yuan, or more than 60 percent of all industrial sales.',
  'It is the largest base for die casting in the country, and the association has named it the home of moulds.',
  'Director Yang Su said that the office will next gather strength and resources and carry the measures through.',
  'The base is to become a vehicle for innovation in intellectual property work, and one of the first national rank.',
]
const chinese = [
  '6月28日，宁波市科技局与宁波市模具协会在北仑区举行创新基地揭牌仪式。',
  '全区模具企业年销售额达60亿元，占全部工业销售收入的60%以上。',
  '这里是全国最大的压铸模具基地，被协会授予“模具之乡”称号。',
  '局长杨甦表示，下一步将集聚力量和资源，落实各项工作举措。',
  '基地将成为知识产权工作创新的载体，力争达到国家一流水平。',
]
const of = (texts: readonly string[]) =>
  texts.map((text, paragraph) => ({text, paragraph: Math.floor(paragraph / 2), kind: 'text'}))
const align = (left: readonly string[], right: readonly string[]) =>
  alignSentences(of(left), of(right)).map(bead => `${bead.left}=${bead.right}`)

test('sentences are paired in order', () => {
  expect(align(english, chinese)).toEqual(['0=0', '1=1', '2=2', '3=3', '4=4'])
})

test('a sentence left out on either side stands alone', () => {
  expect(align(english, chinese.toSpliced(2, 1))).toEqual(['0=0', '1=1', '2=', '3=2', '4=3'])
  expect(align(english.toSpliced(1, 1), chinese)).toContain('=1')
})

test('two sentences may be one', () => {
  expect(
    align(english, [
      ...chinese.slice(0, 3),
      '局长杨甦表示，下一步将集聚力量和资源，落实各项工作举措，使基地成为知识产权工作创新的载体，力争达到国家一流水平。',
    ]),
  ).toEqual(['0=0', '1=1', '2=2', '3,4=3'])
})

test('a slip of a figure does not tear a pair apart', () => {
  expect(
    align(english, chinese.with(1, '全区模具企业年销售额达600亿元，占全部工业销售收入的60%以上。')),
  ).toEqual(['0=0', '1=1', '2=2', '3=3', '4=4'])
})

test('nothing against nothing is nothing; everything against nothing stands alone', () => {
  expect(align([], [])).toEqual([])
  expect(align(english.slice(0, 2), [])).toEqual(['0=', '1='])
})

test('a paragraph that was moved is found where it stands', () => {
  // Its first paragraph, of two sentences, stands last.
  const own = of(english)
  const other = [...of(chinese).slice(2), ...of(chinese).slice(0, 2)]
  const beads = alignSentences(own, other).map(({left, right}) => `${left}=${right}`)
  expect(beads).toEqual(['0=3', '1=4', '2=0', '3=1', '4=2'])
})

test('numbers and names pair every other language', () => {
  const french = [
    'Le Bureau des sciences de Ningbo a inauguré une base à Beilun.',
    'Les ventes annuelles ont atteint 6 milliards de yuans, soit plus de 60 % du total.',
    'M. Yang Su a pris la parole.',
  ]
  const beads = alignSentences(of(english), of(french), {locales: ['en', 'fr']})
  expect(beads.map(({left, right}) => `${left}=${right}`)).toEqual(['0=0', '1=1', '2=', '3=2', '4='])
})
