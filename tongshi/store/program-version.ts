import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Kysely} from 'kysely'
import type {Schema} from './schema.ts'
import type {Store} from './store.ts'

/** The setting that holds the newest program whose catalogues the store has taken over. */
const setting = 'program.version'

/** The version of a program, as its package says it; `0` where it says none. */
export function programVersion({program}: Pick<Store, 'program'>): string {
  const path = join(program, 'package.json')
  const {version = '0'} = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  return String(version)
}

/**
 * The version of a newer program that has brought its own catalogues, or nothing. Beside it, as servers are brought in
 * anew one after the other, an older program's catalogues say nothing new.
 */
export async function newerProgram(store: Store, db: Kysely<Schema>): Promise<string | undefined> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', setting).executeTakeFirst()
  return row && compare(row.value, programVersion(store)) > 0 ? row.value : undefined
}

/** From now on the store's words are those of this program. */
export async function rememberProgram(store: Store, db: Kysely<Schema>): Promise<void> {
  const value = programVersion(store)
  const known = await db.selectFrom('setting').select('value').where('name', '=', setting).executeTakeFirst()
  if (known?.value === value) return
  await db
    .insertInto('setting')
    .values({name: setting, value})
    .onConflict(clash => clash.column('name').doUpdateSet({value}))
    .execute()
}

/** Versions by their numbers. */
function compare(one: string, other: string): number {
  const [left, right] = [one, other].map(version => version.split(/[.+-]/).map(part => Number(part) || 0))
  for (const [at, part] of left!.entries()) if (part !== (right![at] ?? 0)) return part - (right![at] ?? 0)
  return 0
}
