import type {TermBase} from '#memory/term-base.ts'
import type {Facts} from '#messages/fact.ts'
import type {Finding} from '#messages/finding.ts'

/** What the pages read from the REST API, named once for server and client files alike. */

/** Reader < translator < reviewer < publisher < owner. */
export const roles = ['reader', 'translator', 'reviewer', 'publisher', 'owner'] as const
export type Role = (typeof roles)[number]

/** A role in one locale (BCP 47), or in all by `*`. */
export type Grant = Readonly<{locale: string; role: Role}>

export type Person = Readonly<{id: string; name: string}>

/** The person who is signed in. */
export type Me = Person &
  Readonly<{email: string; twoFactor: boolean; mustSetSecondFactor: boolean; roles: readonly Grant[]}>

export type Session = Readonly<{
  person: Me | null
  signIn: Readonly<{oidc: readonly Readonly<{id: string; name: string}>[]}>
  /** BCP 47 tags of the newsroom's locales. */
  locales: readonly string[]
  selfReview: boolean
  /** An owner exists. */
  claimed: boolean
  /** IANA zone of the newsroom. */
  zone?: string
  /** Units that wait for this person's review. */
  toReview?: number
  /** Whether a daily mail tells what waits; null where the desk sends no mail. */
  digest?: boolean | null
}>

/** What lists and filters show; stale wins over the stored state. */
export type Status = 'missing' | 'stale' | 'initial' | 'translated' | 'reviewed' | 'final'

export type Target = Readonly<{
  text: string
  rev: number
  state: string
  status: Status
  author: Person | null
  /** UTC ISO instant. */
  at: string
  origin: string
  reason?: string
}>

export type Unit = Readonly<{
  key: string
  /** 0-based, in document order. */
  position: number
  kind: string
  source: Readonly<{text: string; hash: string; lang: string}>
  target: Target | null
  status: Status
  errors: number
  warnings: number
  comments: number
  issues: number
}>

/**
 * Whether a person may act as a role in a locale.
 *
 * @param locale BCP 47 or `*` for what is not of one locale.
 */
export function holdsRole(grants: readonly Grant[], role: Role, locale: string): boolean {
  return grants.some(
    grant =>
      roles.indexOf(grant.role) >= roles.indexOf(role) && (grant.locale === '*' || grant.locale === locale),
  )
}

/** Units of a document in one locale, by status, with what is open. */
export type Counts = Readonly<Record<'total' | Status | 'errors' | 'warnings' | 'comments' | 'words', number>>

/** A deadline: an instant, and the zone it was promised in. */
export type Due = Readonly<{at: string; zone: string; role: Role | null}>

/** One document in one locale, as the overview shows it. */
export type Cell = Counts &
  Readonly<{
    /** The unit where work goes on. */
    next: string | null
    due: Due | null
    assigned: readonly Readonly<{person: Person; role: Role; due: string | null}>[]
    here: readonly Person[]
    conflicts: number
  }>

export type DocumentRow = Readonly<{
  /** `announcements/<slug>` or `interface/<namespace>`. */
  document: string
  kind: string
  name: string
  title: string
  /** BCP 47 tag of the source locale. */
  source: string
  publishedOn?: string
  embargo?: Readonly<{at: string; zone: string}> | null
  unconfirmed?: number
  locales: Readonly<Record<string, Cell>>
}>

/** Something that waits for the person who is signed in. */
export type ForYou = Readonly<{
  document: string
  locale: string
  why: 'assigned' | 'stale' | 'missing' | 'errors' | 'review' | 'rejected' | 'question' | 'conflict'
  count: number
  key: string | null
  /** UTC ISO instant, where it is assigned to the person. */
  due: string | null
}>

export type Activity = Readonly<{
  seq: number
  at: string
  actor: Person | null
  action: string
  document: string | null
  key: string | null
  locale: string | null
  detail: unknown
}>

export type Overview = Readonly<{
  locales: readonly string[]
  documents: readonly DocumentRow[]
  forYou: readonly ForYou[]
  activity: readonly Activity[]
  findings?: Readonly<Record<'errors' | 'warnings', readonly Readonly<{rule: string; count: number}>[]>>
}>

/** A unit that a search found, with the document it stands in. */
export type FoundUnit = Unit & Readonly<{document: string}>

export type Found = Readonly<{total: number; units: readonly FoundUnit[]; after: number | null}>

export type Revision = Readonly<{
  rev: number
  text: string
  state: string
  author: Person | null
  at: string
  origin: string
  reason?: string
}>

export type Comment = Readonly<{
  id: string
  /** BCP 47; null where it is on the source. */
  locale: string | null
  kind: 'question' | 'issue' | 'note'
  text: string
  author: Person
  at: string
  parent: string | null
  resolved: Readonly<{by: Person; at: string}> | null
}>

/** What is written wrong, with the id by which it is dismissed. */
export type OpenFinding = Finding &
  Readonly<{id?: string; dismissed?: Readonly<{id: string; reason: string; by: Person; at: string}>}>

/** One unit with all that belongs to it. */
export type UnitDetail = Readonly<{
  unit: Unit
  findings: readonly OpenFinding[]
  comments: readonly Comment[]
  history: readonly Revision[]
  madeFrom: Readonly<{text: string; hash: string}> | null
  here: readonly Person[]
}>

/** A document with the facts and terms that its messages name. */
export type DocumentDetail = Readonly<{
  document: string
  kind: string
  name: string
  title: string
  source: string
  locales: readonly string[]
  facts: Facts
  terms: TermBase
  counts: Readonly<Record<string, Counts>>
}>

/** The term base as the desk holds it, with a revision for each file. */
export type Terms = TermBase &
  Readonly<{revs: Readonly<Record<'people' | 'organisations' | 'places' | 'terms', number>>}>

/** One place where a record is used. */
export type Use = Readonly<{
  document: string
  key?: string
  fact?: string
  /** BCP 47; `*` or nothing for all. */
  locale?: string | undefined
  text: string
}>
