import {appendHistory} from '#documents/append-history.ts'
import type {HistoryEntry} from '#documents/front-matter.ts'
import {announcementPath} from './content-paths.ts'
import {deriveDocument} from './derive-document.ts'
import {loadDocumentFacts} from './document-facts.ts'
import {sourceOf} from './find-target.ts'
import {insertRevisions, type NewRevision} from './insert-revisions.ts'
import type {ReleaseScope} from './judge-release.ts'
import {loadUnits} from './source-units.ts'
import type {Actor, Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {loadFile, saveFile} from './working-files.ts'

/** What readers and kits are told of a change after publication. */
export type Correction = Readonly<{
  /** The note in every language that is released, the source's among them. */
  note: Readonly<Record<string, string>>
  /** Name of the fact whose value was wrong, and what was printed. */
  corrects?: string | undefined
  was?: string | undefined
}>

/**
 * Does a release change what readers have read already? A further language alone does not, nor does an announcement
 * that has never been released.
 */
export async function needsCorrection(
  {db}: Pick<Store, 'db'>,
  document: string,
  locales: readonly string[],
): Promise<boolean> {
  const slug = /^announcements\/(.+)$/.exec(document)?.[1]
  if (slug === undefined) return false
  for (const name of ['announcement.md', 'facts.yaml'] as const) {
    const path = announcementPath(slug, name)
    const known = await db
      .selectFrom('released_file')
      .select('text')
      .where('path', '=', path)
      .executeTakeFirst()
    if (known && known.text !== (await loadFile(db, path)).text) return true
  }
  const changed = await db
    .selectFrom('released')
    .innerJoin('current', join =>
      join
        .onRef('current.document', '=', 'released.document')
        .onRef('current.key', '=', 'released.key')
        .onRef('current.locale', '=', 'released.locale'),
    )
    .select('released.key')
    .where('released.document', '=', document)
    .where('released.locale', 'in', [...locales, ''])
    .whereRef('released.text', '!=', 'current.text')
    .executeTakeFirst()
  return changed !== undefined
}

type Adding = ReleaseScope & Readonly<{correction: Correction; at: string}>

/**
 * Write the note into the history of every announcement of the release: in the source's language into the front matter,
 * in the others as its translation, approved by the publisher who wrote it.
 *
 * @throws StoreError `input` where a language of the release has no note, or the history cannot be written.
 */
export async function addCorrection(
  store: Store,
  {documents, locales, correction, at}: Adding,
  actor: Actor,
): Promise<void> {
  for (const document of documents) {
    const slug = /^announcements\/(.+)$/.exec(document)?.[1]
    if (slug === undefined || !(await needsCorrection(store, document, locales))) continue
    const source = await sourceOf(store, document)
    const missing = [source, ...locales].find(locale => !correction.note[locale]?.trim())
    if (missing !== undefined)
      throw inputError(
        `note.${missing}`,
        `Unexpected correction without a note in ${missing}, expected one in every language released, write it.`,
      )
    await store.db.transaction().execute(async db => {
      const file = await loadFile(db, announcementPath(slug, 'announcement.md'))
      const {frontMatter} = await loadDocumentFacts({...store, db}, document)
      const entry: HistoryEntry = {
        version: (frontMatter?.history?.at(-1)?.version ?? 1) + 1,
        on: at.slice(0, 10),
        note: correction.note[source]!,
        ...(correction.corrects ? {corrects: correction.corrects} : {}),
        ...(correction.was ? {was: correction.was} : {}),
      }
      const text = appendHistory(file.text, entry)
      if (text === undefined)
        throw inputError(
          'note',
          'Unexpected history of the announcement, expected a list with one entry a line, mend its front matter.',
        )
      const before = new Set((await loadUnits(db, document)).map(unit => unit.id))
      const edit = {author: actor.person, at, origin: 'release' as const}
      if (!(await saveFile(db, {...edit, path: file.path, text, rev: file.rev})))
        throw new StoreError(
          'busy',
          `Unexpected second edit of \`${document}\` at the same moment, expected one, release again.`,
        )
      const {findings, update} = await deriveDocument(db, slug, edit)
      if (!update)
        throw inputError(
          'corrects',
          `Unexpected correction: ${findings[0]?.actual ?? 'unreadable'}, expected a fact of this announcement, mend it.`,
        )
      const added = update.lock.filter(unit => !before.has(unit.id) && unit.kind === 'history')
      const notes = added.flatMap(unit =>
        [source, ...locales].map(
          (locale): NewRevision => ({
            document,
            key: unit.id,
            locale,
            base: locale === source ? 1 : 0,
            text: locale === source ? unit.message : correction.note[locale]!,
            state: 'reviewed',
            author: actor.person,
            at,
            from: locale === source ? null : unit.hash,
            origin: 'release',
          }),
        ),
      )
      await insertRevisions(db, [...new Map(notes.map(one => [`${one.key}\0${one.locale}`, one])).values()])
    })
  }
}

function inputError(path: string, message: string): StoreError {
  return new StoreError('input', message, {problems: [{path: `body.correction.${path}`, message}]})
}
