import type {FrontMatter} from '#documents/front-matter.ts'
import type {LockedUnit} from '#documents/lock.ts'
import type {Translation} from '#documents/translation.ts'
import type {TermBase} from '#memory/term-base.ts'
import type {WordChange} from '#messages/compare-words.ts'
import type {Facts} from '#messages/fact.ts'
import type {OpenFinding} from '../../_parts/desk-data.ts'

/** A document as the API takes it. */
export type SentDocument =
  | Readonly<{html: string}>
  | Readonly<{text: string}>
  | Readonly<{name: string; base64: string}>
  /** One that the server holds since an earlier preview. */
  | Readonly<{sha256: string}>

/** By question: the number of a reading, `none`, or other words. */
export type Answers = Readonly<Record<string, number | string>>

/** What somebody said of pictures, by SHA-256. */
export type PictureChoices = Readonly<Record<string, Readonly<{alt?: string; leaveOut?: boolean}>>>

/** Which text of a conflict stays, by piece. */
export type Decisions = Readonly<Record<string, 'desk' | 'document'>>

/** A question of an import, as the API gives it. */
export type Question = Readonly<{
  id: string
  rule: string
  fact?: string
  text: string
  start: number
  end: number
  context: string
  /** Where in the context it stands. */
  at: number
  readings: readonly string[]
  applied?: number
  /** An earlier import has asked it too. */
  isOld?: boolean
}>

export type AnsweredQuestion = Question & Readonly<{answer: number | string; isEarlier: boolean}>

export type ImportPicture = Readonly<{
  sha256: string
  file: string
  type: string
  width: number
  height: number
  size: number
  alt: string
  isLeftOut: boolean
  base64?: string
}>

/** What the readers' page is drawn from. */
export type ImportedPage = Readonly<{
  publishedOn: string
  frontMatter: FrontMatter
  tree: unknown
  facts: Facts
  units: readonly LockedUnit[]
  terms: TermBase
  translation: (Translation & Readonly<{locale: string}>) | null
}>

/** What a document would become, as the API gives it. */
export type Preview = Readonly<{
  /** SHA-256 by which the server holds what was sent. */
  sent: Readonly<{document: string; other?: string}>
  slug: string
  slugTaken: boolean
  locale: string
  title: string
  facts: readonly Readonly<{
    name: string
    kind: string
    text: string
    rule: string
    sure: 'sure' | 'likely' | 'unsure'
  }>[]
  questions: readonly Question[]
  answered: readonly AnsweredQuestion[]
  findings: readonly Readonly<{finding: OpenFinding; status: 'applied' | 'in-fact' | 'asked' | 'open'}>[]
  notes: readonly Readonly<{rule: string; count?: number; actual?: string}>[]
  pictures: readonly ImportPicture[]
  translation: Readonly<{
    locale: string
    messages: number
    missing: readonly string[]
    findings: readonly OpenFinding[]
  }> | null
  /** Why it could not be saved as it is. */
  errors: readonly OpenFinding[]
  page: ImportedPage | null
}>

/** A piece of text, or a fact, that the desk and the document say differently. */
export type MergedPiece = Readonly<{
  id: string
  from: 'document' | 'desk' | 'conflict'
  name: string | null
  base: string | null
  desk: string | null
  document: string | null
  words: readonly WordChange[]
}>

export type ChangedUnit = Readonly<{
  id: string
  change: 'added' | 'changed' | 'removed' | 'moved' | 'reads'
  kind: string
  words: readonly WordChange[]
  stale: readonly string[]
}>

/** What a corrected document would change. */
export type CorrectedPreview = Preview &
  Readonly<{
    revs: Readonly<{markdown: number; facts: number}>
    knowsBase: boolean
    undecided: number
    merge: readonly MergedPiece[]
    changes: Readonly<{
      units: readonly ChangedUnit[]
      facts: readonly Readonly<{name: string; before?: string; now?: string; wasVerified: boolean}>[]
      pictures: Readonly<{added: readonly string[]; removed: readonly string[]}>
      stale: Readonly<Record<string, number>>
    }>
  }>

/** Where the import goes: a new announcement, or one that stands. */
export type ImportTarget = Readonly<{kind: 'new'} | {kind: 'corrected'; slug: string}>

/** Where previews and imports of a target are sent. */
export function importAddress(target: ImportTarget): string {
  return target.kind === 'new'
    ? '/api/v1/imports'
    : `/api/v1/documents/announcements/${encodeURIComponent(target.slug)}/imports`
}
