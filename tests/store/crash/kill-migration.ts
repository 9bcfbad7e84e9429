import {spawn} from 'node:child_process'
import {cpSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {sql} from 'kysely'

import type {Engine} from '#store/migration-001.ts'
import {openPostgres} from '#store/open-postgres.ts'
import {openSqlite} from '#store/open-sqlite.ts'
import {openStore} from '#store/open-store.ts'
import {schemaSteps} from '#store/schema-steps.ts'
import {copyNewsroom} from '../start-desk.ts'
import {type CrashReport, findBroken} from './kill-and-check.ts'
import {killProcess} from './kill-process.ts'

/** Rows that a migration has to go through, so that a kill can meet it at work. */
const many = 600

const words: Readonly<Record<Engine, Readonly<Record<string, string>>>> = {
  sqlite: {SEQ: 'integer primary key autoincrement', TIME: 'date', BOOLEAN: 'integer'},
  postgres: {SEQ: 'serial primary key', TIME: 'timestamptz', BOOLEAN: 'boolean'},
}

/** Make a store as the first schema left it, with some hundred rows. */
export async function makeOldStore(root: string, url?: string): Promise<void> {
  const engine = url ? 'postgres' : 'sqlite'
  const {db} = url ? openPostgres(url) : openSqlite(join(root, '.tongshi/store.sqlite'))
  for (const statement of readFileSync('tests/fixtures/schemas/001.sql', 'utf8').split(/;\n/)) {
    const text = statement.replace(/\b(SEQ|TIME|BOOLEAN)\b/g, word => words[engine][word]!)
    if (text.trim() !== '') await sql.raw(text).execute(db)
  }
  await db.transaction().execute(async transaction => {
    for (let at = 0; at < many; at += 100)
      await transaction
        .insertInto('released_file')
        .values(
          Array.from({length: 100}, (_, more) => ({
            path: `content/old/${at + more}.txt`,
            sha256: `hash ${at + more}`,
            text: '',
            at: '2026-01-01T00:00:00.000Z',
          })),
        )
        .execute()
  })
  await db.destroy()
}

/** How long a process that nobody kills takes to bring such a store up to date, in milliseconds. */
export async function timeMigration(template: string, url?: string): Promise<number> {
  const root = copyNewsroom('tests/fixtures/newsroom')
  if (!url) cpSync(join(template, '.tongshi'), join(root, '.tongshi'), {recursive: true})
  const words = [join(import.meta.dirname, 'migrate-once.ts'), root, url ?? '']
  const child = spawn(process.execPath, words, {stdio: ['ignore', 'pipe', 'inherit']})
  const lines = createInterface({input: child.stdout})[Symbol.asyncIterator]()
  await lines.next()
  const start = performance.now()
  await lines.next()
  const took = performance.now() - start
  child.kill('SIGKILL')
  rmSync(root, {recursive: true})
  return took
}

/** Kill a process in the middle of bringing an old store up to date, and open it again. */
export async function killMigration({
  root,
  url,
  after,
}: Readonly<{root: string; url?: string | undefined; after: number}>): Promise<CrashReport> {
  const lines = await killProcess([join(import.meta.dirname, 'migrate-once.ts'), root, url ?? ''], after)
  const start = performance.now()
  const store = await openStore({root, url})
  const recovery = performance.now() - start
  try {
    const broken = await findBroken(store)
    const {rows} = await sql<{name: string}>`select name from kysely_migration order by name`.execute(
      store.db,
    )
    if (rows.map(row => row.name).join() !== schemaSteps.join())
      broken.push(`schema ${rows.map(row => row.name).join()}`)
    const kept = await store.db.selectFrom('revision').select('text').where('author', '=', 'lin').execute()
    const old = await store.db
      .selectFrom('released_file')
      .select('path')
      .where('path', 'like', 'content/old/%')
      .execute()
    const lost = [
      ...(kept.some(row => row.text === '旧库中的译文') ? [] : ['a revision']),
      ...(old.length === many ? [] : ['files']),
    ]
    return {acknowledged: lines.length - 1, lost, broken, recovery}
  } finally {
    await store.close()
  }
}
