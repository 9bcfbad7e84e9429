import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {extname, join} from 'node:path'
import type {Kysely, Transaction} from 'kysely'
import {announcementPath, isMediaPath} from './content-paths.ts'
import {sha256} from './import-record.ts'
import {mediaTypes} from './read-media.ts'
import type {Schema} from './schema.ts'

type Db = Kysely<Schema> | Transaction<Schema>

/** Bytes of a picture that stands in the files; larger ones are left to the files alone. */
const mostBytes = 20 * 2 ** 20

/** What the journal keeps of a picture: the SHA-256 of its bytes. A picture that was taken away is an empty text. */
function pointerOf(digest: string): string {
  return `sha256:${digest}\n`
}

/** The SHA-256 that a pointer names. */
export function digestOf(pointer: string): string | undefined {
  return /^sha256:([0-9a-f]{64})\n$/.exec(pointer)?.[1]
}

/** Keep bytes under their SHA-256; the same bytes are kept once. @returns their pointer. */
export async function keepMedia(
  db: Db,
  {bytes, type, at}: Readonly<{bytes: Uint8Array; type: string; at: string}>,
): Promise<string> {
  const digest = sha256(bytes)
  await db
    .insertInto('media')
    .values({sha256: digest, type, size: bytes.byteLength, bytes: Buffer.from(bytes), at})
    .onConflict(clash => clash.column('sha256').doNothing())
    .execute()
  return pointerOf(digest)
}

/** Load the bytes behind a pointer. */
export async function loadMedia(
  db: Db,
  pointer: string,
): Promise<{bytes: Uint8Array<ArrayBuffer>; type: string} | undefined> {
  const digest = digestOf(pointer)
  if (digest === undefined) return undefined
  const row = await db
    .selectFrom('media')
    .select(['bytes', 'type'])
    .where('sha256', '=', digest)
    .executeTakeFirst()
  return row && {bytes: new Uint8Array(row.bytes), type: row.type}
}

/** The pictures of an announcement as they are being worked on: pointers by path. */
export async function loadPointers(db: Db, slug: string): Promise<Map<string, {rev: number; text: string}>> {
  const folder = announcementPath(slug, 'media/')
  const rows = await db
    .selectFrom('file')
    .select(['path', 'rev', 'text'])
    .where('path', '>', folder)
    // The sign behind the slash: every path of the folder is smaller.
    .where('path', '<', `${folder.slice(0, -1)}0`)
    .execute()
  return new Map(rows.filter(row => isMediaPath(row.path)).map(({path, rev, text}) => [path, {rev, text}]))
}

/** Names of the pictures that stand in the folder of an announcement. */
export function listMedia(root: string, slug: string): string[] {
  const folder = join(root, announcementPath(slug, 'media/'))
  if (!existsSync(folder)) return []
  return readdirSync(folder, {withFileTypes: true})
    .filter(entry => entry.isFile() && mediaTypes[extname(entry.name).toLowerCase()] !== undefined)
    .map(entry => entry.name)
    .filter(name => /^[\w-][\w.-]*$/.test(name) && statSync(join(folder, name)).size <= mostBytes)
    .sort()
}

const seen = new Map<string, {stamp: string; pointer: string}>()

/**
 * The pointer of a picture in the files. Bytes are read again only where size, time or place on the disk have changed.
 *
 * @returns nothing where there is no such file.
 */
export function pointerOnDisk(root: string, path: string): string | undefined {
  const full = join(root, path)
  if (!existsSync(full)) return undefined
  const {size, mtimeMs, ctimeMs, ino} = statSync(full)
  const stamp = `${size} ${mtimeMs} ${ctimeMs} ${ino}`
  const known = seen.get(full)
  if (known?.stamp === stamp) return known.pointer
  const pointer = pointerOf(sha256(readFileSync(full)))
  seen.set(full, {stamp, pointer})
  return pointer
}
