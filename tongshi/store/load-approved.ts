import type {MemoryEntry} from '#memory/memory-entry.ts'
import type {Store} from './store.ts'

/** One direction of translation, BCP 47. */
export type LanguagePair = Readonly<{source: string; target: string}>

/** An approved translation of the journal, and its position there. */
export type ApprovedRevision = Readonly<{seq: number; entry: MemoryEntry}>

/** A stretch of the journal, both ends included. */
export type Stretch = Readonly<{from: number; to: number}>

/**
 * Load the approved revisions of a stretch of the journal, oldest first, as entries of a memory.
 *
 * A revision stays in the memory with the source it was made from, also when its unit has gone on since; a later
 * approved one of the same unit replaces it. Documents written in the target language give the same pairs the other
 * way round.
 */
export async function loadApproved(
  {db}: Pick<Store, 'db'>,
  {source, target}: LanguagePair,
  {from, to}: Stretch,
): Promise<ApprovedRevision[]> {
  const rows = await db
    .selectFrom('revision')
    .innerJoin('document', 'document.id', 'revision.document')
    .leftJoin('unit', join =>
      join.onRef('unit.document', '=', 'revision.document').onRef('unit.key', '=', 'revision.key'),
    )
    .leftJoin('source_text', join =>
      join
        .onRef('source_text.document', '=', 'revision.document')
        .onRef('source_text.key', '=', 'revision.key')
        .onRef('source_text.hash', '=', 'revision.from_hash'),
    )
    .select([
      'revision.seq',
      'revision.document',
      'revision.key',
      'revision.locale',
      'revision.text',
      'revision.state',
      'revision.author',
      'revision.at',
      'document.source as writtenIn',
      'unit.message as now',
      'source_text.message as madeFrom',
    ])
    .where('revision.seq', '>=', from)
    .where('revision.seq', '<=', to)
    .where('revision.state', 'in', ['reviewed', 'final'])
    .where(({eb, and, or}) =>
      or([
        and([eb('document.source', '=', source), eb('revision.locale', '=', target)]),
        and([eb('document.source', '=', target), eb('revision.locale', '=', source)]),
      ]),
    )
    .orderBy('revision.seq')
    .execute()
  return rows.flatMap(row => {
    const original = row.madeFrom ?? row.now
    if (!original || row.text === '') return []
    const isOnward = row.writtenIn === source
    return {
      seq: row.seq,
      entry: {
        id: `${row.document}#${row.key}`,
        source: isOnward ? original : row.text,
        target: isOnward ? row.text : original,
        origin: 'desk',
        context: {document: row.document, key: row.key},
        state: row.state,
        ...(row.author ? {by: row.author} : {}),
        at: row.at,
      },
    }
  })
}
