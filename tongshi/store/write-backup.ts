import {createHash} from 'node:crypto'
import {createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {type BackupHead, type BackupLine, backupForm, secretFiles} from './backup-form.ts'
import {type LineWriter, syncPath, writeLines} from './line-file.ts'
import {listNewsroomFiles} from './list-newsroom-files.ts'
import {lockByFile, lockByServer} from './lock-store.ts'
import {openPostgres} from './open-postgres.ts'
import {snapshotPostgres} from './snapshot-postgres.ts'
import {snapshotSqlite} from './snapshot-sqlite.ts'
import {StoreError} from './store-error.ts'
import {lineOf, type TableShape, type TableSnapshot} from './table-snapshot.ts'
import {tellSecret} from './tell-secret.ts'

/** What to keep, and where. */
export type BackupRequest = Readonly<{
  root: string
  data: string
  /** `postgres://…`; SQLite in `data` where it is missing. */
  url?: string | undefined
  /** The file to write; nothing may be there yet. */
  file: string
  /** Keep the desk's secret and the signing key too. */
  secrets: boolean
  /** Keep the finished kits in `out/kits` too. */
  kits: boolean
  /** `TONGSHI_SECRET`; a file of the data folder where it is missing. */
  secret?: string | undefined
  now: () => Date
  /** Told what is being kept: a folder or a table, and how much of it so far. */
  see?: (what: string, done: number, total: number) => void
}>

/** What a backup holds. */
export type BackupReport = Readonly<{
  head: BackupHead
  files: number
  tables: number
  rows: number
  /** Paths that are neither files nor folders, such as symbolic links: they are not kept. */
  skipped: readonly string[]
}>

type Opened = Readonly<{
  alone: <T>(work: () => Promise<T>) => Promise<T>
  snapshot: () => Promise<TableSnapshot>
  close: () => Promise<void>
}>

/**
 * Write a backup of a newsroom and its desk while people work on.
 *
 * The snapshot of the store and the files are taken together, while no release and no import runs, so that the files
 * are those of the last release that the snapshot knows. Saves never wait; a release may, for as long as the files take.
 *
 * @throws StoreError `not-found` where there is no store, `input` where it is damaged; what the file system says.
 */
export async function writeBackup(request: BackupRequest): Promise<BackupReport> {
  const {file} = request
  mkdirSync(dirname(file), {recursive: true, mode: 0o700})
  if (existsSync(file))
    throw new StoreError('used', `Unexpected file \`${file}\`, expected none yet, name another by --out.`)
  const store = openFor(request)
  const part = `${file}.part`
  rmSync(part, {force: true})
  const out = writeLines(part)
  try {
    const report = await keepAll(request, store, out)
    await out.close()
    renameSync(part, file)
    syncPath(dirname(file))
    return report
  } catch (error) {
    out.abandon()
    rmSync(part, {force: true})
    throw error
  } finally {
    await store.close()
  }
}

function openFor({data, url}: BackupRequest): Opened {
  if (url) {
    const {db, pool} = openPostgres(url)
    return {alone: lockByServer(pool), snapshot: () => snapshotPostgres(db), close: () => db.destroy()}
  }
  const path = join(data, 'store.sqlite')
  if (!existsSync(path))
    throw new StoreError(
      'not-found',
      `Unexpected data folder \`${data}\` without store.sqlite, expected the one of a desk, name it by --data or TONGSHI_DATA.`,
    )
  const lock = lockByFile(join(data, 'store.lock'))
  return {alone: lock.alone, snapshot: async () => snapshotSqlite(path), close: async () => lock.close()}
}

async function keepAll(request: BackupRequest, store: Opened, out: LineWriter): Promise<BackupReport> {
  const {root, secrets, kits, see} = request
  const folders = ['content', 'locales', ...(kits ? ['out/kits'] : [])]
  const {snapshot, head, files, skipped} = await store.alone(async () => {
    const taken = await store.snapshot()
    try {
      const list = listNewsroomFiles(root, folders)
      const first = await headOf(request, taken, folders)
      await out.write(line(first))
      for (const [at, path] of list.files.entries()) {
        await keepFile(out, path, join(root, path))
        see?.('files', at + 1, list.files.length)
      }
      return {snapshot: taken, head: first, files: list.files.length, skipped: list.skipped}
    } catch (error) {
      await taken.close()
      throw error
    }
  })
  try {
    let secretCount = 0
    if (secrets)
      for (const [name, placeOf] of Object.entries(secretFiles)) {
        const path = placeOf(request)
        if (!existsSync(path) || (name === 'data/secret' && request.secret !== undefined)) continue
        await keepFile(out, name, path)
        secretCount += 1
      }
    let rows = 0
    for (const table of snapshot.tables) rows += await keepTable(out, snapshot, table, see)
    const counts = {files: files + secretCount, tables: snapshot.tables.length, rows}
    await out.write(line({end: {...counts, sha256: out.hash()}}))
    return {head, ...counts, skipped}
  } finally {
    await snapshot.close()
  }
}

async function headOf(
  {data, url, secret, secrets, now}: BackupRequest,
  snapshot: TableSnapshot,
  folders: readonly string[],
): Promise<BackupHead> {
  const rowsOf = async (name: string): Promise<Record<string, unknown>[]> => {
    const table = snapshot.tables.find(one => one.name === name)
    const found: Record<string, unknown>[] = []
    if (table)
      for await (const some of snapshot.rows(table))
        for (const row of some)
          found.push(Object.fromEntries(table.columns.map((column, at) => [column, row[at]])))
    return found
  }
  const releases = (await rowsOf('release')).map(row => ({id: String(row.id), at: String(row.at)}))
  const path = join(data, 'secret')
  const known = secret ?? (existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined)
  return {
    form: backupForm,
    at: now().toISOString(),
    engine: url ? 'postgres' : 'sqlite',
    schema: snapshot.schema,
    release: releases.toSorted((one, other) => (one.at < other.at ? 1 : -1))[0] ?? null,
    folders,
    secrets,
    secondFactors: (await rowsOf('twoFactor')).length,
    secret: known === undefined ? null : tellSecret(known),
  }
}

/** Bytes of a file that go into one line. */
const chunk = 192 * 1024

async function keepFile(out: LineWriter, name: string, path: string): Promise<void> {
  await out.write(line({file: name}))
  const hash = createHash('sha256')
  let bytes = 0
  for await (const part of createReadStream(path, {highWaterMark: chunk}) as AsyncIterable<Buffer>) {
    hash.update(part)
    bytes += part.length
    await out.write(line({data: part.toString('base64')}))
  }
  await out.write(line({endOfFile: name, bytes, sha256: hash.digest('hex')}))
}

async function keepTable(
  out: LineWriter,
  snapshot: TableSnapshot,
  table: TableShape,
  see: BackupRequest['see'],
): Promise<number> {
  await out.write(line({table: table.name, columns: table.columns}))
  const hash = createHash('sha256')
  let rows = 0
  for await (const some of snapshot.rows(table)) {
    for (const row of some) {
      const text = lineOf(row)
      hash.update(text)
      await out.write(text)
    }
    rows += some.length
    see?.(table.name, rows, 0)
  }
  await out.write(line({endOfTable: table.name, rows, sha256: hash.digest('hex')}))
  return rows
}

function line(value: BackupLine): string {
  return `${JSON.stringify(value)}\n`
}
