import Database from 'better-sqlite3'
import type pg from 'pg'

type Alone = <T>(work: () => Promise<T>) => Promise<T>

/** A lock of one folder. */
export type FileLock = Readonly<{alone: Alone; close: () => void}>

/** Milliseconds between two looks at a lock that another process holds. */
const pause = 50

/** A number of the application's own for PostgreSQL's advisory lock: `tong` in ASCII. */
export const advisory = 0x746f6e67

/**
 * A lock between processes of one machine: `begin exclusive` on a file beside the store. The kernel frees it when its
 * holder ends, however it ends.
 */
export function lockByFile(path: string): FileLock {
  const file = new Database(path, {timeout: 0})
  const inTurn = takeTurns()
  const alone: Alone = work =>
    inTurn(async () => {
      while (!tryBegin(file)) await new Promise(resolve => setTimeout(resolve, pause))
      try {
        return await work()
      } finally {
        file.exec('rollback')
      }
    })
  return {alone, close: () => file.close()}
}

function tryBegin(file: Database.Database): boolean {
  try {
    file.exec('begin exclusive')
    return true
  } catch (error) {
    if ((error as {code?: string}).code?.startsWith('SQLITE_BUSY')) return false
    throw error
  }
}

/** A lock between all servers of one database; a connection that breaks gives it back. */
export function lockByServer(pool: pg.Pool): Alone {
  const inTurn = takeTurns()
  return work =>
    inTurn(async () => {
      const connection = await pool.connect()
      try {
        await connection.query('select pg_advisory_lock($1)', [advisory])
        return await work()
      } finally {
        // A lock that could not be given back goes with its connection.
        const isFreed = await connection.query('select pg_advisory_unlock($1)', [advisory]).then(
          () => true,
          () => false,
        )
        connection.release(!isFreed)
      }
    })
}

/** Work of one process, one piece after the other. */
function takeTurns(): Alone {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
}
