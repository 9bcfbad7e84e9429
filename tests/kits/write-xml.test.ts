import fc from 'fast-check'
import {expect, test} from 'vitest'
import {KitError} from '#kits/kit-error.ts'
import {escapeXml, writeXml, xml} from '#kits/write-xml.ts'
import {readXml} from './read-xml.ts'

/** Any UTF-16 code units, also halves of pairs and controls. */
const anyText = fc
  .array(
    fc.oneof(fc.integer({min: 0, max: 0xffff}), fc.constantFrom(0, 9, 10, 13, 38, 60, 62, 34, 93, 0xd800)),
  )
  .map(units => String.fromCharCode(...units))

/** What XML 1.0 can carry of a text: production 2 `Char`. */
const carried = (text: string) =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot carry.
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '\uFFFD')

test('any text comes back from an element, but for characters XML cannot carry', () => {
  fc.assert(
    fc.property(anyText, text => {
      expect(readXml(writeXml(xml('a', {}, `.${text}.`))).a).toBe(`.${carried(text)}.`)
    }),
    {seed: 1, numRuns: 300},
  )
})

test('any text comes back from an attribute', () => {
  fc.assert(
    fc.property(anyText, text => {
      expect(readXml(writeXml(xml('a', {b: `.${text}.`}))).a['@b']).toBe(`.${carried(text)}.`)
    }),
    {seed: 2, numRuns: 300},
  )
})

test('escaped text holds no markup and no quote', () => {
  fc.assert(
    fc.property(anyText, text => {
      expect(escapeXml(text)).not.toMatch(/[<>"\r\0]|&(?!#\d+;)/)
    }),
    {seed: 3},
  )
})

test('a name that would open other markup is refused', () => {
  for (const name of ['a b', '', '1a', 'a>', 'a/']) {
    expect(() => writeXml(xml(name))).toThrow(expect.objectContaining({code: 'not-a-name'}))
    expect(() => writeXml(xml('a', {[name]: ''}))).toThrow(KitError)
  }
})

test('elements are indented, text is not', () => {
  expect(writeXml(xml('a', {}, xml('b', {}, 'x'), xml('c', {d: undefined})))).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a>\n  <b>x</b>\n  <c/>\n</a>\n',
  )
})
