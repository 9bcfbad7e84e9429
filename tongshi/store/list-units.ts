import {checkTarget, loadGround, type TargetFinding} from './check-target.ts'
import {sourceOf} from './find-target.ts'
import {groundStamp} from './ground-stamp.ts'
import type {Schema} from './schema.ts'
import {loadUnits, type SourceUnit} from './source-units.ts'
import type {Store} from './store.ts'
import {type Status, statusOf} from './target.ts'

/** A unit with its target in one locale, as lists show it. */
export type ListedUnit = Readonly<{
  document: string
  unit: SourceUnit
  position: number
  /** The language of the source. */
  lang: string
  current: Schema['current'] | undefined
  status: Status
  /** Findings that nobody has dismissed. */
  findings: readonly TargetFinding[]
  comments: number
  issues: number
}>

type Kept = Readonly<{stamp: string; findings: readonly TargetFinding[]}>
const keptBy = new WeakMap<object, Map<string, Kept>>()

/**
 * List the units of a document in reading order, each with its target, its findings and its open comments.
 *
 * What was found in a pair of texts is kept until one of them, or what the checks know, changes.
 */
export async function listUnits(store: Store, document: string, locale: string): Promise<ListedUnit[]> {
  const source = await sourceOf(store, document)
  const units = await loadUnits(store.db, document)
  const currents = await store.db
    .selectFrom('current')
    .selectAll()
    .where('document', '=', document)
    .where('locale', '=', locale)
    .execute()
  const byKey = new Map(currents.map(row => [row.key, row]))
  const find = await findingsOf(store, document, locale)
  const comments = await countComments(store, document, locale)
  return units.map((unit, position) => {
    const current = byKey.get(unit.id)
    return {
      document,
      unit,
      position,
      lang: source,
      current,
      status: locale === source ? (current?.state ?? 'translated') : statusOf(current, unit.hash),
      findings: find(unit, current),
      comments: comments.get(unit.id)?.all ?? 0,
      issues: comments.get(unit.id)?.issues ?? 0,
    }
  })
}

/** A function that finds what is wrong with a target and was not dismissed. */
async function findingsOf(store: Store, document: string, locale: string) {
  const ground = await loadGround(store, document, locale)
  const dismissed = await store.db
    .selectFrom('dismissal')
    .select('finding')
    .where('document', '=', document)
    .where('locale', '=', locale)
    .where('gone_at', 'is', null)
    .execute()
  const isDismissed = new Set(dismissed.map(row => row.finding))
  const kept = keptBy.get(store.db) ?? new Map<string, Kept>()
  keptBy.set(store.db, kept)
  return (unit: SourceUnit, current: Schema['current'] | undefined): readonly TargetFinding[] => {
    if (!current || current.text === '') return []
    const name = `${document}\0${unit.id}\0${locale}`
    const stamp = `${unit.hash}\0${current.text}\0${groundStamp(ground)}`
    const before = kept.get(name)
    const findings = before?.stamp === stamp ? before.findings : checkTarget(unit, current.text, ground)
    if (before?.stamp !== stamp) kept.set(name, {stamp, findings})
    return findings.filter(one => !isDismissed.has(one.id))
  }
}

/** Open comments on a target or on its source, by unit. */
async function countComments(
  {db}: Store,
  document: string,
  locale: string,
): Promise<ReadonlyMap<string, Readonly<{all: number; issues: number}>>> {
  const rows = await db
    .selectFrom('comment')
    .select(['key', 'kind'])
    .where('document', '=', document)
    .where('resolved_at', 'is', null)
    .where('parent', 'is', null)
    .where(({eb, or}) => or([eb('locale', 'is', null), eb('locale', '=', locale)]))
    .execute()
  const counts = new Map<string, {all: number; issues: number}>()
  for (const {key, kind} of rows) {
    const count = counts.get(key) ?? {all: 0, issues: 0}
    count.all += 1
    if (kind === 'issue') count.issues += 1
    counts.set(key, count)
  }
  return counts
}
