import {readFacts} from '#documents/read-facts.ts'
import type {Translation} from '#documents/translation.ts'
import {type FilledTranslation, fillTranslation} from '#exchange/fill-translation.ts'
import type {ForeignDocument} from '#exchange/foreign-document.ts'
import type {NewRecords} from '#exchange/gather-records.ts'
import {type ImportAnswers, type ImportQuestion, openQuestions} from '#exchange/import-question.ts'
import {learnNames} from '#exchange/learn-names.ts'
import {type Proposal, proposeAnnouncement} from '#exchange/propose-announcement.ts'
import {readDocument} from '#exchange/read-document.ts'
import {withoutPictures} from '#exchange/without-pictures.ts'
import {writeAnnouncement} from '#exchange/write-announcement.ts'
import {writeFacts, writeRecords} from '#exchange/write-records.ts'
import {announcementPath, type TermKind, termKinds, termPath} from './content-paths.ts'
import {deriveDocument} from './derive-document.ts'
import {loadWorkingTerms} from './document-facts.ts'
import {factsHead, proposeSlug} from './import-announcement.ts'
import {insertRevisions} from './insert-revisions.ts'
import {localeOf} from './locale-of-document.ts'
import {loadUnits} from './source-units.ts'
import type {Actor, Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {loadFile, saveFile} from './working-files.ts'
import {writeActivity} from './write-activity.ts'

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
}>

/** What an import would make, and what it asks. */
export type DeskPreview = Readonly<{
  slug: string
  proposal: Proposal
  markdown: string
  open: readonly ImportQuestion[]
  translation?: Readonly<{locale: string; proposal: Proposal}>
}>

/**
 * Read a document and propose an announcement from it, with the term base as it is being worked on. Nothing is saved.
 *
 * @throws ExchangeError for what cannot be read, ImportError for a locale that is none.
 */
export async function previewImport(store: Store, input: DeskImport): Promise<DeskPreview> {
  const {terms} = await loadWorkingTerms(store)
  const today = store.now().toISOString().slice(0, 10)
  const propose = async (document: DeskDocument, locale?: string, more: object = {}) => {
    const read = withoutPictures(await readAny(document))
    return proposeAnnouncement(read, {
      locale: localeOf(read, locale),
      terms,
      today,
      file: nameOf(document),
      ...more,
    })
  }
  const {answers = {}, releaseDay} = input
  const proposal = await propose(input.document, input.locale, {answers, ...(releaseDay ? {releaseDay} : {})})
  const other = input.other && (await propose(input.other))
  return {
    slug: input.slug ?? proposeSlug(proposal),
    proposal,
    markdown: writeAnnouncement(proposal),
    open: openQuestions(proposal.questions, answers),
    ...(other ? {translation: {locale: other.locale, proposal: other}} : {}),
  }
}

/**
 * Make the announcement in the store: its text, its facts, the records that it needs, and the translation of a second
 * document as unfinished targets. All of it or nothing; a release writes the files.
 *
 * @throws StoreError `used` where the slug is taken, `findings` where what was proposed cannot be read back.
 */
export async function saveImport(
  store: Store,
  input: DeskImport,
  actor: Actor,
): Promise<DeskPreview & Readonly<{filled?: FilledTranslation}>> {
  const preview = await previewImport(store, input)
  const {slug, proposal, markdown, translation} = preview
  const at = store.now().toISOString()
  const document = `announcements/${slug}`
  const facts = writeFacts(proposal.facts, factsHead(nameOf(input.document)))
  const {terms} = await loadWorkingTerms(store)
  const {activity, filled} = await store.db.transaction().execute(async db => {
    const own = {author: actor.person, at, origin: 'import' as const}
    const isNew =
      (await saveFile(db, {
        ...own,
        rev: 0,
        path: announcementPath(slug, 'announcement.md'),
        text: markdown,
      })) && (await saveFile(db, {...own, rev: 0, path: announcementPath(slug, 'facts.yaml'), text: facts}))
    if (!isNew)
      throw new StoreError('used', `Unexpected slug \`${slug}\`, expected a free one, choose another.`)
    const {findings, update} = await deriveDocument(db, slug, own)
    const errors = [...readFacts(facts, {file: 'facts.yaml'}).findings, ...findings].filter(
      one => one.severity === 'error',
    )
    if (!update || errors.length > 0)
      throw new StoreError(
        'findings',
        `Unexpected announcement with ${errors.length} errors, expected none, mend the document.`,
        {findings: errors},
      )
    const made =
      translation &&
      fillTranslation({
        source: proposal,
        target: translation.proposal,
        units: update.lock,
        terms,
        before: nothing,
      })
    const records = made
      ? learnNames(proposal.records, proposal.facts, {learned: made.learned, locale: translation.locale})
      : proposal.records
    await saveRecords(db, records, own)
    if (made) await saveTargets(db, {document, locale: translation.locale, made, own})
    const detail = {units: update.lock.length, facts: proposal.facts.length, file: nameOf(input.document)}
    return {
      filled: made,
      activity: await writeActivity(db, {at, actor: actor.person, action: 'announcement', document, detail}),
    }
  })
  store.live.tell(activity)
  return {...preview, ...(filled ? {filled} : {})}
}

const nothing: Translation = {messages: {}, meta: {}}

async function readAny(document: DeskDocument): Promise<ForeignDocument> {
  if ('html' in document) return (await import('#exchange/read-rich-text.ts')).readRichText(document.html)
  if ('text' in document) return readDocument(new TextEncoder().encode(document.text), 'pasted.txt')
  return readDocument(document.bytes, document.name)
}

function nameOf(document: DeskDocument): string {
  return 'name' in document ? document.name : 'pasted text'
}

type Db = Parameters<typeof saveFile>[0]
type Own = Readonly<{author: string | null; at: string; origin: 'import'}>

/** New records stand behind those that the working files hold. */
async function saveRecords(db: Db, records: NewRecords, own: Own): Promise<void> {
  const texts = writeRecords(records)
  for (const kind of termKinds as readonly TermKind[]) {
    if (texts[kind] === '') continue
    const {text, rev, path} = await loadFile(db, termPath(kind))
    const joined = text === '' || text.endsWith('\n') ? text + texts[kind] : `${text}\n${texts[kind]}`
    await saveFile(db, {...own, path, rev, text: joined})
  }
}

type Targets = Readonly<{document: string; locale: string; made: FilledTranslation; own: Own}>

async function saveTargets(db: Db, {document, locale, made, own}: Targets): Promise<void> {
  const units = await loadUnits(db, document)
  const revisions = units.flatMap(unit => {
    const text = made.messages[unit.id]
    if (text === undefined) return []
    return [
      {...own, document, key: unit.id, locale, base: 0, text, state: 'initial' as const, from: unit.hash},
    ]
  })
  await insertRevisions(db, revisions)
}
