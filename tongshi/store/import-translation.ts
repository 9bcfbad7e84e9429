import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {LockedUnit} from '#documents/lock.ts'
import type {Translation} from '#documents/translation.ts'
import {type FilledTranslation, fillTranslation} from '#exchange/fill-translation.ts'
import type {ForeignDocument} from '#exchange/foreign-document.ts'
import {type Proposal, proposeAnnouncement} from '#exchange/propose-announcement.ts'
import type {TermBase} from '#memory/term-base.ts'
import {ImportError} from './import-error.ts'
import {sha256} from './import-record.ts'
import {isOneLanguage, localeOf} from './locale-of-document.ts'
import {readTextFile} from './read-text-file.ts'
import type {WholeFile} from './write-files-together.ts'

/** A second document, read beside the first, and the files that it fills; paths below the root. */
export type ImportedTranslation = Readonly<{
  locale: string
  file: string
  /** SHA-256 of the document's bytes. */
  digest: string
  filled: FilledTranslation
  files: readonly WholeFile[]
}>

type Other = Readonly<{
  root: string
  slug: string
  other: Readonly<{name: string; bytes: Uint8Array; document: ForeignDocument; locale?: string}>
  source: Proposal
  units: readonly LockedUnit[]
  terms: TermBase
  /** `YYYY-MM-DD` */
  today: string
}>

/**
 * Read the same announcement in another language and fill its catalogue. Messages that somebody has translated already
 * stay as they are.
 *
 * @throws ImportError `locale` where it is in the language of the source.
 */
export function importTranslation({
  root,
  slug,
  other,
  source,
  units,
  terms,
  today,
}: Other): ImportedTranslation {
  const {document} = other
  const locale = localeOf(document, other.locale)
  if (isOneLanguage(locale, source.locale))
    throw new ImportError('locale', {
      actual: `document \`${other.name}\` in ${locale}`,
      expected: `another language than ${source.locale}`,
      remedy: 'name the translation behind --with, and its language where it is another: --with fr=FILE',
    })
  const target = proposeAnnouncement(document, {locale, terms, today, file: other.name})
  const folder = join('locales', locale, 'announcements')
  const paths = {messages: join(folder, `${slug}.json`), meta: join(folder, `${slug}.meta.json`)}
  const before = {messages: readJson(root, paths.messages), meta: readJson(root, paths.meta)} as Translation
  const filled = fillTranslation({source, target, units, terms, before})
  return {
    locale,
    file: other.name,
    digest: sha256(other.bytes),
    filled,
    files: [
      {path: paths.messages, content: `${JSON.stringify(filled.messages, null, 2)}\n`},
      {path: paths.meta, content: `${JSON.stringify(filled.meta, null, 2)}\n`},
    ],
  }
}

function readJson(root: string, path: string): unknown {
  if (!existsSync(join(root, path))) return {}
  const {text = '{}'} = readTextFile(join(root, path), path)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ImportError('unsound', {
      actual: `\`${path}\` (${(error as Error).message})`,
      expected: 'a JSON object of messages',
      remedy: 'mend it before importing',
    })
  }
}
