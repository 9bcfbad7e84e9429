import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Lock} from '#documents/lock.ts'
import type {UnitMeta} from '#documents/translation.ts'
import {writeLock} from '#documents/write-lock.ts'
import {readCatalogue} from '#messages/read-catalogue.ts'
import {announcementPath, cataloguePath, namespaceOf, termKinds, termPath} from './content-paths.ts'
import {hashText} from './make-id.ts'
import {loadPointers} from './media.ts'
import {loadNames} from './member.ts'
import {readMeta} from './read-meta.ts'
import type {Schema} from './schema.ts'
import {loadUnits, type SourceUnit} from './source-units.ts'
import type {Store} from './store.ts'
import {loadFile} from './working-files.ts'
import {writeMessages} from './write-messages.ts'
import {writeWaivers} from './write-waivers.ts'

/** A file that a release writes; `before` is what it is known to say now. Of a picture both are pointers. */
export type ReleaseFile = Readonly<{path: string; text: string; sha256: string; before: string | null}>

type Db = Pick<Store, 'db'>
type Scope = Readonly<{documents: readonly string[]; locales: readonly string[]; at: string}>

/** Make the files of a release from what the store says now; files that would not change are left out. */
export async function releaseFiles(
  store: Store,
  {db}: Db,
  {documents, locales, at}: Scope,
): Promise<ReleaseFile[]> {
  const texts = new Map<string, string>()
  for (const kind of termKinds) {
    const file = await loadFile(db, termPath(kind))
    if (file.rev > 0) texts.set(file.path, file.text)
  }
  for (const id of documents) {
    const document = await db
      .selectFrom('document')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const units = await loadUnits(db, id)
    if (document.kind === 'announcements') await addSource(db, {document, units, texts})
    for (const locale of new Set([document.source, ...locales]))
      await addCatalogue(store, {db, document, units, locale, texts, at})
  }
  const files: ReleaseFile[] = []
  for (const [path, text] of texts) {
    const known = await db
      .selectFrom('released_file')
      .select('text')
      .where('path', '=', path)
      .executeTakeFirst()
    const before = known?.text ?? null
    // What came and went between two releases was never written.
    if (before === null && text === '') continue
    if (before !== text) files.push({path, text, sha256: hashText(text), before})
  }
  return files
}

type Document = Schema['document']
type Texts = Map<string, string>

async function addSource(
  db: Store['db'],
  {document, units, texts}: Readonly<{document: Document; units: readonly SourceUnit[]; texts: Texts}>,
): Promise<void> {
  for (const name of ['announcement.md', 'facts.yaml', 'import.json', 'original.txt'] as const) {
    const file = await loadFile(db, announcementPath(document.name, name))
    if (file.rev > 0) texts.set(file.path, file.text)
  }
  for (const [path, {text}] of await loadPointers(db, document.name)) texts.set(path, text)
  texts.set(announcementPath(document.name, 'units.lock.json'), writeLock(units as Lock))
  const path = announcementPath(document.name, 'waivers.yaml')
  const known = await db
    .selectFrom('released_file')
    .select('text')
    .where('path', '=', path)
    .executeTakeFirst()
  const waivers = await writeWaivers({db}, document.id, known?.text)
  if (waivers !== undefined) texts.set(path, waivers)
}

type Target = Readonly<{
  db: Store['db']
  document: Document
  units: readonly SourceUnit[]
  locale: string
  texts: Texts
  at: string
}>

async function addCatalogue(store: Store, target: Target): Promise<void> {
  const {db, document, units, locale, texts} = target
  const rows = await db
    .selectFrom('current')
    .selectAll()
    .where('document', '=', document.id)
    .where('locale', '=', locale)
    .execute()
  const byKey = new Map(rows.map(row => [row.key, row]))
  const shown = units.flatMap(unit => {
    const row = byKey.get(unit.id)
    return row && row.text !== '' ? [{unit, row}] : []
  })
  const path = cataloguePath(locale, namespaceOf(document))
  if (document.kind === 'interface') {
    const text = await writeInterface(store, {
      db,
      path,
      locale,
      messages: shown.map(one => [one.unit.id, one.row.text]),
    })
    if (text !== undefined) texts.set(path, text)
    return
  }
  if (shown.length === 0) return
  const messages = Object.fromEntries(shown.map(({unit, row}) => [unit.id, row.text]))
  texts.set(path, `${JSON.stringify(messages, null, 2)}\n`)
  if (locale === document.source) return
  const names = await loadNames({db})
  const old = readMeta(store.root, locale, document.name, [])
  const meta = Object.fromEntries(
    shown.map(({unit, row}): [string, UnitMeta] => {
      const attrs = Object.hasOwn(old, unit.id) ? old[unit.id]!.attrs : undefined
      const isFinal = row.state === 'final' && row.author !== null
      const by = isFinal ? {by: names.get(row.author!) ?? row.author!, at: row.at} : {}
      return [unit.id, {from: row.from_hash ?? unit.hash, state: row.state, ...by, ...(attrs ? {attrs} : {})}]
    }),
  )
  texts.set(path.replace(/\.json$/, '.meta.json'), `${JSON.stringify(meta, null, 2)}\n`)
}

type Interface = Readonly<{
  db: Store['db']
  path: string
  locale: string
  messages: readonly (readonly [key: string, text: string])[]
}>

/** Only messages that differ from what readers get now are written: a newsroom keeps to its own overrides. */
async function writeInterface(
  store: Store,
  {db, path, locale, messages}: Interface,
): Promise<string | undefined> {
  const effective: Record<string, string> = {}
  for (const folder of new Set([store.program, store.root])) {
    const file = join(folder, path)
    if (existsSync(file))
      Object.assign(effective, readCatalogue(readFileSync(file, 'utf8'), {file: path, locale}).messages)
  }
  const changed = Object.fromEntries(messages.filter(([key, text]) => effective[key] !== text))
  if (Object.keys(changed).length === 0) return undefined
  const known = await db
    .selectFrom('released_file')
    .select('text')
    .where('path', '=', path)
    .executeTakeFirst()
  return writeMessages(known?.text, changed)
}
