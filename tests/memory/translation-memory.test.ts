import fc from 'fast-check'
import {expect, test} from 'vitest'
import {DistancePattern} from '#memory/edit-distance.ts'
import {foldSegment} from '#memory/fold-segment.ts'
import type {MemoryEntry} from '#memory/memory-entry.ts'
import {readSnapshot, writeSnapshot} from '#memory/memory-snapshot.ts'
import {tailCapacity} from '#memory/tail-page.ts'
import {TranslationMemory} from '#memory/translation-memory.ts'

const locales = {sourceLocale: 'en', targetLocale: 'zh-Hans'}
const entry = (id: string, source: string, target = `→${source}`): MemoryEntry => ({
  id,
  source,
  target,
  origin: 'desk',
})

function memoryOf(sources: readonly string[], options = locales): TranslationMemory {
  const memory = new TranslationMemory(options)
  sources.forEach((source, at) => {
    memory.insert(entry(String(at), source))
  })
  return memory
}

const found = (memory: TranslationMemory, message: string, minimum?: number) =>
  memory
    .findSimilar(message, {limit: 1_000, ...(minimum === undefined ? {} : {minimum})})
    .map(({entry: {id}, similarity}) => `${id} ${Math.floor(similarity * 100)}`)

test.for([
  ['The base was unveiled today.', ['0 100', '1 84']],
  ['THE BASE WAS UNVEILED TODAY.', ['0 100', '1 84']],
  ['The base was “unveiled” today.', ['0 93', '1 78']],
  ['Nothing of the kind', []],
  ['', []],
] as const)('English: %j', ([message, expected]) => {
  const memory = memoryOf([
    'The base was unveiled today.',
    'The base was unveiled yesterday.',
    'Something else altogether',
  ])
  expect(found(memory, message)).toEqual(expected)
})

test.for([
  ['副局长', ['1 100']],
  ['副主任', []],
  ['局长', ['0 100']],
  ['模具产业', ['3 100', '4 75', '2 75']],
  ['模具', ['5 100']],
  ['宁波模具产业基地揭牌', ['6 90']],
] as const)('Chinese, two characters and more: %s', ([message, expected]) => {
  const sources = ['局长', '副局长', '模具行业', '模具产业', '模具企业', '模具', '宁波模具产业基地挂牌']
  const memory = memoryOf(sources, {sourceLocale: 'zh-Hans', targetLocale: 'en'})
  expect(found(memory, message)).toEqual(expected)
})

test.for([
  ['ja', '基地を公開した', '基地を公開しました'],
  ['ru', 'Открыта новая база', 'Открыта новая база!'],
  ['ar', 'افتتاح القاعدة الجديدة', 'افتتاح القاعدة الجديد'],
  ['th', 'เปิดฐานใหม่วันนี้', 'เปิดฐานใหม่วันนี'],
  ['ko', '새 기지를 열었다', '새 기지를 열다'],
  ['en', 'Go 🎉 go 🎉 go', 'Go 🎉 go 🎉'],
] as const)('any script: %s', ([sourceLocale, source, message]) => {
  expect(found(memoryOf([source], {sourceLocale, targetLocale: 'en'}), message)).toHaveLength(1)
})

test.for([
  ['More than 600 firms took part', '0 100'],
  ['More than {firms} firms took part', '0 100'],
  ['{n, plural, one {# firm took part} other {More than # firms took part}}', '0 100'],
  ['More than <b>600</b> firms took part', '0 93'],
] as const)('figures, arguments and tags are one unit each: %s', ([message, expected]) => {
  expect(found(memoryOf(['More than 1,250,000 firms took part']), message)).toEqual([expected])
})

test('text that is no message is compared as it stands', () => {
  expect(found(memoryOf(['a {broken thing', 'a <b>bold</i> thing']), 'a {broken thing')).toEqual(['0 100'])
})

test('an entry inserted is found at once, a removed one never again, one inserted again replaces itself', () => {
  const memory = memoryOf(['one thing here', 'one thing there'])
  memory.insert(entry('2', 'one thing where'))
  expect(found(memory, 'one thing where')).toEqual(['2 100', '1 93', '0 93'])
  expect(memory.remove('1')).toBe(true)
  expect(memory.remove('1')).toBe(false)
  memory.insert(entry('0', 'quite another text'))
  expect(found(memory, 'one thing where')).toEqual(['2 100'])
  expect(memory.findExact('one thing here')).toEqual([])
  expect(memory.get('0')?.source).toBe('quite another text')
  expect(memory.size).toBe(2)
})

/** Sentences with much in common, so that pages, windows and lists all have something to decide. */
const words =
  'the a new base firm firms mould moulds industry park opened opens today city of in 宁波 模具 产业'.split(
    ' ',
  )
const sentences = (seed: number, count: number) =>
  fc.sample(
    fc.array(fc.constantFrom(...words), {minLength: 1, maxLength: 14}).map(list => list.join(' ')),
    {
      seed,
      numRuns: count,
    },
  )

/** A busy machine takes its time; nothing here waits. */
const patience = {timeout: 30_000}

test(
  'search finds what comparing with every entry finds, before and after pages are packed and merged',
  patience,
  () => {
    const sources = sentences(1, tailCapacity * 4 + 600)
    const folded = sources.map(source =>
      Uint16Array.from(foldSegment(source, 'en').masked, unit => unit.charCodeAt(0)),
    )
    const queries = sentences(2, 20)
    const expected = queries.map(query => {
      const {masked} = foldSegment(query, 'en')
      const pattern = new DistancePattern(masked)
      return folded.flatMap((units, at) => {
        const longer = Math.max(units.length, masked.length)
        const similarity = 1 - pattern.distance(units, 0, units.length, longer) / longer
        return at % 7 !== 0 && similarity >= 0.85 ? [String(at)] : []
      })
    })
    expect(Math.max(...expected.map(ids => ids.length))).toBeGreaterThan(50)
    const memory = memoryOf(sources)
    for (let at = 0; at < sources.length; at += 7) memory.remove(String(at))
    const search = () =>
      queries.map(query =>
        memory.findSimilar(query, {minimum: 0.85, limit: 2_000}).map(({entry: {id}}) => id),
      )
    const inOrder = (ids: readonly string[]) => ids.toSorted((one, other) => Number(one) - Number(other))
    for (const step of [() => undefined, () => memory.settle(), () => memory.compact()]) {
      step()
      expect(search().map(inOrder)).toEqual(expected)
    }
  },
)

test('a snapshot read back finds the same, and can be added to', patience, () => {
  const memory = memoryOf(sentences(3, tailCapacity * 2 + 100))
  memory.remove('5')
  const {header, arrays} = writeSnapshot(memory, 'seq-17')
  const copies = arrays.map(array => array.slice())
  const again = readSnapshot({header: JSON.parse(JSON.stringify(header)), arrays: copies})
  const queries = sentences(4, 20)
  expect(again.size).toBe(memory.size)
  expect(again.fingerprint).toBe(memory.fingerprint)
  expect(queries.map(query => found(again, query))).toEqual(queries.map(query => found(memory, query)))
  again.insert(entry('new', 'zebras graze'))
  expect(found(again, 'zebras graze')).toEqual(['new 100'])
  expect(again.remove('6')).toBe(true)
  expect(again.fingerprint).not.toBe(memory.fingerprint)
})

test('the fingerprint says whether two memories hold the same, whatever the order', () => {
  const one = memoryOf(['a', 'b', 'c'])
  const other = new TranslationMemory(locales)
  for (const at of [2, 0, 1]) other.insert(entry(String(at), ['a', 'b', 'c'][at]!))
  other.insert(entry('x', 'y'))
  other.remove('x')
  expect(other.fingerprint).toBe(one.fingerprint)
  other.insert(entry('1', 'b', 'other target'))
  expect(other.fingerprint).not.toBe(one.fingerprint)
})
