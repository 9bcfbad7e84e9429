import {mkdirSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {followServers} from './follow-servers.ts'
import {hasRestored} from './has-restored.ts'
import {importAlone} from './import-files.ts'
import {makeLiveEvents} from './live-events.ts'
import {type FileLock, lockByFile, lockByServer} from './lock-store.ts'
import {migrateStore} from './migrate-store.ts'
import {openPostgres} from './open-postgres.ts'
import {openSqlite} from './open-sqlite.ts'
import {finishReleases} from './project-release.ts'
import {openProjectedFiles} from './projected-files.ts'
import {makeSaveQueue} from './save-queue.ts'
import type {Store} from './store.ts'
import {settleSwitch} from './switch-files.ts'
import {tailActivity} from './tail-activity.ts'

/** Milliseconds between two looks for what other processes have written to one file. */
const lookEvery = 1000

/** Where a store is and what it serves. */
export type StoreOptions = Readonly<{
  root: string
  program?: string
  /** The folder of the store's own files; `.tongshi` below the root. */
  data?: string
  /** `postgres://…`; SQLite in `data` where it is missing. */
  url?: string | undefined
  now?: () => Date
}>

/**
 * Open the store of a newsroom: make it where it is missing, bring its schema up to date, and take over what the files
 * say. Several processes may have it open.
 *
 * @throws what the engine says where the data folder or the server cannot be reached.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const root = resolve(options.root)
  const data = resolve(options.data ?? join(root, '.tongshi'))
  mkdirSync(data, {recursive: true, mode: 0o700})
  const live = makeLiveEvents()
  const now = options.now ?? (() => new Date())
  const base = {root, data, program: resolve(options.program ?? process.cwd()), now, live}
  const lock = lockByFile(join(data, 'store.lock'))
  // A restore that is putting another store in its place is waited for, one that was cut off is settled.
  const store = await lock.alone(async () => {
    await settleSwitch(data, id => hasRestored(options.url, id))
    return options.url ? openServer(options.url, base, lock) : openFile(base, lock)
  })
  try {
    await store.alone(async () => {
      await migrateStore(store.db, store.engine)
      await finishReleases(store)
      await importAlone(store, {person: null})
    })
    return await follow(store, lock, options.url)
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Tell the pages of this process what other processes do, and do what that asks for. */
async function follow(store: Store, lock: FileLock, url: string | undefined): Promise<Store> {
  const failed = (error: unknown) => console.error(error)
  const tail = await tailActivity(store, failed)
  if (url === undefined) {
    const timer = setInterval(() => void tail.look().catch(() => undefined), lookEvery)
    timer.unref()
    return closing(store, async () => {
      clearInterval(timer)
      await tail.stop()
    })
  }
  const {faults, losses, stop} = await followServers(store, {url, lock, tail, failed})
  return closing({...store, faults, losses}, async () => {
    await stop()
    await tail.stop()
  })
}

function closing(store: Store, stop: () => Promise<void>): Store {
  const close = async () => {
    await stop()
    await store.close()
  }
  return {...store, close}
}

type Base = Pick<Store, 'root' | 'data' | 'program' | 'now' | 'live'>

function openFile(base: Base, lock: FileLock): Store {
  const {db} = openSqlite(join(base.data, 'store.sqlite'))
  return {
    ...base,
    db,
    engine: 'sqlite',
    queue: makeSaveQueue(db, base.live),
    alone: lock.alone,
    faults: () => [],
    losses: () => 0,
    close: async () => {
      await db.destroy()
      lock.close()
    },
  }
}

/** The lock of the folder is taken inside of the servers' own: its files may be written by this process alone too. */
function openServer(url: string, base: Base, lock: FileLock): Store {
  const {db, pool} = openPostgres(url)
  const alone = lockByServer(pool)
  const projected = openProjectedFiles(base.data)
  return {
    ...base,
    db,
    engine: 'postgres',
    queue: makeSaveQueue(db, base.live),
    projected,
    alone: work => alone(() => lock.alone(work)),
    faults: () => [],
    losses: () => 0,
    close: async () => {
      await db.destroy()
      projected.close()
      lock.close()
    },
  }
}
