import {existsSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {gatherWork} from '#store/gather-work.ts'
import type {Store} from '#store/store.ts'
import {writeFileAtomically} from '#store/write-file-atomically.ts'
import {loadSigningKey} from './kit-keys.ts'
import {
  enterKit,
  type KitRegister,
  kitFolder,
  parseRegister,
  readRegister,
  registerName,
  type SealedRegister,
  sealRegister,
  writeRegister,
} from './kit-register.ts'
import {sha256} from './seal-kit.ts'
import {shareKeys} from './share-keys.ts'

/** The setting that holds the register of all servers, with its signature in base64. */
const setting = 'kits.register'

/** The kits of several servers: whichever built one, all have it. */
export type SharedKits = Readonly<{
  /** Take over what a build has written into a folder of its own, which is emptied. */
  publish: (folder: string) => Promise<void>
  /** Have what the others have, and give them what only this server has. */
  bring: () => Promise<void>
  close: () => Promise<void>
}>

/**
 * Share kits through the database. A kit of an older version cannot be built again once its announcement has gone on:
 * so their bytes are shared, and with them the public keys that they are verified by.
 *
 * @param keyFile the private key that signs the register; the one of the data folder where it is missing.
 */
export function shareKits(store: Store, keyFile: string | undefined): SharedKits {
  const folder = kitFolder(store.root)
  const bring = gatherWork(async () => {
    await shareKeys(store)
    await offer(store, {folder, keyFile})
    await bringArchives(store, folder)
    const shared = await loadShared(store)
    if (shared && !isThere(folder, shared)) writeRegister(folder, shared)
  })
  const stop = store.live.heard('kit', () => void bring().catch(error => console.error(error)))
  return {
    publish: async from => {
      await offer(store, {folder: from, keyFile, drafts: true})
      rmSync(from, {recursive: true, force: true})
      await bring()
    },
    bring,
    close: async () => {
      stop()
      await bring.ended()
    },
  }
}

type Offered = Readonly<{folder: string; keyFile: string | undefined; drafts?: boolean}>

/** Enter the kits of a folder that the others do not have, into the database and its register. */
async function offer(store: Store, {folder, keyFile, drafts = false}: Offered): Promise<void> {
  const register = readRegister(folder)
  const shared = new Set((await listArchives(store)).map(({file}) => file))
  const fresh = kitsOf(register).filter(
    ({kit}) => (drafts || !shared.has(kit.file)) && existsSync(join(folder, kit.file)),
  )
  const files = drafts
    ? readdirSync(folder).filter(name => name.endsWith('.zip'))
    : fresh.map(({kit}) => kit.file)
  if (files.length === 0) return
  await store.alone(async () => {
    const before = registerOf(await loadShared(store))
    const after = fresh.reduce(enterKit, before)
    await store.db.transaction().execute(async db => {
      if (fresh.length > 0) {
        const {text, signature} = sealRegister(after, loadSigningKey(store.root, keyFile))
        const value = JSON.stringify({text, signature: Buffer.from(signature).toString('base64')})
        await db
          .insertInto('setting')
          .values({name: setting, value})
          .onConflict(clash => clash.column('name').doUpdateSet({value}))
          .execute()
      }
      for (const file of files) {
        const bytes = readFileSync(join(folder, file))
        const row = {sha256: sha256(bytes), at: store.now().toISOString(), bytes}
        await db
          .insertInto('kit_archive')
          .values({file, ...row})
          .onConflict(clash => clash.column('file').doUpdateSet(row))
          .execute()
      }
    })
  })
  await shareKeys(store)
}

function kitsOf({announcements}: KitRegister) {
  return Object.entries(announcements).flatMap(([slug, {kits, withdrawn}]) =>
    kits.map(kit => ({slug, kit, isWithdrawn: withdrawn})),
  )
}

function listArchives({db}: Store) {
  return db.selectFrom('kit_archive').select(['file', 'sha256']).execute()
}

async function loadShared({db}: Store): Promise<SealedRegister | undefined> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', setting).executeTakeFirst()
  if (!row) return undefined
  const {text, signature} = JSON.parse(row.value) as {text: string; signature: string}
  return {text, signature: new Uint8Array(Buffer.from(signature, 'base64'))}
}

function registerOf(shared: SealedRegister | undefined): KitRegister {
  return parseRegister(shared?.text ?? '{}')
}

function isThere(folder: string, {text}: SealedRegister): boolean {
  const path = join(folder, registerName)
  return existsSync(path) && readFileSync(path, 'utf8') === text
}

/** Write the archives that are not here, or say something else here. */
async function bringArchives(store: Store, folder: string): Promise<void> {
  const {db} = store
  for (const {file, sha256: hash} of await listArchives(store)) {
    const path = join(folder, file)
    if (existsSync(path) && hashOf(path) === hash) continue
    const row = await db.selectFrom('kit_archive').select('bytes').where('file', '=', file).executeTakeFirst()
    if (row) writeFileAtomically(path, row.bytes)
  }
}

const hashes = new Map<string, Readonly<{stamp: string; sha256: string}>>()

/** The hash of a file that is seldom written and often asked for. */
function hashOf(path: string): string {
  const {mtimeMs, size, ino} = statSync(path)
  const stamp = `${mtimeMs} ${size} ${ino}`
  const known = hashes.get(path)
  if (known?.stamp === stamp) return known.sha256
  const hash = sha256(readFileSync(path))
  hashes.set(path, {stamp, sha256: hash})
  return hash
}
