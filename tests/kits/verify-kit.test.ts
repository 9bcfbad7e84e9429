import {generateKeyPairSync} from 'node:crypto'
import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {readZip} from '#exchange/read-zip.ts'
import {KitError} from '#kits/kit-error.ts'
import {idOfKey, loadPublicKeys, loadSigningKey} from '#kits/kit-keys.ts'
import {isSignedBy, publishKit, readRegister} from '#kits/kit-register.ts'
import {sealKit} from '#kits/seal-kit.ts'
import {verifyKit} from '#kits/verify-kit.ts'
import {writeZip} from '#kits/write-zip.ts'
import type {PublishedAnnouncement} from '#store/load-announcement.ts'
import {testKey} from './press-room.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const manifest = (version: number, more: object = {}) => ({
  path: 'manifest.json',
  bytes: bytes(
    JSON.stringify({
      format: 'tongshi-kit/1',
      announcement: 'lane',
      version,
      status: 'usable',
      draft: false,
      locales: ['en'],
      titles: {en: 'Lane'},
      links: {},
      signature: {algorithm: 'Ed25519', key: testKey.id},
      ...more,
    }),
  ),
})
const files = [manifest(1), {path: 'en/release.txt', bytes: bytes('The lane is open.')}]
const kit = sealKit(files, testKey)
const keys = new Map([[testKey.id, testKey.publicKey]])

/** The kit again, with its entries changed. */
function change(edit: (parts: Map<string, Uint8Array>) => void): Uint8Array {
  const parts = new Map(readZip(kit, () => true).parts)
  edit(parts)
  return writeZip([...parts].map(([path, content]) => ({path, bytes: content})))
}

test('a kit as it was sealed has no problem', () => {
  expect(verifyKit(kit, {keys})).toMatchObject({announcement: 'lane', version: 1, problems: []})
})

test.for<readonly [string, object, (parts: Map<string, Uint8Array>) => void]>([
  [
    'a changed file',
    {kind: 'changed', path: 'en/release.txt'},
    parts => parts.set('en/release.txt', bytes('The lane is shut.')),
  ],
  ['a file that is gone', {kind: 'missing', path: 'en/release.txt'}, parts => parts.delete('en/release.txt')],
  ['a file that was added', {kind: 'unlisted', path: 'en/x.exe'}, parts => parts.set('en/x.exe', bytes('x'))],
  [
    'a list that was rewritten',
    {kind: 'forged'},
    parts => parts.set('manifest-sha256.txt', bytes(`${'0'.repeat(64)}  en/x\n`)),
  ],
  ['a signature that is gone', {kind: 'unsigned'}, parts => parts.delete('manifest-sha256.txt.sig')],
])('%s is found', ([, problem, edit]) => {
  expect(verifyKit(change(edit), {keys}).problems).toContainEqual(problem)
})

test('a key that came with nobody known is no proof', () => {
  const {privateKey, publicKey} = generateKeyPairSync('ed25519')
  const other = {id: idOfKey(publicKey), privateKey, publicKey}
  const foreign = sealKit([manifest(1, {signature: {key: other.id}}), files[1]!], other)
  expect(verifyKit(foreign, {keys}).problems).toEqual([{kind: 'foreign-key', key: other.id}])
  // Under the name of a key that is known, the signature does not fit.
  const posing = sealKit(files, other)
  expect(verifyKit(posing, {keys}).problems).toEqual([{kind: 'forged'}])
})

test.for([
  ['no archive', bytes('hello')],
  ['an archive of something else', writeZip([{path: 'a.txt', bytes: bytes('a')}])],
  ['a manifest that is no JSON', writeZip([{path: 'manifest.json', bytes: bytes('{')}])],
] as const)('%s is refused', ([, wrong]) => {
  expect(() => verifyKit(wrong, {keys})).toThrow()
})

test('an archive of something else is not-a-kit', () => {
  try {
    verifyKit(writeZip([{path: 'a.txt', bytes: bytes('a')}]), {keys})
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(KitError)
    expect((error as KitError).code).toBe('not-a-kit')
  }
})

test('an old kit stays as it is and is told to be superseded, then withdrawn', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kits-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  const item = (version: number, isWithdrawn = false) =>
    ({slug: 'lane', version, updatedOn: `2026-12-0${version}`, isWithdrawn}) as PublishedAnnouncement
  const parts = {locales: ['en'], key: testKey}
  publishKit(folder, item(1), {zip: kit, name: 'lane-v1.zip', ...parts})
  publishKit(folder, item(2), {
    zip: sealKit([manifest(2), files[1]!], testKey),
    name: 'lane-v2.zip',
    ...parts,
  })
  const old = new Uint8Array(readFileSync(join(folder, 'lane-v1.zip')))
  expect(Buffer.compare(old, kit)).toBe(0)
  expect(verifyKit(old, {keys, register: readRegister(folder)})).toMatchObject({
    problems: [],
    supersededBy: 2,
  })
  publishKit(folder, item(3, true), {
    zip: sealKit([manifest(3, {status: 'withdrawn'}), files[1]!], testKey),
    name: 'lane-v3.zip',
    ...parts,
  })
  expect(verifyKit(old, {keys, register: readRegister(folder)}).problems).toEqual([{kind: 'withdrawn'}])
  const text = readFileSync(join(folder, 'releases.json'), 'utf8')
  const signature = readFileSync(join(folder, 'releases.json.sig'))
  expect(isSignedBy(text, signature, [testKey.publicKey])).toBe(true)
  expect(isSignedBy(text.replace('true', 'false'), signature, [testKey.publicKey])).toBe(false)
})

test('a newsroom makes its key once, keeps it to itself and publishes the other half', () => {
  const root = mkdtempSync(join(tmpdir(), 'keys-'))
  onTestFinished(() => rmSync(root, {recursive: true, force: true}))
  const made = loadSigningKey(root)
  const again = loadSigningKey(root)
  expect([made.isNew, again.isNew]).toEqual([true, false])
  expect(again.id).toBe(made.id)
  expect(statSync(join(root, '.tongshi/kit-key.pem')).mode & 0o777).toBe(0o600)
  expect([...loadPublicKeys(root).keys()]).toEqual([made.id])
  // A file under the name of another key counts for nothing.
  writeFileSync(
    join(root, 'content/keys', `${'0'.repeat(16)}.pem`),
    readFileSync(join(root, 'content/keys', `${made.id}.pem`)),
  )
  expect([...loadPublicKeys(root).keys()]).toEqual([made.id])
})

test('a key of another kind is refused', () => {
  const root = mkdtempSync(join(tmpdir(), 'keys-'))
  onTestFinished(() => rmSync(root, {recursive: true, force: true}))
  const file = join(root, 'rsa.pem')
  const {privateKey} = generateKeyPairSync('rsa', {modulusLength: 2048})
  writeFileSync(file, privateKey.export({type: 'pkcs8', format: 'pem'}))
  expect(() => loadSigningKey(root, file)).toThrow(KitError)
})
