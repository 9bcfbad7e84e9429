import {expect, test} from 'vitest'
import {columnsOf, writeExcerpt} from '#checks/write-excerpt.ts'

test.for([
  ['abc', 3],
  ['模具', 4],
  ['，。（', 6],
  ['é\u0301', 1],
  ['\u200b', 0],
  ['😀', 2],
] as const)('%s takes %i columns', ([text, columns]) => {
  expect(columnsOf(text)).toBe(columns)
})

test('carets stand under the range, however wide its characters are', () => {
  const text = 'first\n  "a": "宁波,北仑",\nlast'
  const start = text.indexOf(',')
  expect(writeExcerpt(text, {start, end: start + 1})).toEqual({
    line: 2,
    text: '  "a": "宁波,北仑",',
    marks: `${' '.repeat(12)}^`,
  })
})

test('a range of several lines is marked to the end of its first', () => {
  expect(writeExcerpt('one two\nthree', {start: 4, end: 12}).marks).toBe('    ^^^')
})

test('of a file in one line only the neighbourhood is quoted', () => {
  const text = `${'模具'.repeat(4000)}HERE${'x'.repeat(9000)}`
  const {text: quoted, marks} = writeExcerpt(text, {start: 8000, end: 8004}, 80)
  expect(columnsOf(quoted)).toBeLessThanOrEqual(80)
  expect(quoted).toMatch(/^….*HERE.*…$/)
  expect(columnsOf(quoted.slice(0, quoted.indexOf('HERE')))).toBe(marks.indexOf('^'))
  expect(marks.trim()).toBe('^^^^')
})

test('a terminal sees one line, whatever stands in it', () => {
  expect(writeExcerpt('a\tb\u001b[31mc\ud800', {start: 0, end: 1}).text).toBe('a b�[31mc�')
})
