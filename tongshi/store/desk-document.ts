import type {ForeignDocument} from '#exchange/foreign-document.ts'
import type {ImportAnswers} from '#exchange/import-question.ts'
import type {PictureChoices} from '#exchange/keep-pictures.ts'
import {readDocument, refuseEmpty} from '#exchange/read-document.ts'
import {readRichText} from '#exchange/read-rich-text.ts'
import {sha256} from './import-record.ts'

/** What somebody pastes or chooses at the desk: rich text of a clipboard, plain text, or a file. */
export type DeskDocument = Readonly<{html: string} | {text: string} | {name: string; bytes: Uint8Array}>

/** An import at the desk. */
export type DeskImport = Readonly<{
  document: DeskDocument
  /** The same announcement in another language. */
  other?: DeskDocument | undefined
  /** BCP 47 */
  locale?: string | undefined
  slug?: string | undefined
  /** `YYYY-MM-DD` */
  releaseDay?: string | undefined
  answers?: ImportAnswers | undefined
  pictures?: PictureChoices | undefined
}>

/**
 * Read what was pasted or chosen.
 *
 * @throws ExchangeError for what cannot be read.
 */
export async function readDeskDocument(document: DeskDocument): Promise<ForeignDocument> {
  if ('html' in document) return refuseEmpty(readRichText(document.html), 'pasted text')
  if ('text' in document) return readDocument(new TextEncoder().encode(document.text), 'pasted.txt')
  return readDocument(document.bytes, document.name)
}

/** The document's name in `facts.yaml` and in the history. */
export function nameOfDocument(document: DeskDocument): string {
  return 'name' in document ? document.name : 'pasted text'
}

/** SHA-256 of what was pasted or chosen, in hex. */
export function digestOfDocument(document: DeskDocument): string {
  if ('bytes' in document) return sha256(document.bytes)
  return sha256('html' in document ? document.html : document.text)
}
