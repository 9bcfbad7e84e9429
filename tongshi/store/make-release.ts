import type {Kysely} from 'kysely'
import {addCorrection, type Correction, needsCorrection} from './add-correction.ts'
import {commitRelease} from './commit-release.ts'
import {listConflicts} from './conflicts.ts'
import {loadSettings} from './desk-settings.ts'
import {importAlone} from './import-files.ts'
import {inPieces} from './in-pieces.ts'
import {insertRevisions, type NewRevision} from './insert-revisions.ts'
import {type Block, judgeRelease, openBlocks, type ReleaseScope} from './judge-release.ts'
import {makeId} from './make-id.ts'
import {tellMeasured} from './measured.ts'
import {newerProgram, programVersion} from './program-version.ts'
import {finishReleases} from './project-release.ts'
import {type ReleaseFile, releaseFiles} from './release-files.ts'
import type {Schema} from './schema.ts'
import {seeFile} from './see-file.ts'
import type {Actor, Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {type Activity, writeActivity} from './write-activity.ts'

/** What a publisher asks for. */
export type ReleaseRequest = ReleaseScope &
  Readonly<{note?: string | undefined; correction?: Correction | undefined; git?: boolean | undefined}>

/**
 * Release: judge, make final, write the files.
 *
 * The release stands once its transaction does; the files follow from it, each written as a whole. A fault in between
 * leaves a release that the next start, or the next release, finishes.
 *
 * @throws StoreError `conflict-open`, `gate` with every block, `busy` where a file cannot be written.
 */
export async function makeRelease(
  store: Store,
  request: ReleaseRequest,
  actor: Actor,
): Promise<Schema['release']> {
  const started = performance.now()
  const tell = (outcome: 'released' | 'refused' | 'failed') =>
    tellMeasured('release', {outcome, seconds: (performance.now() - started) / 1000})
  try {
    const made = await releaseAlone(store, request, actor)
    tell('released')
    return made
  } catch (error) {
    tell(error instanceof StoreError && error.code !== 'busy' ? 'refused' : 'failed')
    throw error
  }
}

function releaseAlone(store: Store, request: ReleaseRequest, actor: Actor): Promise<Schema['release']> {
  return store.alone(async () => {
    await finishReleases(store)
    await importAlone(store, {person: null})
    await guardProgram(store, request)
    await guardConflicts(store, request)
    const id = makeId()
    const at = store.now().toISOString()
    await guardGate(store, request)
    if (request.correction) {
      // Only what may go out gets its note; the note itself is held to the gate too.
      await addCorrection(store, {...request, correction: request.correction, at}, actor)
      await guardGate(store, request)
    }
    const activity = await store.db.transaction().execute(db => record(store, db, {id, at, request, actor}))
    store.live.tell(activity)
    await finishReleases(store)
    const git = request.git ?? (await loadSettings(store)).git
    if (git) await commitRelease(store, id)
    return loadRelease(store, id)
  })
}

/** Everything that blocks a release as it is asked for, its correction note too. */
export async function openBlocksOf(store: Store, request: ReleaseRequest): Promise<Block[]> {
  const blocks = await judgeRelease(store, request)
  const open = openBlocks(blocks)
  if (request.correction) return open
  for (const document of request.documents)
    if (await needsCorrection(store, document, request.locales))
      open.push({
        id: `correction:${document}`,
        rule: 'correction-missing',
        document,
        key: null,
        locale: '*',
        detail: document,
        waivable: false,
        waived: null,
        person: null,
      })
  return open
}

async function guardGate(store: Store, request: ReleaseRequest): Promise<void> {
  const open = await openBlocksOf(store, request)
  if (open.length > 0) throw gateError(open)
}

function gateError(blocks: readonly Block[]): StoreError {
  return new StoreError(
    'gate',
    `Unexpected ${blocks.length} blocks, expected none, settle or waive each and release again.`,
    {blocks},
  )
}

/** An older program would write the newer one's words into the newsroom's own catalogues. */
async function guardProgram(store: Store, {documents}: ReleaseScope): Promise<void> {
  if (!documents.some(document => document.startsWith('interface/'))) return
  const newer = await newerProgram(store, store.db)
  if (newer === undefined) return
  throw new StoreError(
    'busy',
    `Unexpected release of the interface by program ${programVersion(store)}, expected ${newer}, which another server runs already, try again once this one is brought up to it.`,
  )
}

async function guardConflicts(store: Store, {documents}: ReleaseScope): Promise<void> {
  const conflicts = await listConflicts(store)
  const mine = conflicts.filter(row => documents.includes(row.document) || row.document === 'files')
  if (mine.length === 0) return
  throw new StoreError(
    'conflict-open',
    `Unexpected ${mine.length} conflicts with the files, expected none, settle them first.`,
    {conflicts: mine.map(row => row.id)},
  )
}

type Recording = Readonly<{id: string; at: string; request: ReleaseRequest; actor: Actor}>

/** Everything that a release changes in the store, in one transaction. */
async function record(
  store: Store,
  db: Kysely<Schema>,
  {id, at, request, actor}: Recording,
): Promise<Activity> {
  const {documents, locales, note = null, correction} = request
  for (const document of documents) await makeFinal(db, {document, locales, author: actor.person, at, id})
  const files = await releaseFiles(store, {db}, {documents, locales, at})
  await remember(db, {documents, locales, files, at})
  await db
    .insertInto('release')
    .values({
      id,
      at,
      author: actor.person!,
      note,
      status: 'writing',
      files: JSON.stringify(files),
      documents: JSON.stringify(documents),
      locales: JSON.stringify(locales),
      correction: correction ? JSON.stringify(correction) : null,
      commit_id: null,
    })
    .execute()
  const detail = {id, documents, locales, files: files.length, ...(note ? {note} : {})}
  const document = documents.length === 1 ? documents[0]! : null
  const address = actor.address ?? null
  return writeActivity(db, {at, actor: actor.person, action: 'release', document, detail, address})
}

/** What was approved is final; what went out by a waiver keeps its state. */
async function makeFinal(
  db: Kysely<Schema>,
  {
    document,
    locales,
    author,
    at,
    id,
  }: Readonly<{
    document: string
    locales: readonly string[]
    author: string | null
    at: string
    id: string
  }>,
): Promise<void> {
  const {source} = await db
    .selectFrom('document')
    .select('source')
    .where('id', '=', document)
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('current')
    .selectAll()
    .where('document', '=', document)
    .where('locale', 'in', [source, ...locales])
    .where('state', '=', 'reviewed')
    .execute()
  const final = rows.map(
    (row): NewRevision => ({
      ...row,
      base: row.rev,
      state: 'final',
      author,
      at,
      from: row.from_hash,
      origin: 'release',
      reason: null,
      batch: id,
    }),
  )
  await insertRevisions(db, final)
}

/** From now on this is what the files say, as far as the store knows. */
async function remember(
  db: Kysely<Schema>,
  {documents, locales, files, at}: ReleaseScope & Readonly<{files: readonly ReleaseFile[]; at: string}>,
): Promise<void> {
  for (const {path, sha256, text} of files) {
    await db
      .insertInto('released_file')
      .values({path, sha256, text, at})
      .onConflict(clash => clash.column('path').doUpdateSet({sha256, text, at}))
      .execute()
    await seeFile(db, path, sha256)
  }
  for (const document of documents) {
    const {source, kind} = await db
      .selectFrom('document')
      .select(['source', 'kind'])
      .where('id', '=', document)
      .executeTakeFirstOrThrow()
    const wanted = kind === 'announcements' ? locales.filter(one => one !== source) : [source, ...locales]
    const rows = await db
      .selectFrom('current')
      .select(['document', 'key', 'locale', 'text', 'rev'])
      .where('document', '=', document)
      .where('locale', 'in', [...wanted, ''])
      .where('text', '!=', '')
      .execute()
    for (const piece of inPieces(rows))
      await db
        .insertInto('released')
        .values(piece.map(row => ({...row, at})))
        .onConflict(clash =>
          clash.columns(['document', 'key', 'locale']).doUpdateSet(({ref}) => ({
            text: ref('excluded.text'),
            rev: ref('excluded.rev'),
            at: ref('excluded.at'),
          })),
        )
        .execute()
  }
}

/**
 * Load one release.
 *
 * @throws StoreError `not-found`.
 */
export async function loadRelease({db}: Pick<Store, 'db'>, id: string): Promise<Schema['release']> {
  const row = await db.selectFrom('release').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return row
  throw new StoreError('not-found', `Unexpected release \`${id}\`, expected one of the list, look at it.`)
}
