import {existsSync, mkdirSync, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {type BackupHead, type Row, secretFiles} from './backup-form.ts'
import {hasRestored} from './has-restored.ts'
import {lockByFile} from './lock-store.ts'
import {makeId} from './make-id.ts'
import {readBackup, type VerifiedBackup, verifyBackup} from './read-backup.ts'
import {guardSecret, resetSecondFactors} from './restore-secret.ts'
import {schemaSteps} from './schema-steps.ts'
import {stageFiles} from './stage-files.ts'
import {stagePostgres} from './stage-postgres.ts'
import {stageSqlite} from './stage-sqlite.ts'
import {compareStaged, type StagedStore} from './staged-store.ts'
import {StoreError} from './store-error.ts'
import {beginSwitch, endSwitch, type Move, type Switch, settleSwitch, undoSwitch} from './switch-files.ts'
import {rowsAtOnce} from './table-snapshot.ts'
import {writeActivity} from './write-activity.ts'

/** What to restore, and where to. */
export type RestoreRequest = Readonly<{
  file: string
  root: string
  data: string
  /** `postgres://…`; SQLite in `data` where it is missing. */
  url?: string | undefined
  /** Put aside what is there; otherwise the target must be empty. */
  replace: boolean
  /** Restore files alone: for the further servers of a desk on PostgreSQL. */
  filesOnly: boolean
  /** Second factors cannot be read without the old secret: take them off, their people set up new ones. */
  resetSecondFactors: boolean
  /** Look whether it could be done, and do nothing. */
  dryRun: boolean
  /** `TONGSHI_SECRET`; a file of the data folder where it is missing. */
  secret?: string | undefined
  now: () => Date
  see?: (what: string, done: number) => void
}>

/** What was restored, and where the old is. */
export type RestoreReport = VerifiedBackup & Readonly<{kept: readonly string[]; secondFactorsReset: boolean}>

/**
 * Restore a backup into a root, a data folder and a database, whichever engine it was made from.
 *
 * The backup is read to its end before anything is touched; then all is loaded beside the target, read back and
 * compared with the backup's hashes; then it takes the target's place. After any fault the target is what it was, after
 * a crash the next start or restore settles it to the old or the new state.
 *
 * @throws StoreError `input` for a damaged backup or one of a newer schema, `used` for a target that is not empty,
 * `busy` where a server runs on it, `second-factor` without the old secret.
 */
export async function restoreBackup(request: RestoreRequest): Promise<RestoreReport> {
  const {file, data, url, see} = request
  const found = await verifyBackup(file, done => see?.('reading', done))
  guardSchema(found.head)
  mkdirSync(data, {recursive: true, mode: 0o700})
  const lock = lockByFile(join(data, 'store.lock'))
  try {
    return await lock.alone(async () => {
      await settleSwitch(data, id => hasRestored(url, id))
      guardFiles(request, found.head)
      const reset = request.filesOnly ? false : guardSecret(request, found.head)
      const kept = await restoreAlone(request, found.head, reset)
      return {...found, kept, secondFactorsReset: reset}
    })
  } finally {
    lock.close()
  }
}

function guardSchema({schema}: BackupHead): void {
  const unknown = schema.find(step => !schemaSteps.includes(step))
  if (unknown === undefined) return
  throw new StoreError(
    'input',
    `Unexpected schema ${unknown} of a newer program, expected at most ${schemaSteps.at(-1)}, restore with that program.`,
  )
}

function guardFiles({root, replace}: RestoreRequest, {folders}: BackupHead): void {
  if (replace) return
  const full = folders.find(
    folder => existsSync(join(root, folder)) && readdirSync(join(root, folder)).length > 0,
  )
  if (full === undefined) return
  throw new StoreError(
    'used',
    `Unexpected files in \`${join(root, full)}\`, expected an empty root, name another by --root or say --replace, which keeps the old ones aside.`,
  )
}

async function restoreAlone(request: RestoreRequest, head: BackupHead, reset: boolean): Promise<string[]> {
  const {root, data, url, now, dryRun, filesOnly} = request
  const id = makeId()
  const stamp = now()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-')
  const staging = [join(root, `.tongshi-restoring-${stamp}`), join(data, `restoring-${stamp}`)] as const
  let staged: StagedStore | undefined
  let plan: Switch | undefined
  try {
    if (!filesOnly) staged = await stageStore(request, head, stamp)
    if (dryRun) {
      await staged?.abandon()
      return []
    }
    await fill(request, staged, staging)
    if (staged) {
      if (reset) await resetSecondFactors(staged.db)
      const detail = {id, backup: head.at, release: head.release?.id ?? null}
      const at = now().toISOString()
      await writeActivity(staged.db, {at, actor: null, action: 'backup-restored', detail, audience: 'audit'})
    }
    const store = filesOnly ? 'none' : url ? 'postgres' : 'sqlite'
    const kept = url ? null : (staged?.kept ?? null)
    plan = {id, store, moves: movesOf(request, head, {stamp, staging}), staging, kept}
    beginSwitch(data, plan)
    await staged?.commit()
    endSwitch(data, plan)
    const before = plan.moves.filter(({to}) => to.includes('before-')).map(({to}) => to)
    return [...before, ...(staged?.kept ? [staged.kept] : [])]
  } catch (error) {
    await staged?.abandon().catch(() => undefined)
    if (plan) undoSwitch(data, plan)
    throw error
  } finally {
    for (const folder of staging) rmSync(folder, {recursive: true, force: true})
  }
}

async function stageStore(
  {data, url, replace}: RestoreRequest,
  {schema}: BackupHead,
  stamp: string,
): Promise<StagedStore> {
  const to = schema.at(-1)!
  if (url) return stagePostgres(url, {to, stamp, replace})
  if (existsSync(join(data, 'store.sqlite')) && !replace)
    throw new StoreError(
      'used',
      `Unexpected store in \`${data}\`, expected an empty data folder, name another by --data or say --replace, which keeps the old one aside.`,
    )
  return stageSqlite(data, {to, stamp})
}

/** Load all of a backup beside the target, and compare what stands there with what the backup promises. */
async function fill(
  {file, see}: RestoreRequest,
  staged: StagedStore | undefined,
  [rootStaging, dataStaging]: readonly [string, string],
): Promise<void> {
  const place = {root: rootStaging, data: dataStaging}
  const files = stageFiles(path =>
    Object.hasOwn(secretFiles, path) ? secretFiles[path]!(place) : join(rootStaging, path),
  )
  const promised = new Map<string, {rows: number; sha256: string}>()
  let table: Readonly<{name: string; columns: readonly string[]}> = {name: '', columns: []}
  let held: Row[] = []
  let done = 0
  const load = async (): Promise<void> => {
    if (staged && held.length > 0) await staged.load(table.name, table.columns, held)
    done += held.length
    see?.(table.name, done)
    held = []
  }
  for await (const part of readBackup(file)) {
    if (part.kind === 'file') files.begin(part.path)
    else if (part.kind === 'data') files.write(part.bytes)
    else if (part.kind === 'end-of-file') files.end()
    else if (part.kind === 'table') table = part
    else if (part.kind === 'row') {
      held.push(part.row)
      if (held.length >= rowsAtOnce(table.columns)) await load()
    } else if (part.kind === 'table-end') {
      await load()
      promised.set(part.name, part)
    }
  }
  await staged?.settle()
  if (staged) await compareStaged(staged, promised)
}

/** The old aside first, then the restored into its place. */
function movesOf(
  {root, data}: RestoreRequest,
  {folders}: BackupHead,
  {stamp, staging}: Readonly<{stamp: string; staging: readonly [string, string]}>,
): Move[] {
  const moves: Move[] = []
  const add = (staged: string, place: string, aside: string): void => {
    if (existsSync(place)) moves.push({from: place, to: aside})
    if (existsSync(staged)) moves.push({from: staged, to: place})
  }
  for (const folder of folders)
    add(join(staging[0], folder), join(root, folder), join(root, `.tongshi-before-${stamp}`, folder))
  for (const placeOf of Object.values(secretFiles)) {
    const [staged, place] = [placeOf({root: staging[0], data: staging[1]}), placeOf({root, data})]
    if (existsSync(staged)) add(staged, place, `${place}.before-${stamp}`)
  }
  // What this server remembers of its old files would make restored ones look like edits by hand.
  for (const name of ['projected.sqlite', 'projected.sqlite-wal', 'projected.sqlite-shm'])
    if (existsSync(join(data, name))) moves.push({from: join(data, name), to: join(staging[1], name)})
  return moves
}
