import {parseDocument, stringify} from 'yaml'
import {loadNames} from './member.ts'
import type {Schema} from './schema.ts'
import type {Store} from './store.ts'

type Row = Schema['waiver']
type Entry = Readonly<Record<string, string>>

/**
 * Write what publishers have let through into `waivers.yaml`, so that kits and commands that read only files know it
 * too. Entries that somebody wrote by hand stay; those of waivers taken back go.
 *
 * @param before the file as it is; nothing where there is none.
 * @returns the new text; nothing where there is no file and nothing to say.
 */
export async function writeWaivers(
  {db}: Pick<Store, 'db'>,
  document: string,
  before: string | undefined,
): Promise<string | undefined> {
  const rows = await db
    .selectFrom('waiver')
    .selectAll()
    .where('document', '=', document)
    .orderBy('at')
    .execute()
  const own = rows.filter(isOfFiles)
  if (own.length === 0) return before
  const names = await loadNames({db})
  const ours = new Set(own.map(row => nameOf(subjectOf(row))))
  const kept = entriesOf(before).filter(entry => !ours.has(nameOf(entry)))
  const standing = new Map(own.filter(row => row.gone_at === null).map(row => [nameOf(subjectOf(row)), row]))
  const added = [...standing.values()].map(row => ({
    ...subjectOf(row),
    by: names.get(row.author) ?? row.author,
    on: row.at.slice(0, 10),
    reason: row.reason,
  }))
  const entries = [...kept, ...added]
  if (entries.length === 0) return before === undefined ? undefined : '[]\n'
  return JSON.stringify(entries) === JSON.stringify(entriesOf(before))
    ? before
    : stringify(entries, {lineWidth: 0})
}

/** Conditions of the desk alone, such as an approval, say nothing to a reader of files. */
function isOfFiles({rule, key, detail}: Row): boolean {
  return rule === 'fact-unverified' ? detail !== null : key !== null && rule !== 'unit-unreviewed'
}

function subjectOf({rule, key, locale, detail}: Row): Entry {
  return rule === 'fact-unverified' ? {fact: detail!} : {rule, unit: key!, locale}
}

function nameOf({fact, rule, unit, locale}: Entry): string {
  return JSON.stringify([fact, rule, unit, locale])
}

function entriesOf(text: string | undefined): readonly Entry[] {
  const read: unknown = text === undefined ? [] : parseDocument(text).toJS()
  return Array.isArray(read) ? (read as Entry[]) : []
}
