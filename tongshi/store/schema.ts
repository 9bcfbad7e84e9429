import type {Generated} from 'kysely'
import type {ImportSchema} from './import-schema.ts'
import type {PeopleSchema} from './people-schema.ts'
import type {ServersSchema} from './servers-schema.ts'

/** `<kind>/<name>`: `announcements/<slug>` or `interface/<namespace>`. */
export type DocumentId = string

/** XLIFF 2 states of a target. */
export type State = 'initial' | 'translated' | 'reviewed' | 'final'

/** How a revision came about. */
export type Origin =
  | 'desk'
  | 'memory'
  | 'machine'
  | 'import'
  | 'bulk'
  | 'restore'
  | 'review'
  | 'reject'
  | 'release'

type DocumentRow = {
  id: DocumentId
  kind: 'announcements' | 'interface'
  name: string
  source: string
  title: string
  published_on: string | null
  gone: number
}

/** A source text to translate; `hash` changes with it. */
type UnitRow = {
  document: DocumentId
  key: string
  position: number
  kind: string
  path: string | null
  message: string
  hash: string
  /** JSON of the unit's shells. */
  shells: string
  derived_from: string | null
  prev: string | null
  gone: number
}

/** Every source text that ever had a hash, for the difference shown to translators. */
type SourceRow = {document: DocumentId; key: string; hash: string; message: string; at: string}

/** Append-only: a revision is never updated or deleted. */
type RevisionRow = {
  seq: Generated<number>
  document: DocumentId
  key: string
  locale: string
  rev: number
  base_rev: number
  text: string
  state: State
  author: string | null
  at: string
  from_hash: string | null
  origin: Origin
  reason: string | null
  batch: string | null
  request: string | null
}

/** The newest revision of each target; can be rebuilt from the revisions. */
type CurrentRow = {
  document: DocumentId
  key: string
  locale: string
  rev: number
  text: string
  state: State
  author: string | null
  at: string
  from_hash: string | null
  origin: Origin
  reason: string | null
}

/** What stands in the files since the last release or import: the base of every three-way comparison. */
type ReleasedRow = {document: DocumentId; key: string; locale: string; text: string; rev: number; at: string}

/** Files of `content/`: append-only. */
type FileRevisionRow = {
  seq: Generated<number>
  path: string
  rev: number
  text: string
  author: string | null
  at: string
  origin: 'desk' | 'import' | 'release'
}
type FileRow = {path: string; rev: number; text: string; author: string | null; at: string}
/** Bytes that a release or import last saw on disk, for every file it projects. */
type ReleasedFileRow = {path: string; sha256: string; text: string; at: string}

type ConflictRow = {
  id: string
  document: DocumentId
  key: string
  locale: string
  base: string | null
  theirs: string | null
  at: string
  settled_at: string | null
  settled_by: string | null
}

type DraftRow = {
  person: string
  document: DocumentId
  key: string
  locale: string
  text: string
  rev: number
  at: string
}

type CommentRow = {
  id: string
  document: DocumentId
  key: string
  locale: string | null
  kind: 'question' | 'issue' | 'note'
  text: string
  author: string
  at: string
  parent: string | null
  resolved_by: string | null
  resolved_at: string | null
}

type DismissalRow = {
  id: string
  finding: string
  rule: string
  document: DocumentId
  key: string
  locale: string
  reason: string
  author: string
  at: string
  gone_at: string | null
}

type WaiverRow = {
  id: string
  block: string
  rule: string
  document: DocumentId
  key: string | null
  locale: string
  reason: string
  author: string
  at: string
  gone_at: string | null
  /** What it is about besides a unit: the name of a fact, or the id of a person. */
  detail: string | null
}

type AssignmentRow = {
  id: string
  document: DocumentId
  locale: string
  role: 'translator' | 'reviewer' | 'publisher'
  person: string
  due: string | null
  zone: string | null
  author: string
  at: string
  done_at: string | null
  reminded: string | null
}

type BatchRow = {
  id: string
  kind: string
  query: string
  author: string
  at: string
  changed: number
  undone_at: string | null
  undone_by: string | null
}

type ReleaseRow = {
  id: string
  at: string
  author: string
  note: string | null
  /** `writing` until every file stands; a start finishes what it finds so. */
  status: 'writing' | 'complete'
  /** JSON: `{path, sha256, text}[]` while writing, then without the texts. */
  files: string
  /** JSON of document ids and of locales. */
  documents: string
  locales: string
  correction: string | null
  commit_id: string | null
}

/** What happened, in order: activity feed and audit log are two views of it. Append-only. */
type ActivityRow = {
  seq: Generated<number>
  at: string
  actor: string | null
  action: string
  document: DocumentId | null
  key: string | null
  locale: string | null
  /** JSON. */
  detail: string
  /** Client address; only in the audit log. */
  address: string | null
  /** `feed` is shown to all members, `audit` to owners. */
  audience: 'feed' | 'audit'
}

/** The tables of the store, alike on SQLite and PostgreSQL: text, whole numbers, 0 and 1; times as UTC ISO text. */
export type Schema = ImportSchema &
  PeopleSchema &
  ServersSchema & {
    document: DocumentRow
    unit: UnitRow
    source_text: SourceRow
    revision: RevisionRow
    current: CurrentRow
    released: ReleasedRow
    file_revision: FileRevisionRow
    file: FileRow
    released_file: ReleasedFileRow
    conflict: ConflictRow
    draft: DraftRow
    comment: CommentRow
    dismissal: DismissalRow
    waiver: WaiverRow
    assignment: AssignmentRow
    batch: BatchRow
    release: ReleaseRow
    activity: ActivityRow
  }
