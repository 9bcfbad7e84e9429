import {type Kysely, sql} from 'kysely'
import type {Engine} from './migration-001.ts'
import type {Schema} from './schema.ts'

/**
 * The oldest step whose programs may go on beside each step, as servers are brought in anew one after the other. A step
 * that only adds names the one before it; a step that takes something away names the last that has learnt to do
 * without.
 */
const beside: Readonly<Record<string, string>> = {
  '001': '001',
  '002': '001',
  '003': '002',
  '004': '003',
  '005': '004',
  '006': '005',
}

/** The steps of this program's schema, oldest first. */
export const schemaSteps: readonly string[] = Object.keys(beside)

/** Is there a store at all? A question about a table that is missing would break a transaction off. */
const isBegun: Readonly<Record<Engine, ReturnType<typeof sql<{there: string | null}>>>> = {
  sqlite: sql`select name as there from sqlite_master where name = 'kysely_migration'`,
  postgres: sql`select to_regclass('kysely_migration')::text as there`,
}

/** The steps that a store has done, and those of them that this program does not know. */
export async function loadSteps(
  db: Kysely<Schema>,
  engine: Engine,
): Promise<{done: readonly string[]; newer: readonly string[]}> {
  const [begun] = (await isBegun[engine].execute(db)).rows
  if (!begun?.there) return {done: [], newer: []}
  const {rows} = await sql<{name: string}>`select name from kysely_migration order by name`.execute(db)
  const done = rows.map(row => row.name)
  return {done, newer: done.filter(step => !schemaSteps.includes(step))}
}

/**
 * Why a program must not go on with a store that a newer one has brought further; nothing where it may. Each newer step
 * must name, in the settings, this program's last step or one before it.
 */
export async function newerFault(db: Kysely<Schema>, engine: Engine): Promise<string | undefined> {
  const {newer} = await loadSteps(db, engine)
  if (newer.length === 0) return undefined
  const own = schemaSteps.at(-1)!
  const rows = await db.selectFrom('setting').selectAll().where('name', 'in', newer.map(settingOf)).execute()
  const said = new Map(rows.map(row => [row.name, row.value]))
  const step = newer.find(one => {
    const oldest = said.get(settingOf(one))
    return oldest === undefined || oldest > own
  })
  return step === undefined
    ? undefined
    : `Unexpected step \`${step}\` of the database, expected none that programs of step \`${own}\` cannot live with, start the newer program`
}

/** Tell older programs whether they may go on beside this one. */
export async function sayBeside(db: Kysely<Schema>): Promise<void> {
  const rows = Object.entries(beside).map(([step, value]) => ({name: settingOf(step), value}))
  await db
    .insertInto('setting')
    .values(rows)
    .onConflict(clash => clash.column('name').doUpdateSet(({ref}) => ({value: ref('excluded.value')})))
    .execute()
}

const settingOf = (step: string) => `schema.${step}`
