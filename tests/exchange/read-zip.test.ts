import {zipSync} from 'fflate'
import {expect, test} from 'vitest'
import {readZip} from '#exchange/read-zip.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('only the parts asked for are inflated, stored or deflated', () => {
  const archive = zipSync({
    'a.xml': bytes('<a/>'),
    'b.bin': [bytes('plain'), {level: 0}],
    'c.xml': bytes('no'),
  })
  const {names, parts} = readZip(archive, name => name !== 'c.xml')
  expect(names).toEqual(['a.xml', 'b.bin', 'c.xml'])
  expect([...parts].map(([name, part]) => [name, new TextDecoder().decode(part)])).toEqual([
    ['a.xml', '<a/>'],
    ['b.bin', 'plain'],
  ])
})

test('a name that climbs out of the archive has no part', () => {
  expect(readZip(zipSync({'../x': bytes('x')}), () => true).parts.size).toBe(0)
})

test.for([0, 3, 40, 100])('an archive cut to %i bytes is damaged', length => {
  const archive = zipSync({'a.xml': bytes('<a/>'), 'b.xml': bytes('<b/>')})
  expect(() => readZip(archive.subarray(0, length), () => true)).toThrow(
    expect.objectContaining({code: 'zip-damaged'}),
  )
})

test('a bomb is stopped, also where its directory lies about its size', () => {
  const bomb = zipSync({'a.xml': new Uint8Array(60 * 2 ** 20)})
  expect(() => readZip(bomb, () => true)).toThrow(expect.objectContaining({code: 'zip-too-large'}))
  const directory = bomb.length - 22 - (46 + 5)
  new DataView(bomb.buffer, bomb.byteOffset).setUint32(directory + 24, 10, true)
  expect(() => readZip(bomb, () => true)).toThrow(expect.objectContaining({code: 'zip-too-large'}))
})

test('an encrypted entry asks for one without password', () => {
  const archive = zipSync({'a.xml': bytes('<a/>')})
  archive[archive.length - 22 - (46 + 5) + 8] = 1
  expect(() => readZip(archive, () => true)).toThrow(expect.objectContaining({code: 'zip-encrypted'}))
})
