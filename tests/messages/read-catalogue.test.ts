import fc from 'fast-check'
import {expect, test} from 'vitest'
import {checkCatalogue} from '#messages/check-catalogue.ts'
import {nestMessages} from '#messages/nest-messages.ts'
import {placeInCatalogue} from '#messages/place-in-catalogue.ts'
import {readCatalogue} from '#messages/read-catalogue.ts'

const where = {file: 'locales/en/desk.json', locale: 'en'}
const rules = (json: string) =>
  readCatalogue(json, where).findings.map(({rule, place}) => [rule, place.line, place.column])

test('messages are read flat with their places', () => {
  const catalogue = readCatalogue('{\n  "a": "one",\n  "nav": {"home": "H\\u00e9"}\n}\n', where)
  expect(catalogue.messages).toEqual({a: 'one', 'nav.home': 'Hé'})
  expect(catalogue.places['nav.home']).toEqual({
    ...where,
    key: 'nav.home',
    line: 3,
    column: 19,
    start: 34,
    end: 43,
  })
  expect(catalogue.findings).toEqual([])
  expect(nestMessages(catalogue.messages)).toEqual({a: 'one', nav: {home: 'Hé'}})
})

test.for([
  ['', [['catalogue-syntax', 1, 1]]],
  ['[]', [['catalogue-object', 1, 1]]],
  ['"x"', [['catalogue-object', 1, 1]]],
  ['{"a": "b",}', [['catalogue-syntax', 1, 11]]],
  ['{"a": "b"\n"c": "d"}', [['catalogue-syntax', 2, 1]]],
  ['{"a": "b"', [['catalogue-syntax', 1, 10]]],
  ['{"a" "b"}', [['catalogue-syntax', 1, 6]]],
  ['{"a": }', [['catalogue-syntax', 1, 7]]],
  ['{"a": "b\nc"}', [['catalogue-syntax', 1, 7]]],
  ['{"a": "\\x"}', [['catalogue-syntax', 1, 7]]],
  ["{'a': 'b'}", [['catalogue-syntax', 1, 2]]],
  ['{"a": "b"} {}', [['catalogue-syntax', 1, 12]]],
  ['{"a": "b"}\n// note', [['catalogue-syntax', 2, 1]]],
  ['\ufeff{"a": "b"}', [['catalogue-syntax', 1, 1]]],
  ['{"a": "b",\n "a": "c"}', [['catalogue-duplicate-key', 2, 2]]],
  ['{"n": {"a": "b", "a": "c"}}', [['catalogue-duplicate-key', 1, 18]]],
  ['{"n": {"a": "b"}, "n": {"c": "d"}}', [['catalogue-duplicate-key', 1, 19]]],
  ['{"n": {"a": "b"}, "n": "c"}', [['catalogue-duplicate-key', 1, 19]]],
  ['{"n": "c", "n": {"a": "b"}}', [['catalogue-duplicate-key', 1, 12]]],
  ['{"a.b": "c"}', [['catalogue-key', 1, 2]]],
  ['{"a:b": "c"}', [['catalogue-key', 1, 2]]],
  ['{"": "c"}', [['catalogue-key', 1, 2]]],
  ['{"__proto__": "c"}', [['catalogue-key', 1, 2]]],
  ['{"a": 1}', [['catalogue-value', 1, 7]]],
  ['{"a": null}', [['catalogue-value', 1, 7]]],
  ['{"a": ["b", {"c": "}"}]}', [['catalogue-value', 1, 7]]],
  ['{"a": {"b": {"c": "d"}}}', [['catalogue-depth', 1, 13]]],
  ['{"a": "\\ud800"}', [['catalogue-surrogate', 1, 7]]],
  ['{"a": "\udc00"}', [['catalogue-surrogate', 1, 7]]],
  ['{"\\ud800": "a"}', [['catalogue-surrogate', 1, 2]]],
] as const)('%s gives %o', ([json, expected]) => {
  expect(rules(json)).toEqual(expected)
})

test('the other messages stay usable', () => {
  const {messages} = readCatalogue(
    '{"a": "1", "b.c": "2", "d": 3, "e": {"f": {"g": "4"}, "h": "5"}, "i": "6"}',
    where,
  )
  expect(messages).toEqual({a: '1', 'e.h': '5', i: '6'})
})

test('a nesting bomb is passed over', () => {
  expect(rules(`{"a": ${'['.repeat(300_000)}${']'.repeat(300_000)}, "b": "c"}`)).toEqual([
    ['catalogue-value', 1, 7],
  ])
  expect(rules(`${'{"a":'.repeat(100_000)}`)).toHaveLength(2)
})

test('a place in a message is found behind escapes', () => {
  const catalogue = readCatalogue('{\n "a": "say \\"\\u4e2d\\" {x"\n}', where)
  expect(checkCatalogue(catalogue)).toMatchObject([
    {rule: 'icu-syntax', place: {...where, key: 'a', line: 2, column: 23}},
  ])
  expect(placeInCatalogue(catalogue, 'none')).toEqual({...where, key: 'none'})
})

test('20,000 messages are placed', () => {
  const messages = Object.fromEntries(Array.from({length: 20_000}, (_, at) => [`k${at}`, `message ${at}`]))
  const catalogue = readCatalogue(JSON.stringify(messages, null, 2), where)
  expect(catalogue.messages).toEqual(messages)
  expect(catalogue.places.k19999?.line).toBe(20_001)
})

test('it reads what JSON.parse reads', () => {
  const key = fc
    .string({unit: 'grapheme'})
    .filter(one => !/[.:]/.test(one) && one !== '' && one !== '__proto__')
  fc.assert(
    fc.property(
      fc.dictionary(key, fc.string({unit: 'grapheme'})),
      fc.constantFrom(0, 2, '\t'),
      (given, indent) => {
        const {messages, findings} = readCatalogue(JSON.stringify(given, null, indent), where)
        expect(findings).toEqual([])
        expect(messages).toEqual({...given})
      },
    ),
  )
})

test('what JSON.parse refuses has a finding', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '{',
      '}',
      '"a"',
      '"b"',
      ':',
      ',',
      '"',
      '\\',
      '[',
      ']',
      '1',
      'null',
      ' ',
      '{"a":"b"}',
      '-',
      '0.',
      '\n',
    ),
    fc.string({unit: 'binary', maxLength: 3}),
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 12}), pieces => {
      const json = pieces.join('')
      const {findings} = readCatalogue(json, where)
      if (!isJson(json)) expect(findings.length, json).toBeGreaterThan(0)
    }),
    {numRuns: 3_000},
  )
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('a flat file may write `home` in `nav` as `nav.home`, once, where it is said to be flat', () => {
  const json = '{"nav.home": "Home", "nav": {"back": "Back", "home": "Again"}, "a.b.c": "too deep"}'
  const {messages, findings} = readCatalogue(json, {file: 'en.json', locale: 'en', isFlat: true})
  expect(messages).toEqual({'nav.home': 'Home', 'nav.back': 'Back'})
  expect(findings.map(({rule}) => rule)).toEqual(['catalogue-duplicate-key', 'catalogue-key'])
  const strict = readCatalogue('{"nav.home": "Home"}', {file: 'en.json', locale: 'en'})
  expect(strict.findings.map(({rule}) => rule)).toEqual(['catalogue-key'])
})
