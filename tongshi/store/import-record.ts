import {createHash} from 'node:crypto'
import type {SourceFinding} from '#exchange/check-source.ts'
import type {ImportNote} from '#exchange/foreign-document.ts'
import type {ImportAnswers, ImportQuestion} from '#exchange/import-question.ts'
import type {PictureChoices} from '#exchange/keep-pictures.ts'

/** `content/announcements/<slug>/import.json`: what an announcement was made from, and what was asked and answered. */
export type ImportRecord = Readonly<{
  file: string
  kind: string
  /** SHA-256 of the document's bytes, in hex. */
  sha256: string
  /** SHA-256 of `announcement.md` as the import wrote it: another one says that somebody has edited it. */
  written: string
  /** Documents in other languages. */
  with: readonly Readonly<{locale: string; file: string; sha256: string}>[]
  answers: ImportAnswers
  /** What was said of pictures, by SHA-256. */
  pictures?: PictureChoices
  /** Names of the pictures in `media`, by SHA-256. */
  media?: Readonly<Record<string, string>>
  questions: readonly ImportQuestion[]
  findings: readonly SourceFinding[]
  notes: readonly ImportNote[]
}>

/** Read the record of an earlier import; what is no record counts as none. */
export function readImportRecord(text: string | undefined): ImportRecord | undefined {
  if (text === undefined) return undefined
  try {
    const record = JSON.parse(text) as Partial<ImportRecord> | null
    const isRecord =
      typeof record?.written === 'string' && typeof record.answers === 'object' && record.answers !== null
    return isRecord ? (record as ImportRecord) : undefined
  } catch {
    return undefined
  }
}

/** SHA-256 in hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
