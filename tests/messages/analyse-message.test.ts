import {expect, test} from 'vitest'
import {analyseMessage} from '#messages/analyse-message.ts'
import {parseMessage} from '#messages/parse-message.ts'

const analyse = (message: string) => analyseMessage(parseMessage(message).ast!)

test('arguments have type, style and branch', () => {
  const {arguments: found} = analyse(
    '{a} {b, number, ::compact-long .0} {c, date, day} {n, plural, offset:1 one {{a}} other {<b>{d, number, percent}</b>}}',
  )
  expect(found.map(({name, type, style, path}) => [name, type, style, path.join(' ')])).toEqual([
    ['a', 'text', undefined, ''],
    ['b', 'number', '::compact-long .0', ''],
    ['c', 'date', 'day', ''],
    ['n', 'plural', undefined, ''],
    ['a', 'text', undefined, 'n=one'],
    ['d', 'number', 'percent', 'n=other'],
  ])
})

test('places are UTF-16 code units of the message', () => {
  expect(analyse('𠮷 {a}').arguments[0]?.place).toEqual({start: 3, end: 6})
})

test('choices know their keys, branches and offset', () => {
  const {choices, root} = analyse(
    '{s, select, x {{n, plural, offset:1 =0 {no} one {<b>#</b> in {p}} other {#}}} other {{p}}}',
  )
  expect(
    choices.map(({name, type, offset, branches, path}) => [name, type, offset, Object.keys(branches), path]),
  ).toEqual([
    ['s', 'select', 0, ['x', 'other'], []],
    ['n', 'plural', 1, ['=0', 'one', 'other'], ['s=x']],
  ])
  const plural = root.choices[0]?.branches.x?.choices[0]
  expect(plural?.branches.one).toEqual({
    arguments: ['p'],
    tags: ['b'],
    counts: true,
    text: ' in ',
    choices: [],
  })
  expect(plural?.branches['=0']).toMatchObject({arguments: [], counts: false, text: 'no'})
  expect(root.choices[0]?.branches.other?.arguments).toEqual(['p'])
})

test('tags are found at any depth', () => {
  const {tags, root} = analyse('<a1>x <b>y</b></a1>{n, selectordinal, other {<i>#</i>}}')
  expect(tags.map(({name, path}) => [name, path])).toEqual([
    ['a1', []],
    ['b', []],
    ['i', ['n=other']],
  ])
  expect(root.tags).toEqual(['a1', 'b'])
  expect(root.text).toBe('x y')
  expect(root.choices[0]?.type).toBe('selectordinal')
})
