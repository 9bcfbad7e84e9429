import type {Finding} from '#messages/finding.ts'
import {decodeText, largestFile, tooLarge} from './decode-text.ts'
import {ExchangeError} from './exchange-error.ts'
import type {ReadBundle} from './exchange-unit.ts'
import {readCsv} from './read-csv.ts'
import {readJson} from './read-json.ts'
import {readPo} from './read-po.ts'
import {readTmx} from './read-tmx.ts'
import {readXliff1} from './read-xliff-1.ts'
import {readXliff2} from './read-xliff-2.ts'
import {readXlsx} from './read-xlsx.ts'
import {readXml, type XmlElement} from './read-xml.ts'
import {validateTree} from './validate-xliff.ts'

/** What the bytes do not say themselves. */
export type ReadOptions = Readonly<{
  /** How findings name the file; of plain JSON it tells catalogue and language: `zh-Hans/reader.json`. */
  file: string
  /** A label of the Encoding Standard for a file without byte order mark that is not UTF-8. */
  encoding?: string | undefined
  /** BCP 47, for files that do not say their language, and for TMX with several. */
  targetLocale?: string | undefined
  /** Catalogue of plain JSON. */
  name?: string | undefined
  /** Told how far reading is: bytes parsed, then units read. */
  progress?: ((step: 'parse' | 'read', done: number, all?: number) => void) | undefined
}>

/** More problems of one file tell nothing new. */
const mostProblems = 50

/**
 * Read a file that came back from a translator. Its format is told by its content, never by its name.
 *
 * @returns units, and findings about what could not be used; an XLIFF 2 document that is not valid gives
 *   `exchange-xliff` findings and no units.
 * @throws ExchangeError where nothing of it can be read: `format-unknown`, `format-syntax`, `text-*`, `xml-*`, `zip-*`.
 */
export function readExchange(bytes: Uint8Array, options: ReadOptions): ReadBundle {
  const {file, encoding} = options
  const progress = options.progress && ((units: number) => options.progress!('read', units))
  if (bytes.length > largestFile) throw tooLarge(file, bytes.length)
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsx(bytes, {file, progress})
  const start = decodeText(bytes, {file, encoding, isXml: true})
  if (/^\s*</.test(start)) return readMarkup(start, options)
  const text = start
  if (/^\s*\{/.test(text)) return readPlain(text, options)
  // The header of a table first: its cells may hold anything, also lines that begin as PO does.
  if (/^(?:[^\r\n]*[,;\t])?"?unit"?(?:[,;\t\r\n]|$)/i.test(text)) return readCsv(text, {file, progress})
  if (/^msgid\s*"/m.test(text)) return readPo(text, {file, progress})
  throw unknown(`\`${text.trim().slice(0, 40)}\``, file)
}

function readMarkup(text: string, {file, progress, targetLocale}: ReadOptions): ReadBundle {
  const root = readXml(text, {
    file,
    doctype: 'ignored',
    progress: progress && ((done, all) => progress('parse', done, all)),
  })
  const read = progress && ((units: number) => progress('read', units))
  if (root.local === 'tmx') return readTmx(root, {file, targetLocale, progress: read})
  if (root.uri.startsWith('urn:oasis:names:tc:xliff:document:1.'))
    return readXliff1(root, {file, progress: read})
  if (root.local !== 'xliff') throw unknown(`<${root.name}>`, file)
  const findings = problemsOf(root, file)
  return findings.length > 0 ? {bundle: {files: []}, findings} : readXliff2(root, {file, progress: read})
}

function problemsOf(root: XmlElement, file: string): Finding[] {
  return validateTree(root)
    .slice(0, mostProblems)
    .map(({line, column, clause, message}) => {
      const [, actual = message, expected = clause] =
        /^Unexpected (.*), expected (.*), [^,]*$/.exec(message) ?? []
      return {
        rule: 'exchange-xliff',
        severity: 'error',
        place: {file, line, column},
        actual,
        expected: `${expected} [${clause}]`,
      }
    })
}

function readPlain(text: string, {file, targetLocale, name}: ReadOptions): ReadBundle {
  const path = file.replaceAll('\\', '/')
  const [, locale, own] =
    /(?:^|\/)([A-Za-z]{2,3}(?:-[A-Za-z\d]+)*)\/((?:announcements\/)?[^/]+)\.json$/.exec(path) ?? []
  const catalogue = name ?? own ?? /([^/]+)\.json$/.exec(path)?.[1]
  const language = targetLocale ?? locale
  if (catalogue === undefined || language === undefined)
    throw new ExchangeError('format-unknown', {
      actual: `plain JSON \`${file}\` of no known language`,
      expected: '`<locale>/<catalogue>.json`',
      remedy: 'name the language with --locale and the catalogue with --catalogue',
    })
  return readJson(text, {file, name: catalogue, targetLocale: language})
}

function unknown(actual: string, file: string): ExchangeError {
  return new ExchangeError('format-unknown', {
    actual: `${actual} in \`${file}\``,
    expected: 'XLIFF 2 or 1.2, PO, TMX, XLSX, CSV or JSON',
    remedy: 'export it again from your tool in one of these',
  })
}
