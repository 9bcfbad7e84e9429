import {readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {sql} from 'kysely'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {listUnits} from '#store/list-units.ts'
import {migrateStore} from '#store/migrate-store.ts'
import type {Engine} from '#store/migration-001.ts'
import {openPostgres} from '#store/open-postgres.ts'
import {openSqlite} from '#store/open-sqlite.ts'
import {openStore} from '#store/open-store.ts'
import {saveTarget} from '#store/save-target.ts'
import {schemaSteps} from '#store/schema-steps.ts'
import {copyNewsroom} from './start-desk.ts'
import {startPostgres, type TestPostgres} from './start-postgres.ts'

vi.setConfig({testTimeout: 60_000, hookTimeout: 120_000})
const folder = 'tests/fixtures/schemas'
/** Stores as released programs have left them: their tables, and a few rows. */
const released = readdirSync(folder).filter(name => name.endsWith('.sql'))
let postgres: TestPostgres

beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

const words: Readonly<Record<Engine, Readonly<Record<string, string>>>> = {
  sqlite: {SEQ: 'integer primary key autoincrement', TIME: 'date', BOOLEAN: 'integer'},
  postgres: {SEQ: 'serial primary key', TIME: 'timestamptz', BOOLEAN: 'boolean'},
}

describe.for(['sqlite', 'postgres'] as const)('on %s', engine => {
  test.for(released)('a store of schema %s opens, keeps what it holds, and takes new edits', async name => {
    const root = copyNewsroom('tests/fixtures/newsroom')
    const url = engine === 'postgres' ? await postgres.database() : undefined
    const {db} = url ? openPostgres(url) : openSqlite(join(root, '.tongshi/store.sqlite'))
    for (const statement of readFileSync(join(folder, name), 'utf8').split(/;\n/)) {
      const text = statement.replace(/\b(SEQ|TIME|BOOLEAN)\b/g, word => words[engine][word]!)
      if (text.trim() !== '') await sql.raw(text).execute(db)
    }
    await db.destroy()
    const store = await openStore({root, url})
    const document = 'announcements/free-patent-searches'
    const kept = await store.db.selectFrom('revision').selectAll().where('author', '=', 'lin').execute()
    expect(kept.map(row => [row.text, row.rev])).toEqual([['旧库中的译文', 7]])
    const [unit] = await listUnits(store, document, 'zh-Hans')
    const {current} = await saveTarget(
      store,
      {
        document,
        key: unit!.unit.id,
        locale: 'zh-Hans',
        text: '新译',
        rev: unit!.current!.rev,
        state: 'initial',
      },
      {person: 'lin'},
    )
    expect(current.text).toBe('新译')
    await store.close()
    rmSync(root, {recursive: true})
  })

  test('two that migrate at the same moment migrate once', async () => {
    const root = copyNewsroom('tests/fixtures/newsroom')
    const url = engine === 'postgres' ? await postgres.database() : undefined
    const stores = await Promise.all([openStore({root, url}), openStore({root, url}), openStore({root, url})])
    const {rows} = await sql<{name: string}>`select name from kysely_migration order by name`.execute(
      stores[0]!.db,
    )
    expect(rows.map(row => row.name)).toEqual(['001', '002', '003', '004', '005', '006'])
    const first = await stores[0]!.db.selectFrom('revision').selectAll().where('rev', '=', 2).execute()
    expect(first).toEqual([])
    for (const store of stores) await store.close()
    rmSync(root, {recursive: true})
  })

  test('a store that a newer program has added to is opened where that lets this one go on', async () => {
    const root = copyNewsroom('tests/fixtures/newsroom')
    const url = engine === 'postgres' ? await postgres.database() : undefined
    const store = await openStore({root, url})
    await sql`alter table revision add column newer text`.execute(store.db)
    await sql`insert into kysely_migration (name, timestamp) values ('999', '2027-01-01')`.execute(store.db)
    await store.db
      .insertInto('setting')
      .values({name: 'schema.999', value: schemaSteps.at(-1)!})
      .execute()
    const again = await openStore({root, url})
    const name = {document: 'announcements/free-patent-searches', locale: 'zh-Hans'}
    const [unit] = await listUnits(again, name.document, name.locale)
    const edit = {
      ...name,
      key: unit!.unit.id,
      text: '新译',
      rev: unit!.current!.rev,
      state: 'initial' as const,
    }
    expect((await saveTarget(again, edit, {person: 'lin'})).current.text).toBe('新译')
    await again.close()
    await store.db.updateTable('setting').set({value: '999'}).where('name', '=', 'schema.999').execute()
    await expect(openStore({root, url})).rejects.toThrow(/999/)
    await store.close()
    rmSync(root, {recursive: true})
  })

  test('a store of a newer program is refused, and stays as it is', async () => {
    const root = copyNewsroom('tests/fixtures/newsroom')
    const url = engine === 'postgres' ? await postgres.database() : undefined
    const store = await openStore({root, url})
    await sql`insert into kysely_migration (name, timestamp) values ('999', '2027-01-01')`.execute(store.db)
    await expect(migrateStore(store.db, engine)).rejects.toThrow(/999/)
    await store.close()
    await expect(openStore({root, url})).rejects.toThrow(/999/)
    rmSync(root, {recursive: true})
  })
})
