import {mkdirSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {importAlone} from './import-files.ts'
import {makeLiveEvents} from './live-events.ts'
import {lockByFile, lockByServer} from './lock-store.ts'
import {migrateStore} from './migrate-store.ts'
import {openPostgres} from './open-postgres.ts'
import {openSqlite} from './open-sqlite.ts'
import {finishReleases, followReleases} from './project-release.ts'
import {makeSaveQueue} from './save-queue.ts'
import type {Store} from './store.ts'
import {tailActivity} from './tail-activity.ts'

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
  const store = options.url ? openServer(options.url, base) : openFile(base)
  try {
    await store.alone(async () => {
      await migrateStore(store.db, store.engine)
      await finishReleases(store)
      if (store.engine === 'postgres') await followReleases(store)
      await importAlone(store, {person: null})
    })
  } catch (error) {
    await store.close()
    throw error
  }
  const stop = await tailActivity(store)
  if (store.engine === 'postgres')
    live.activity(({action}) => {
      if (action === 'release')
        void store.alone(() => followReleases(store)).catch(error => console.error(error))
    })
  return {
    ...store,
    close: async () => {
      await stop()
      await store.close()
    },
  }
}

type Base = Pick<Store, 'root' | 'data' | 'program' | 'now' | 'live'>

function openFile(base: Base): Store {
  const {db} = openSqlite(join(base.data, 'store.sqlite'))
  const lock = lockByFile(join(base.data, 'store.lock'))
  return {
    ...base,
    db,
    engine: 'sqlite',
    queue: makeSaveQueue(db, base.live),
    alone: lock.alone,
    close: async () => {
      await db.destroy()
      lock.close()
    },
  }
}

function openServer(url: string, base: Base): Store {
  const {db, pool} = openPostgres(url)
  return {
    ...base,
    db,
    engine: 'postgres',
    queue: makeSaveQueue(db, base.live),
    alone: lockByServer(pool),
    close: () => db.destroy(),
  }
}
