import type {Lock} from '#documents/lock.ts'
import type {Translation, UnitMeta} from '#documents/translation.ts'
import type {ImportTexts, Standing} from './composed-import.ts'
import {announcementPath} from './content-paths.ts'
import {type ImportRecord, readImportRecord, sha256} from './import-record.ts'
import {digestOf, loadPointers} from './media.ts'
import {loadUnits} from './source-units.ts'
import type {Store} from './store.ts'
import {loadFile} from './working-files.ts'

type Db = Pick<Store, 'db'>

/** An announcement as it stands, and the revisions of the files that it was read from. */
export type LoadedStanding = Readonly<{standing: Standing; revs: Readonly<{markdown: number; facts: number}>}>

/** Load what a corrected document is compared with. */
export async function loadStanding(
  {db}: Db,
  slug: string,
  decisions: Standing['decisions'] = {},
): Promise<LoadedStanding> {
  const document = `announcements/${slug}`
  const [markdown, facts, written] = [
    await loadFile(db, announcementPath(slug, 'announcement.md')),
    await loadFile(db, announcementPath(slug, 'facts.yaml')),
    await loadFile(db, announcementPath(slug, 'import.json')),
  ]
  const record = written.rev > 0 ? readImportRecord(written.text) : undefined
  const base = record && (await loadBase({db}, slug, record))
  const pointers = await loadPointers(db, slug)
  const media = [...pointers].flatMap(([path, {text}]): [string, string][] => {
    const digest = digestOf(text)
    return digest ? [[digest, path.split('/').at(-1)!]] : []
  })
  const standing: Standing = {
    slug,
    markdown: markdown.text,
    facts: facts.text,
    lock: (await loadUnits(db, document)) as Lock,
    ...(base ? {base} : {}),
    ...(record ? {record} : {}),
    translations: await loadTranslations({db}, document),
    media: Object.fromEntries(media),
    decisions,
  }
  return {standing, revs: {markdown: markdown.rev, facts: facts.rev}}
}

/** What the last import alone has made: kept at the desk, or a revision of the file as the command has written it. */
async function loadBase({db}: Db, slug: string, record: ImportRecord): Promise<ImportTexts | undefined> {
  const imports = await db
    .selectFrom('document_import')
    .select('proposed')
    .where('document', '=', `announcements/${slug}`)
    .where('undone_at', 'is', null)
    .orderBy('at', 'desc')
    .execute()
  const proposed = imports
    .map(row => JSON.parse(row.proposed) as ImportTexts)
    .find(texts => sha256(texts.markdown) === record.written)
  if (proposed) return proposed
  const revisions = await db
    .selectFrom('file_revision')
    .select(['text', 'at'])
    .where('path', '=', announcementPath(slug, 'announcement.md'))
    .orderBy('seq', 'desc')
    .execute()
  const written = revisions.find(row => sha256(row.text) === record.written)
  if (!written) return undefined
  const facts = await db
    .selectFrom('file_revision')
    .select('text')
    .where('path', '=', announcementPath(slug, 'facts.yaml'))
    .where('at', '<=', written.at)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  return {markdown: written.text, facts: facts?.text ?? ''}
}

async function loadTranslations({db}: Db, document: string): Promise<Record<string, Translation>> {
  const rows = await db
    .selectFrom('current')
    .select(['key', 'locale', 'text', 'state', 'from_hash'])
    .where('document', '=', document)
    .where('text', '!=', '')
    .execute()
  const byLocale: Record<string, {messages: Record<string, string>; meta: Record<string, UnitMeta>}> = {}
  for (const {key, locale, text, state, from_hash} of rows) {
    byLocale[locale] ??= {messages: {}, meta: {}}
    const own = byLocale[locale]
    own.messages[key] = text
    own.meta[key] = {from: from_hash ?? '', state}
  }
  return byLocale
}
