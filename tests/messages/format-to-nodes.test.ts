import fc from 'fast-check'
import {expect, test} from 'vitest'
import {analyseMessage} from '#messages/analyse-message.ts'
import {checkMessage} from '#messages/check-message.ts'
import type {Fact} from '#messages/fact.ts'
import {formatToNodes} from '#messages/format-to-nodes.ts'
import {formatToText} from '#messages/format-to-text.ts'
import {makeFormats} from '#messages/formats.ts'
import {MessageError} from '#messages/message-error.ts'
import {parseMessage} from '#messages/parse-message.ts'
import {sampleFacts} from './sample-facts.ts'
import {writeSample} from './write-sample.ts'

const options = {locale: 'en', facts: sampleFacts, write: writeSample}
const fact = (name: string, text: string) => ({kind: 'fact', name, text})
const text = (content: string) => ({kind: 'text', text: content})

test('facts come out as facts, however they are printed', () => {
  expect(
    formatToNodes('{firms}, {firms, number}, {share, number, percent}, {publishedOn, date, day}', options),
  ).toEqual([
    fact('firms', '«firms en»'),
    text(', '),
    fact('firms', '600'),
    text(', '),
    fact('share', '60.5%'),
    text(', '),
    fact('publishedOn', 'June 28, 2019'),
  ])
})

test.for([
  ['{n, number, spellout} labs', 'en', 'four labs'],
  ['{n, number, spellout-titlecase} labs', 'en', 'Four labs'],
  ['{n, number, spellout}个实验室', 'zh-Hans', '四个实验室'],
  ['{n, number, spellout} laboratoires', 'fr', '4 laboratoires'],
  ['{many, number, spellout} labs', 'en', '1,200 labs'],
] as const)('%s in %s is %s', ([message, locale, printed]) => {
  expect(formatToText(message, {...options, locale, values: {n: 4, many: 1200}})).toBe(printed)
})

test('a fact in words is that fact', () => {
  const four = {...sampleFacts.firms!, quantity: {kind: 'count', value: '4', bound: 'exact'}} as Fact
  expect(formatToNodes('{firms, number, spellout} firms', {...options, facts: {firms: four}})).toEqual([
    fact('firms', 'four'),
    text(' firms'),
  ])
})

test('# of a plural over a fact is that fact', () => {
  expect(formatToNodes('{firms, plural, one {# firm} other {<b>#</b> firms}}', options)).toEqual([
    {kind: 'tag', name: 'b', children: [fact('firms', '600')]},
    text(' firms'),
  ])
})

test('exact branches are taken by the fact’s number', () => {
  expect(formatToText('{facilities, plural, =42 {forty-two} other {#}}', options)).toBe('forty-two')
})

test('tags nest and atoms are named', () => {
  expect(formatToNodes('<a1>see {code1}<i>x</i></a1>{br}{img12}{fn1}{html3}', options)).toEqual([
    {
      kind: 'tag',
      name: 'a1',
      children: [
        text('see '),
        {kind: 'atom', name: 'code1'},
        {kind: 'tag', name: 'i', children: [text('x')]},
      ],
    },
    {kind: 'atom', name: 'br'},
    {kind: 'atom', name: 'img12'},
    {kind: 'atom', name: 'fn1'},
    {kind: 'atom', name: 'html3'},
  ])
})

test('what the writer says of language and mark is kept', () => {
  const write = () => ({text: 'Yang Su', lang: 'zh-Latn-pinyin', mark: 'unverified'})
  expect(formatToNodes('{director}', {...options, locale: 'zh-Hans', write})).toEqual([
    {kind: 'fact', name: 'director', text: 'Yang Su', lang: 'zh-Latn-pinyin', mark: 'unverified'},
  ])
})

test('values are text and win over facts and atoms', () => {
  const values = {firms: 7, br: 'x', n: 2}
  expect(formatToNodes('{firms}{br}{n, plural, one {# file} other {# files}}', {...options, values})).toEqual(
    [text('7x2 files')],
  )
})

test('a tag and an argument of one name do not meet', () => {
  expect(formatToNodes('<firms>{firms}</firms>', options)).toEqual([
    {kind: 'tag', name: 'firms', children: [fact('firms', '«firms en»')]},
  ])
})

test('plain text leaves tags and turns breaks into line ends', () => {
  expect(formatToText('<b>one</b>{br}two{code1}', options)).toBe('one\ntwo')
})

test('another newsroom has another time zone', () => {
  const values = {when: new Date('2020-01-01T02:05:09Z')}
  const print = (zone: string) =>
    formatToText('{when, date, long} {when, time, clock}', {...options, values, formats: makeFormats(zone)})
  expect(print('America/New_York')).toMatch(/^December 31, 2019 9:05\sPM$/)
  expect(print('Asia/Shanghai')).toMatch(/^January 1, 2020 10:05\sAM$/)
})

test('an empty message has no nodes', () => {
  expect(formatToNodes('', options)).toEqual([])
})

test.for([
  ['{firms', 'syntax', 'icu-syntax'],
  ['{frims}', 'missing-value', 'unknown-fact'],
  ['{toString}', 'missing-value', 'unknown-fact'],
  ['{__proto__}', 'missing-value', 'unknown-fact'],
  ['{director, plural, other {#}}', 'wrong-value', 'fact-type'],
  ['{publishedOn, plural, other {#}}', 'wrong-value', 'fact-type'],
  ['{firms, date, day}', 'wrong-value', 'fact-type'],
  ['{director, number}', 'wrong-value', 'fact-type'],
] as const)('%s throws %s with finding %s', ([message, code, rule]) => {
  try {
    formatToNodes(message, options)
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(MessageError)
    expect(error).toMatchObject({code, finding: {rule}})
  }
})

const name = fc.constantFrom('firms', 'share', 'publishedOn', 'director', 'nobody', 'br')
const message = fc.letrec(tie => ({
  message: fc.array(tie('part'), {maxLength: 4}).map(parts => parts.join('')),
  part: fc.oneof(
    {maxDepth: 3},
    fc.string({unit: 'grapheme', maxLength: 5}),
    name.map(one => `{${one}}`),
    fc
      .tuple(
        name,
        fc.constantFrom('number', 'number, percent', 'number, ::compact-long .0', 'date, day', 'time, clock'),
      )
      .map(([one, type]) => `{${one}, ${type}}`),
    fc
      .tuple(fc.constantFrom('b', 'i', 'a1', 'firms'), tie('message'))
      .map(([tag, one]) => `<${tag}>${one}</${tag}>`),
    fc
      .tuple(name, tie('message'), tie('message'))
      .map(([one, a, b]) => `{${one}, plural, one {${a}} other {#${b}}}`),
    fc
      .tuple(name, tie('message'), tie('message'))
      .map(([one, a, b]) => `{${one}, select, x {${a}} other {${b}}}`),
  ),
})).message

test('whatever the message, it is printed or refused with a finding', () => {
  fc.assert(
    fc.property(message, one => {
      const given = one as string
      try {
        expect(typeof formatToText(given, options)).toBe('string')
      } catch (error) {
        expect(error).toBeInstanceOf(MessageError)
      }
    }),
    {numRuns: 2_000},
  )
})

test('what the checks let pass is printed', () => {
  let printed = 0
  fc.assert(
    fc.property(message, one => {
      const given = one as string
      if (checkMessage(given, options).length > 0) return
      expect(typeof formatToText(given, options)).toBe('string')
      analyseMessage(parseMessage(given).ast!)
      printed += 1
    }),
    {numRuns: 2_000},
  )
  expect(printed).toBeGreaterThan(120)
})
