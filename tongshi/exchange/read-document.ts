import type {Root} from 'mdast'
import {DocumentError} from '#documents/document-error.ts'
import {parseMarkdown} from '#documents/parse-markdown.ts'
import {decodeForeignText} from './decode-foreign-text.ts'
import {ExchangeError} from './exchange-error.ts'
import type {DocumentKind, ForeignDocument, ImportNote} from './foreign-document.ts'
import {readDocx} from './read-docx.ts'
import {readOdt} from './read-odt.ts'
import {readPlainText} from './read-plain-text.ts'

/** Plain text of more than this is no announcement. */
const mostText = 20 * 2 ** 20
const mostBytes = 100 * 2 ** 20

/**
 * Read a document of any format into one tree of blocks; its format is known by its bytes, and only Markdown by the
 * end of its name.
 *
 * @param name the file's name; `.md` and `.markdown` are read as Markdown.
 * @throws ExchangeError for what cannot be read: empty, encrypted, damaged, too large, or no document.
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<ForeignDocument> {
  if (bytes.length > mostBytes) throw tooLarge(bytes.length, mostBytes)
  const kind = kindOf(bytes, name)
  if (kind === 'docx') return refuseEmpty(readDocx(bytes), name)
  if (kind === 'odt') return refuseEmpty(readOdt(bytes), name)
  if (bytes.length > mostText) throw tooLarge(bytes.length, mostText)
  if (kind === 'html') {
    // Its parsers take longer to load than a Word document takes to read.
    const {readHtmlPage} = await import('./read-html-page.ts')
    return refuseEmpty(readHtmlPage(bytes), name)
  }
  const {text, encoding, rival} = decodeForeignText(bytes)
  if (text.trim() === '') throw empty(name)
  const notes: ImportNote[] = [
    ...(encoding === 'utf-8' ? [] : [{rule: 'encoding', actual: encoding} as const]),
    ...(rival === undefined ? [] : [{rule: 'encoding-unsure', actual: `${encoding}, ${rival}`} as const]),
  ]
  if (kind === 'markdown') return {kind, tree: parseShort(text), media: new Map(), notes, stated: {}}
  const plain = readPlainText(text)
  return {kind, media: new Map(), stated: {}, ...plain, notes: [...notes, ...plain.notes]}
}

function parseShort(text: string): Root {
  try {
    return parseMarkdown(text, () => false)
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    const {actual, expected, line} = error
    const said = {actual: `${actual} in line ${line}`, expected, remedy: 'simplify the document', line}
    throw new ExchangeError('document-too-large', said, {cause: error})
  }
}

function kindOf(bytes: Uint8Array, name: string): DocumentKind {
  if (bytes.length === 0) throw empty(name)
  const starts = (...magic: number[]) => magic.every((byte, at) => bytes[at] === byte)
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw oldOffice(bytes)
  if (starts(0x50, 0x4b, 0x03, 0x04)) return kindOfArchive(bytes, name)
  if (starts(0x25, 0x50, 0x44, 0x46))
    throw unknown('PDF', 'ask for the document that it was made from, or copy its text')
  if (starts(0x7b, 0x5c, 0x72, 0x74)) throw unknown('RTF', 'save the document as .docx or .odt')
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4_096))
  if (/\0{4}/.test(head) || starts(0x89, 0x50) || starts(0xff, 0xd8) || starts(0x1f, 0x8b))
    throw unknown('file without text', 'choose a document (.txt, .md, .html, .docx, .odt)')
  if (/\.(?:md|markdown)$/i.test(name)) return 'markdown'
  // UTF-16 puts zero bytes between the letters.
  const start = head.replace(/\0/g, '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '')
  const isHtml =
    /^(?:<!doctype html|<html|<head|<body|<\?xml[^>]*>\s*<(?:!doctype )?html|<(?:div|p|article|section|h1|meta)[\s>])/i
  return isHtml.test(start) ? 'html' : 'text'
}

/** The names of the parts tell what an archive is. */
function kindOfArchive(bytes: Uint8Array, name: string): DocumentKind {
  // The media type of ODF stands first, the list of names last.
  const decoder = new TextDecoder('windows-1252')
  const names = decoder.decode(bytes.subarray(0, 4_096)) + decoder.decode(bytes.subarray(-(2 ** 19)))
  if (names.includes('word/document') || /word\/_rels/.test(names)) return 'docx'
  if (names.includes('application/vnd.oasis.opendocument.text')) return 'odt'
  if (names.includes('xl/workbook')) throw unknown('workbook', 'copy its text into a document')
  if (names.includes('ppt/presentation')) throw unknown('presentation', 'copy its text into a document')
  if (names.includes('content.xml')) return 'odt'
  // A document cut off before its parts: the name says what it was.
  if (/\.docx?$/i.test(name)) return 'docx'
  if (/\.odt$/i.test(name)) return 'odt'
  throw unknown('archive', 'unpack it and import the document inside')
}

/** An OLE file is a Word document of before 2007, or a new one behind a password. */
function oldOffice(bytes: Uint8Array): ExchangeError {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, Math.min(bytes.length, 2 ** 20) & ~1))
  if (/EncryptedPackage|EncryptionInfo/.test(text))
    return new ExchangeError('document-encrypted', {
      actual: 'encrypted document',
      expected: 'one without password',
      remedy: 'save it without password',
    })
  return new ExchangeError('document-old-word', {
    actual: 'document in the format of Word 97–2003',
    expected: '.docx, .odt, .html, .md or .txt',
    remedy: 'open it and save it as .docx',
  })
}

/** @throws ExchangeError `document-empty` where a document holds no text. */
export function refuseEmpty(document: ForeignDocument, name: string): ForeignDocument {
  const holds = (node: unknown): boolean => {
    const {value, children} = node as {value?: unknown; children?: unknown[]}
    return (typeof value === 'string' && value.trim() !== '') || (children ?? []).some(holds)
  }
  if (holds(document.tree)) return document
  throw empty(name)
}

function empty(name: string): ExchangeError {
  return new ExchangeError('document-empty', {
    actual: `empty file \`${name}\``,
    expected: 'a document with text',
    remedy: 'choose another file',
  })
}

function unknown(actual: string, remedy: string): ExchangeError {
  return new ExchangeError('document-unknown', {
    actual,
    expected: '.docx, .odt, .html, .md or .txt',
    remedy,
  })
}

function tooLarge(size: number, most: number): ExchangeError {
  return new ExchangeError('document-too-large', {
    actual: `file of ${(size / 2 ** 20).toFixed(1)} MiB`,
    expected: `at most ${most / 2 ** 20} MiB`,
    remedy: 'cut the document into several',
  })
}
