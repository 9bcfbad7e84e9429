import type {TermBase} from '#memory/term-base.ts'
import type {Facts} from '#messages/fact.ts'
import {listConflicts} from './conflicts.ts'
import {listLocales} from './content-paths.ts'
import {type Counts, countUnits} from './count-units.ts'
import {loadDocumentFacts, loadWorkingTerms} from './document-facts.ts'
import {type ListedUnit, listUnits} from './list-units.ts'
import {listWaiting, needsWork, urgencyOf, type Waiting} from './list-waiting.ts'
import {loadFeed} from './load-feed.ts'
import type {SignedIn} from './member.ts'
import type {Presence} from './presence.ts'
import {printSource} from './print-source.ts'
import type {Schema} from './schema.ts'
import type {Store} from './store.ts'
import type {Activity} from './write-activity.ts'

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
    /** Facts, and people they name, that nobody has confirmed. */
    unconfirmed: number
    /** When each language was released last. */
    released: Readonly<Record<string, string>>
    /** Until when nothing of it may be public. */
    embargo: Readonly<{at: string; zone: string}> | null
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
  const {terms} = await loadWorkingTerms(store)
  const releases = await loadReleased(store)
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
      forYou.push(...listWaiting(person, {id, locale, source, units, assigned, conflicts: clashes}))
      for (const {severity, rule} of units.flatMap(unit => unit.findings))
        add(severity === 'error' ? rules.errors : rules.warnings, rule)
    }
    const {facts = {}, frontMatter} = await loadDocumentFacts(store, id)
    const {embargo} = frontMatter ?? {}
    documents.push({
      document: id,
      kind,
      name,
      title: kind === 'announcements' ? printSource(title, {locale: source, facts, terms}) : title,
      source,
      publishedOn: published_on,
      unconfirmed: countUnconfirmed(facts, terms),
      released: Object.fromEntries(
        releases
          .filter(one => one.documents.includes(id))
          .flatMap(one => one.locales.map(tag => [tag, one.at])),
      ),
      embargo: embargo ? {at: embargo.instant, zone: embargo.zone} : null,
      locales: byLocale,
    })
  }
  return {
    locales,
    documents,
    forYou: forYou.sort((a, b) => urgencyOf(a) - urgencyOf(b) || ((a.due ?? '~') < (b.due ?? '~') ? -1 : 1)),
    findings: {errors: mostFirst(rules.errors), warnings: mostFirst(rules.warnings)},
    deadlines: open.flatMap(({due, zone, document, locale, role, person: who}) =>
      due === null ? [] : [{at: due, zone, document, locale, role, person: who}],
    ),
    activity: await loadFeed(store, {limit: 20}),
  }
}

/** Releases by what went out, oldest first. */
async function loadReleased({db}: Store) {
  const rows = await db.selectFrom('release').select(['at', 'documents', 'locales']).orderBy('at').execute()
  return rows.map(row => ({
    at: row.at,
    documents: JSON.parse(row.documents) as string[],
    locales: JSON.parse(row.locales) as string[],
  }))
}

function countUnconfirmed(facts: Facts, terms: TermBase): number {
  return Object.values(facts).filter(
    fact => !fact.verified || (fact.kind === 'person' && terms.people[fact.ref]?.verified === false),
  ).length
}

function add(counts: Map<string, number>, rule: string): void {
  counts.set(rule, (counts.get(rule) ?? 0) + 1)
}

function mostFirst(counts: ReadonlyMap<string, number>): {rule: string; count: number}[] {
  return [...counts].map(([rule, count]) => ({rule, count})).sort((a, b) => b.count - a.count)
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
