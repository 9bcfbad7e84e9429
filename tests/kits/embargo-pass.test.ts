import {generateKeyPairSync} from 'node:crypto'
import {expect, test} from 'vitest'
import {isPass, signPass} from '#kits/embargo-pass.ts'
import {idOfKey} from '#kits/kit-keys.ts'
import {testKey} from './press-room.ts'

const until = Date.parse('2026-12-01T02:00:00Z') / 1000
const pass = signPass({slug: 'lane', until}, testKey)
const keys = new Map([[testKey.id, testKey.publicKey]])
const before = (until - 1) * 1000
const [end, id, signature] = pass.split('.') as [string, string, string]
const other = generateKeyPairSync('ed25519')

test('a pass opens its announcement until it ends', () => {
  expect(isPass(pass, 'lane', {keys, now: before})).toBe(true)
  expect(isPass(pass, 'lane', {keys, now: until * 1000})).toBe(false)
})

test.for([
  ['another announcement', pass, 'other'],
  ['a later end', `${Number(end) + 9}.${id}.${signature}`, 'lane'],
  [
    'a signature that was changed',
    `${end}.${id}.${signature.replace(/^./, one => (one === 'A' ? 'B' : 'A'))}`,
    'lane',
  ],
  ['a key nobody knows', pass.replace(id, '0'.repeat(16)), 'lane'],
  ['nothing', '', 'lane'],
  ['a path', '../../x', 'lane'],
] as const)('%s is no pass', ([, wrong, slug]) => {
  expect(isPass(wrong, slug, {keys, now: before})).toBe(false)
})

test('another key under the name of a known one opens nothing', () => {
  const posing = {id: testKey.id, ...other}
  expect(idOfKey(other.publicKey)).not.toBe(testKey.id)
  expect(isPass(signPass({slug: 'lane', until}, posing), 'lane', {keys, now: before})).toBe(false)
})
