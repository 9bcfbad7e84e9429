import type {Lock} from '#documents/lock.ts'
import type {MergePiece} from '#documents/merge-blocks.ts'
import type {Translation} from '#documents/translation.ts'
import type {FilledTranslation} from '#exchange/fill-translation.ts'
import type {NewRecords} from '#exchange/gather-records.ts'
import type {ImportQuestion} from '#exchange/import-question.ts'
import type {KeptPicture} from '#exchange/keep-pictures.ts'
import type {FactPiece} from '#exchange/merge-facts.ts'
import type {Proposal} from '#exchange/propose-announcement.ts'
import type {TermBase} from '#memory/term-base.ts'
import type {DeskImport} from './desk-document.ts'
import type {ImportRecord} from './import-record.ts'
import type {ReadSource} from './read-source.ts'

/** The texts that an import makes of an announcement. */
export type ImportTexts = Readonly<{markdown: string; facts: string}>

/** An announcement that a corrected document comes to. */
export type Standing = ImportTexts &
  Readonly<{
    slug: string
    lock: Lock
    /** What the earlier document alone made; nothing where nobody knows any more. */
    base?: ImportTexts
    record?: ImportRecord
    /** Translations by locale. */
    translations: Readonly<Record<string, Translation>>
    /** Names of its pictures by SHA-256. */
    media: Readonly<Record<string, string>>
    /** Which text stays, by piece. */
    decisions: Readonly<Record<string, 'desk' | 'document'>>
  }>

/** Everything that composing needs: nothing else is looked at, so that it can be done in a thread of its own. */
export type ImportWork = DeskImport &
  Readonly<{
    terms: TermBase
    /** `YYYY-MM-DD` */
    today: string
    standing?: Standing
  }>

/** How far composing is. */
export type ImportStage = 'read' | 'find' | 'read-other' | 'pair' | 'merge'

/** What a corrected document changes in an announcement that stands. */
export type ImportMerge = Readonly<{
  /** Pieces that are not the same on all sides. */
  text: readonly MergePiece[]
  facts: readonly FactPiece[]
  /** Conflicts that nobody has decided. */
  undecided: number
  /** What the earlier document said is known: only what both sides have changed is a conflict. */
  knowsBase: boolean
}>

/** What an import would make of a document, complete and not saved. */
export type ComposedImport = Readonly<{
  slug: string
  proposal: Proposal
  pictures: readonly KeptPicture[]
  texts: ImportTexts
  /** What the document alone makes: the base when it is corrected again. */
  proposed: ImportTexts
  record: ImportRecord
  records: NewRecords
  /** The texts read, with the units of before carried over. */
  read: ReadSource
  translation?: Readonly<{locale: string; filled: FilledTranslation; units: Lock}>
  /** Questions that nobody has answered, worst first. */
  open: readonly ImportQuestion[]
  merge?: ImportMerge
}>
