import {checkTarget, loadGround, type TargetFinding} from './check-target.ts'
import {loadComments} from './comments.ts'
import {type TargetName, unitMissing} from './find-target.ts'
import {type ListedUnit, listUnits} from './list-units.ts'
import type {Schema} from './schema.ts'
import type {Store} from './store.ts'

/** Everything that the editor shows of one unit. */
export type UnitDetail = Readonly<{
  listed: ListedUnit
  /** Findings, dismissed ones too. */
  allFindings: readonly TargetFinding[]
  dismissed: readonly Schema['dismissal'][]
  comments: readonly Schema['comment'][]
  history: readonly Schema['revision'][]
  /** The source text that the target was last made from. */
  madeFrom: Readonly<{text: string; hash: string}> | null
  draft: Schema['draft'] | null
  conflict: Schema['conflict'] | null
  /** Targets of other units with the very same source text. */
  sameSource: readonly Schema['current'][]
  released: Readonly<{text: string; at: string}> | null
}>

/** Revisions that the editor gets at once; older ones are asked for. */
export const historyLength = 50

/**
 * Load one unit with its target, findings, comments, history, draft and conflict.
 *
 * @param person whose draft is looked for.
 * @throws StoreError `not-found`.
 */
export async function loadUnitDetail(store: Store, name: TargetName, person: string): Promise<UnitDetail> {
  const {document, key, locale} = name
  const listed = (await listUnits(store, document, locale)).find(one => one.unit.id === key)
  if (!listed) throw unitMissing(name)
  const {db} = store
  const of = <T extends 'dismissal' | 'released' | 'conflict'>(table: T) =>
    db
      .selectFrom(table as 'dismissal')
      .selectAll()
      .where('document', '=', document)
      .where('key', '=', key)
      .where('locale', '=', locale)
  const conflict = await of('conflict')
    .where('settled_at' as 'gone_at', 'is', null)
    .executeTakeFirst()
  const released = await of('released').executeTakeFirst()
  const draft = await db
    .selectFrom('draft')
    .selectAll()
    .where('person', '=', person)
    .where('document', '=', document)
    .where('key', '=', key)
    .where('locale', '=', locale)
    .executeTakeFirst()
  const ground = await loadGround(store, document, locale)
  const text = listed.current?.text ?? ''
  return {
    listed,
    allFindings: text === '' ? [] : checkTarget(listed.unit, text, ground),
    dismissed: await of('dismissal').where('gone_at', 'is', null).execute(),
    comments: await loadComments(store, document, key),
    history: await loadHistory(store, name, historyLength),
    madeFrom: await loadMadeFrom(store, listed),
    draft: draft ?? null,
    conflict: (conflict as unknown as Schema['conflict'] | undefined) ?? null,
    sameSource: await loadSameSource(store, listed, locale),
    released: released ? {text: (released as unknown as Schema['released']).text, at: released.at} : null,
  }
}

/** The revisions of a target, newest first. */
export async function loadHistory(
  {db}: Pick<Store, 'db'>,
  {document, key, locale}: TargetName,
  limit = 1000,
): Promise<Schema['revision'][]> {
  return db
    .selectFrom('revision')
    .selectAll()
    .where('document', '=', document)
    .where('key', '=', key)
    .where('locale', '=', locale)
    .orderBy('rev', 'desc')
    .limit(limit)
    .execute() as unknown as Promise<Schema['revision'][]>
}

async function loadMadeFrom(
  {db}: Store,
  {document, unit, current}: ListedUnit,
): Promise<UnitDetail['madeFrom']> {
  const hash = current?.from_hash
  if (!hash) return null
  const row = await db
    .selectFrom('source_text')
    .select('message')
    .where('document', '=', document)
    .where('key', '=', unit.id)
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row ? {text: row.message, hash} : null
}

async function loadSameSource(
  {db}: Store,
  {document, unit}: ListedUnit,
  locale: string,
): Promise<Schema['current'][]> {
  return db
    .selectFrom('unit')
    .innerJoin('current', join =>
      join.onRef('current.document', '=', 'unit.document').onRef('current.key', '=', 'unit.key'),
    )
    .selectAll('current')
    .where('unit.hash', '=', unit.hash)
    .where('unit.gone', '=', 0)
    .where('current.locale', '=', locale)
    .where(({eb, not, and}) => not(and([eb('unit.document', '=', document), eb('unit.key', '=', unit.id)])))
    .limit(20)
    .execute()
}
