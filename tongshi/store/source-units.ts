import type {Kysely, Transaction} from 'kysely'
import type {LockedUnit} from '#documents/lock.ts'
import type {UnitKind} from '#documents/unit.ts'
import {hashText} from './make-id.ts'
import type {Schema} from './schema.ts'

type Db = Kysely<Schema> | Transaction<Schema>

/** A source text of a document: a unit of an announcement, or a message of the interface. */
export type SourceUnit = Omit<LockedUnit, 'kind'> & Readonly<{kind: UnitKind | 'message'}>

/** Load the units of a document in reading order; those that are gone are left out. */
export async function loadUnits(db: Db, document: string): Promise<SourceUnit[]> {
  const rows = await db
    .selectFrom('unit')
    .selectAll()
    .where('document', '=', document)
    .where('gone', '=', 0)
    .orderBy('position')
    .execute()
  return rows.map(unitOf)
}

/** Load one unit, gone or not. */
export async function loadUnit(db: Db, document: string, key: string): Promise<SourceUnit | undefined> {
  const row = await db
    .selectFrom('unit')
    .selectAll()
    .where('document', '=', document)
    .where('key', '=', key)
    .executeTakeFirst()
  return row && unitOf(row)
}

function unitOf(row: Schema['unit']): SourceUnit {
  const {key: id, kind, path, message, hash, shells, derived_from: derivedFrom, prev} = row
  return {
    id,
    kind: kind as UnitKind,
    message,
    hash,
    shells: JSON.parse(shells),
    ...(path === null ? {} : {path}),
    ...(derivedFrom === null ? {} : {derivedFrom}),
    ...(prev === null ? {} : {prev}),
  }
}

/** What an interface message is told by, as `hashUnit` tells a unit: 72 bits of SHA-256 in base64url. */
export function hashMessage(message: string): string {
  return hashText('message', message).slice(0, 12)
}

/** Replace the units of a document: units that are no longer among them are kept and marked as gone. */
export async function saveUnits(
  db: Db,
  document: string,
  units: readonly SourceUnit[],
  at: string,
): Promise<void> {
  const before = new Map(
    (await db.selectFrom('unit').selectAll().where('document', '=', document).execute()).map(row => [
      row.key,
      row,
    ]),
  )
  for (const [position, unit] of units.entries()) {
    const row = {
      document,
      key: unit.id,
      position,
      kind: unit.kind,
      path: unit.path ?? null,
      message: unit.message,
      hash: unit.hash,
      shells: JSON.stringify(unit.shells),
      derived_from: unit.derivedFrom ?? null,
      prev: unit.prev ?? null,
      gone: 0,
    }
    const old = before.get(unit.id)
    before.delete(unit.id)
    if (old && Object.entries(row).every(([name, value]) => old[name as 'key'] === value)) continue
    await db
      .insertInto('unit')
      .values(row)
      .onConflict(clash => clash.columns(['document', 'key']).doUpdateSet(row))
      .execute()
    if (old?.hash === unit.hash) continue
    await db
      .insertInto('source_text')
      .values({document, key: unit.id, hash: unit.hash, message: unit.message, at})
      .onConflict(clash => clash.columns(['document', 'key', 'hash']).doNothing())
      .execute()
  }
  const gone = [...before.values()].filter(row => row.gone === 0).map(row => row.key)
  if (gone.length > 0)
    await db
      .updateTable('unit')
      .set({gone: 1})
      .where('document', '=', document)
      .where('key', 'in', gone)
      .execute()
}
