import {listConflicts} from './conflicts.ts'
import {listLocales} from './content-paths.ts'
import {type Counts, countUnits} from './count-units.ts'
import {type ListedUnit, listUnits} from './list-units.ts'
import {mayAct, type SignedIn} from './member.ts'
import type {Presence} from './presence.ts'
import type {Schema} from './schema.ts'
import type {Store} from './store.ts'
import {type Activity, readActivity} from './write-activity.ts'

type Assignment = Schema['assignment']

/** How far a document is in one locale, and who is on it. */
export type Progress = Counts &
  Readonly<{
    /** The first unit that needs work of a translator. */
    next: string | null
    due: Readonly<{at: string; zone: string | null; role: string}> | null
    assigned: readonly Pick<Assignment, 'person' | 'role' | 'due'>[]
    here: readonly string[]
    conflicts: number
  }>

/** One thing that waits for a person. */
export type Waiting = Readonly<{
  document: string
  locale: string
  why: 'assigned' | 'stale' | 'missing' | 'errors' | 'review' | 'rejected' | 'question' | 'conflict'
  count: number
  key: string | null
  due: string | null
}>

/** What the desk opens with. */
export type Overview = Readonly<{
  locales: readonly string[]
  documents: readonly Readonly<{
    document: string
    kind: string
    name: string
    title: string
    source: string
    publishedOn: string | null
    locales: Readonly<Record<string, Progress>>
  }>[]
  forYou: readonly Waiting[]
  findings: Readonly<Record<'errors' | 'warnings', readonly Readonly<{rule: string; count: number}>[]>>
  deadlines: readonly Readonly<{
    at: string
    zone: string | null
    document: string
    locale: string
    role: string
    person: string
  }>[]
  activity: readonly Activity[]
}>

/** Load all documents by locale, and what waits for one person. */
export async function loadOverview(
  store: Store,
  {person, presence}: Readonly<{person: SignedIn; presence: Presence}>,
): Promise<Overview> {
  const locales = listLocales(store.root)
  const rows = await store.db
    .selectFrom('document')
    .selectAll()
    .where('gone', '=', 0)
    .orderBy('kind')
    .orderBy('published_on', 'desc')
    .orderBy('id')
    .execute()
  const open = await store.db
    .selectFrom('assignment')
    .selectAll()
    .where('done_at', 'is', null)
    .orderBy('due')
    .execute()
  const conflicts = await listConflicts(store)
  const rules = {errors: new Map<string, number>(), warnings: new Map<string, number>()}
  const forYou: Waiting[] = []
  const documents: Overview['documents'][number][] = []
  for (const {id, kind, name, title, source, published_on} of rows) {
    const byLocale: Record<string, Progress> = {}
    for (const locale of locales) {
      const units = await listUnits(store, id, locale)
      const assigned = open.filter(row => row.document === id && row.locale === locale)
      const clashes = conflicts.filter(row => row.document === id && row.locale === locale)
      byLocale[locale] = progressOf({
        units,
        assigned,
        presence,
        id,
        locale,
        source,
        conflicts: clashes.length,
      })
      forYou.push(...waitingFor(person, {id, locale, source, units, assigned, conflicts: clashes}))
      for (const {severity, rule} of units.flatMap(unit => unit.findings))
        add(severity === 'error' ? rules.errors : rules.warnings, rule)
    }
    documents.push({document: id, kind, name, title, source, publishedOn: published_on, locales: byLocale})
  }
  return {
    locales,
    documents,
    forYou: forYou.sort((a, b) => order(a) - order(b) || (a.due ?? '~').localeCompare(b.due ?? '~')),
    findings: {errors: mostFirst(rules.errors), warnings: mostFirst(rules.warnings)},
    deadlines: open.flatMap(({due, zone, document, locale, role, person: who}) =>
      due === null ? [] : [{at: due, zone, document, locale, role, person: who}],
    ),
    activity: await loadFeed(store, {limit: 20}),
  }
}

function add(counts: Map<string, number>, rule: string): void {
  counts.set(rule, (counts.get(rule) ?? 0) + 1)
}

function mostFirst(counts: ReadonlyMap<string, number>): {rule: string; count: number}[] {
  return [...counts].map(([rule, count]) => ({rule, count})).sort((a, b) => b.count - a.count)
}

const urgency: readonly Waiting['why'][] = [
  'conflict',
  'rejected',
  'errors',
  'stale',
  'assigned',
  'missing',
  'question',
  'review',
]
function order({why}: Waiting): number {
  return urgency.indexOf(why)
}

type Place = Readonly<{
  id: string
  locale: string
  source: string
  units: readonly ListedUnit[]
  assigned: readonly Assignment[]
}>

function progressOf({
  units,
  assigned,
  presence,
  id,
  locale,
  conflicts,
}: Place & Readonly<{presence: Presence; conflicts: number}>): Progress {
  const next = units.find(needsWork)
  const dated = assigned.find(row => row.due !== null)
  return {
    ...countUnits(units),
    next: next?.unit.id ?? null,
    due: dated ? {at: dated.due!, zone: dated.zone, role: dated.role} : null,
    assigned: assigned.map(({person, role, due}) => ({person, role, due})),
    here: presence
      .in(id)
      .filter(one => one.locale === locale)
      .map(one => one.person),
    conflicts,
  }
}

/** A unit that a translator has to do something about. */
export function needsWork({status, findings, current}: ListedUnit): boolean {
  return (
    status === 'missing' ||
    status === 'stale' ||
    status === 'initial' ||
    current?.origin === 'reject' ||
    findings.some(one => one.severity === 'error')
  )
}

function waitingFor(
  person: SignedIn,
  {
    id,
    locale,
    source,
    units,
    assigned,
    conflicts,
  }: Place & Readonly<{conflicts: readonly Schema['conflict'][]}>,
): Waiting[] {
  const mine = assigned.filter(row => row.person === person.id)
  const due = mine.find(row => row.due !== null)?.due ?? null
  const waiting = (why: Waiting['why'], found: readonly {key: string}[]): Waiting[] =>
    found.length === 0 ? [] : [{document: id, locale, why, count: found.length, key: found[0]!.key, due}]
  const those = (accept: (unit: ListedUnit) => boolean) =>
    units.filter(accept).map(({unit}) => ({key: unit.id}))
  const translates = mayAct(person, 'translator', locale)
  const lists: Waiting[] = []
  if (translates) {
    lists.push(...waiting('conflict', conflicts))
    lists.push(
      ...waiting(
        'errors',
        those(unit => unit.findings.some(one => one.severity === 'error')),
      ),
    )
    lists.push(
      ...waiting(
        'rejected',
        those(unit => unit.current?.origin === 'reject'),
      ),
    )
    if (locale !== source)
      lists.push(
        ...waiting(
          'stale',
          those(unit => unit.status === 'stale'),
        ),
      )
    if (locale !== source)
      lists.push(
        ...waiting(
          'missing',
          those(unit => unit.status === 'missing'),
        ),
      )
    lists.push(
      ...waiting(
        'question',
        those(unit => unit.issues > 0),
      ),
    )
  }
  if (mayAct(person, 'reviewer', locale))
    lists.push(
      ...waiting(
        'review',
        those(({status, current}) => status === 'translated' && current?.author !== person.id),
      ),
    )
  for (const {due: at, role} of mine)
    if (!lists.some(one => one.why !== 'review' || role === 'reviewer'))
      lists.push({
        document: id,
        locale,
        why: 'assigned',
        count: units.length,
        key: units[0]?.unit.id ?? null,
        due: at,
      })
  return lists
}

/** The newest entries of the feed, newest first. */
export async function loadFeed(
  {db}: Pick<Store, 'db'>,
  {
    limit,
    before,
    document,
    locale,
    audience = 'feed',
  }: Readonly<{
    limit: number
    before?: number | undefined
    document?: string | undefined
    locale?: string | undefined
    audience?: 'feed' | 'all'
  }>,
): Promise<Activity[]> {
  let query = db.selectFrom('activity').selectAll()
  if (audience === 'feed') query = query.where('audience', '=', 'feed')
  if (before !== undefined) query = query.where('seq', '<', before)
  if (document !== undefined) query = query.where('document', '=', document)
  if (locale !== undefined) query = query.where('locale', '=', locale)
  const rows = await query.orderBy('seq', 'desc').limit(limit).execute()
  return rows.map(row => readActivity(row))
}
