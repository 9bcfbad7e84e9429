import type {FrontMatter} from '#documents/front-matter.ts'
import type {Lock} from '#documents/lock.ts'
import type {TermBase} from '#memory/term-base.ts'
import type {Facts} from '#messages/fact.ts'
import {announcementPath, termKinds, termPath} from './content-paths.ts'
import {readTermTexts} from './load-terms.ts'
import {readSource} from './read-source.ts'
import type {Store} from './store.ts'
import {loadFile} from './working-files.ts'

/** What a document's messages may name: its facts, and how it begins. The interface has none. */
export type DocumentFacts = Readonly<{facts?: Facts; frontMatter?: FrontMatter}>

type Kept = Map<string, Readonly<{stamp: string; value: unknown}>>
const keptBy = new WeakMap<object, Kept>()

/** Texts of one revision always read alike, so what was read is kept until there is another revision. */
function keep<T>(store: Store, key: string, stamp: string, make: () => T): T {
  const kept: Kept = keptBy.get(store.db) ?? new Map()
  keptBy.set(store.db, kept)
  const before = kept.get(key)
  if (before?.stamp === stamp) return before.value as T
  const value = make()
  kept.set(key, {stamp, value})
  return value
}

/** Load the facts and the front matter of a document as they are being worked on. */
export async function loadDocumentFacts(store: Store, document: string): Promise<DocumentFacts> {
  const [kind, slug] = [document.slice(0, document.indexOf('/')), document.slice(document.indexOf('/') + 1)]
  if (kind !== 'announcements') return {}
  const paths = [announcementPath(slug, 'announcement.md'), announcementPath(slug, 'facts.yaml')]
  const revs = await store.db.selectFrom('file').select(['path', 'rev']).where('path', 'in', paths).execute()
  const stamp = revs
    .map(row => `${row.path}@${row.rev}`)
    .sort()
    .join()
  const before = keptBy.get(store.db)?.get(document)
  if (before?.stamp === stamp) return before.value as DocumentFacts
  const [markdown, facts] = [await loadFile(store.db, paths[0]!), await loadFile(store.db, paths[1]!)]
  return keep(store, document, stamp, () => {
    const read = readSource({slug, markdown: markdown.text, facts: facts.text}, [] as Lock)
    return {facts: read.facts, ...(read.announcement ? {frontMatter: read.announcement.frontMatter} : {})}
  })
}

/** Load the term base as it is being worked on, and the revision of each of its files. */
export async function loadWorkingTerms(
  store: Store,
): Promise<Readonly<{terms: TermBase; revs: Readonly<Record<string, number>>}>> {
  const rows = await store.db
    .selectFrom('file')
    .select(['path', 'rev'])
    .where('path', 'in', termKinds.map(termPath))
    .execute()
  const revs = Object.fromEntries(
    termKinds.map(kind => [kind, rows.find(row => row.path === termPath(kind))?.rev ?? 0]),
  )
  const stamp = JSON.stringify(revs)
  const before = keptBy.get(store.db)?.get('terms')
  if (before?.stamp === stamp) return {terms: before.value as TermBase, revs}
  const texts: Record<string, string> = {}
  for (const kind of termKinds) texts[kind] = (await loadFile(store.db, termPath(kind))).text
  return {terms: keep(store, 'terms', stamp, () => readTermTexts(kind => texts[kind] ?? '').terms), revs}
}
