import type {FrontMatter} from '#documents/front-matter.ts'
import type {Shell} from '#documents/unit.ts'
import type {TermBase} from '#memory/term-base.ts'
import type {Facts} from '#messages/fact.ts'
import type {Finding} from '#messages/finding.ts'
import type {Person, Status, Target} from '../../_parts/desk-data.ts'

/** One unit with its translation, as `GET …/units` gives it. */
export type UnitRow = Readonly<{
  key: string
  /** 0-based, in document order. */
  position: number
  /** A `UnitKind` of an announcement, or `message` for the interface. */
  kind: string
  path?: string
  source: Readonly<{text: string; hash: string; lang: string}>
  shells: Readonly<Record<string, Shell>>
  target: (Target & Readonly<{from: string | null}>) | null
  status: Status
  errors: number
  warnings: number
  comments: number
  issues: number
}>

/** A finding as the store keeps it: its `id` is what a dismissal names. */
export type DeskFinding = Finding &
  Readonly<{
    id?: string
    /** A proposal: UTF-16 code units of the target, 0-based, end exclusive. */
    fix?: Readonly<{start: number; end: number; text: string; certain: boolean}>
    dismissed?: Readonly<{id: string; reason: string; by: Person; at: string}>
  }>

/** One saved text of a unit. */
export type Revision = Readonly<{
  rev: number
  text: string
  state: Status
  author: Person | null
  /** UTC ISO instant. */
  at: string
  from: string | null
  origin: string
  reason?: string
}>

/** A question, an issue or a note on a unit. */
export type UnitComment = Readonly<{
  id: string
  key: string
  /** Null: on the source, for every language. */
  locale: string | null
  kind: 'question' | 'issue' | 'note'
  text: string
  author: Person
  at: string
  parent: string | null
  resolved: Readonly<{by: Person; at: string}> | null
}>

/** What `GET …/units/:key` adds to a row. */
export type UnitDetail = Readonly<{
  unit: UnitRow
  findings: readonly DeskFinding[]
  comments: readonly UnitComment[]
  history: readonly Revision[]
  /** The source that the target was last translated from. */
  madeFrom: Readonly<{text: string; hash: string}> | null
  /** The draft that the server keeps. */
  draft: Readonly<{text: string; rev: number; at: string}> | null
  here: readonly Person[]
}>

/** Two texts for one unit: what a refused save hands back. */
export type Conflict = Readonly<{
  /** Null where both began with nothing. */
  base: Revision | null
  mine: string
  theirs: Target & Readonly<{from: string | null}>
}>

/** What the page of readers is drawn from, besides the units. */
export type PreviewData = Readonly<{
  slug: string
  /** `YYYY-MM-DD`. */
  publishedOn: string
  updatedOn: string
  version: number
  isWithdrawn: boolean
  frontMatter: FrontMatter
  /** mdast without positions; blocks that are a unit carry its id in `data.unit`. */
  tree: unknown
  /** Readers' words by locale. */
  words: Readonly<Record<string, Readonly<Record<string, string>>>>
  outdated: 'stale' | 'source'
  /** Address of the readers' style sheet. */
  style: string
}>

/** Everything that the editor opens with. */
export type EditorData = Readonly<{
  kind: 'announcements' | 'interface'
  name: string
  title: string
  /** Source and target, BCP 47. */
  source: string
  target: string
  locales: readonly string[]
  facts: Facts
  terms: TermBase
  units: readonly UnitRow[]
  /** The unit that the address names, or the first that needs work. */
  key: string
  detail: UnitDetail | null
  /** The page of readers; nothing for the interface. */
  preview: PreviewData | null
  due: Readonly<{at: string; zone: string}> | null
  /** UTC ISO instant before which nothing may be seen. */
  embargo: string | null
  /** Nonce of the page's policy, for the style sheet that the field makes. */
  nonce: string
}>

/** The address of a unit in the API. */
export function unitAddress({kind, name}: Pick<EditorData, 'kind' | 'name'>, key: string): string {
  return `/api/v1/documents/${kind}/${encodeURIComponent(name)}/units/${encodeURIComponent(key)}`
}
