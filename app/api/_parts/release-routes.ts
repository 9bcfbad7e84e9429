import {z} from 'zod'
import {needsCorrection} from '#store/add-correction.ts'
import {isRepository} from '#store/commit-release.ts'
import {loadDocumentFacts} from '#store/document-facts.ts'
import {type Block, judgeRelease} from '#store/judge-release.ts'
import {loadWork} from '#store/load-work.ts'
import {loadRelease, makeRelease} from '#store/make-release.ts'
import {loadNames, mayAct, nameOf, type SignedIn} from '#store/member.ts'
import {releaseFiles} from '#store/release-files.ts'
import type {Schema} from '#store/schema.ts'
import {StoreError} from '#store/store-error.ts'
import {dropWaiver, waiveBlock} from '#store/waivers.ts'
import {actorOf, type Route, route} from './route.ts'
import {documentId, finding, idParams, instant, locale, person, words} from './schemas.ts'

type Names = ReadonlyMap<string, string>

const block = z
  .object({
    id: z.string(),
    rule: z.string(),
    document: z.string(),
    key: z.string().nullable(),
    locale: z.string(),
    severity: z.literal('error'),
    detail: z.string(),
    finding: finding.optional(),
    waivable: z.boolean(),
    waived: z.object({id: z.string(), reason: z.string(), by: person, at: instant}).nullable(),
    person: person.nullable(),
  })
  .meta({id: 'Block'})

const release = z
  .object({
    id: z.string(),
    at: instant,
    author: person,
    note: z.string().nullable(),
    status: z.enum(['writing', 'complete']),
    documents: z.array(z.string()),
    locales: z.array(z.string()),
    files: z.array(z.object({path: z.string(), sha256: z.string()})),
    correction: z.record(z.string(), z.unknown()).nullable(),
    commit: z.string().nullable(),
  })
  .meta({id: 'Release'})

const documents = z.array(documentId).max(200)
const locales = z.array(locale).min(1).max(100)

function describeBlock({finding: found, waived, person: id, ...own}: Block, names: Names) {
  return {
    ...own,
    severity: 'error' as const,
    ...(found ? {finding: found} : {}),
    waived: waived && {
      id: waived.id,
      reason: waived.reason,
      by: nameOf(names, waived.author)!,
      at: waived.at,
    },
    person: nameOf(names, id),
  }
}

function describeRelease(row: Schema['release'], names: Names) {
  const files = JSON.parse(row.files) as {path: string; sha256: string}[]
  return {
    id: row.id,
    at: row.at,
    author: nameOf(names, row.author)!,
    note: row.note,
    status: row.status,
    documents: JSON.parse(row.documents),
    locales: JSON.parse(row.locales),
    files: files.map(({path, sha256}) => ({path, sha256})),
    correction: row.correction === null ? null : JSON.parse(row.correction),
    commit: row.commit_id,
  }
}

/** A publisher of one language releases that language; the table asks for the role, this for each locale. */
function guardLocales(asks: SignedIn, wanted: readonly string[]): void {
  const refused = wanted.find(one => !mayAct(asks, 'publisher', one))
  if (refused === undefined) return
  throw new StoreError('role', `Unexpected role, expected publisher of ${refused}, ask an owner for it.`, {
    needs: 'publisher',
    locale: refused,
  })
}

/** Release: the gate, waivers, and what was released. */
export const releaseRoutes: readonly Route[] = [
  route({
    id: 'readGate',
    method: 'GET',
    path: '/gate',
    summary: 'Everything that blocks a release, and the files that it would write',
    needs: 'reader',
    localeIn: 'query',
    query: z.strictObject({document: documentId, locale}),
    answers: {
      200: z.object({
        blocks: z.array(block),
        ready: z.boolean(),
        correction: z.boolean(),
        git: z.boolean(),
        published: instant.nullable(),
        units: z.int(),
        version: z.int(),
        authors: z.array(person),
        approvals: z.array(z.object({person, units: z.int()})),
        checked: z.object({at: instant, ms: z.number()}),
        files: z.array(z.object({path: z.string(), change: z.enum(['new', 'changed'])})),
      }),
    },
    handle: async ({desk: {store}, query}) => {
      const scope = {documents: [query.document], locales: [query.locale]}
      const start = performance.now()
      const blocks = await judgeRelease(store, scope)
      const ms = performance.now() - start
      const names = await loadNames(store)
      const {frontMatter} = await loadDocumentFacts(store, query.document)
      const {authors, approvals} = await loadWork(store, query.document, query.locale)
      const files = await releaseFiles(store, store, {...scope, at: store.now().toISOString()})
      const last = await store.db
        .selectFrom('release')
        .select('at')
        .where('documents', 'like', `%"${query.document}"%`)
        .orderBy('at', 'desc')
        .executeTakeFirst()
      const {count} = await store.db
        .selectFrom('unit')
        .select(({fn}) => fn.countAll().as('count'))
        .where('document', '=', query.document)
        .where('gone', '=', 0)
        .executeTakeFirstOrThrow()
      return {
        body: {
          blocks: blocks.map(one => describeBlock(one, names)),
          ready: blocks.every(one => one.waived !== null),
          correction: await needsCorrection(store, query.document, [query.locale]),
          git: await isRepository(store.root),
          published: last?.at ?? null,
          units: Number(count),
          version: frontMatter?.history?.at(-1)?.version ?? 1,
          authors: authors.map(id => nameOf(names, id)!),
          approvals: approvals.map(({person: id, units}) => ({person: nameOf(names, id)!, units})),
          checked: {at: store.now().toISOString(), ms: Math.round(ms)},
          files: files.map(({path, before}) => ({path, change: before === null ? 'new' : 'changed'})),
        },
      }
    },
  }),
  route({
    id: 'waiveBlock',
    method: 'POST',
    path: '/waivers',
    summary: 'Waive a block of the gate, with a reason; it lapses when the texts change',
    needs: 'publisher',
    localeIn: 'body',
    body: z.strictObject({block: z.string().max(100), document: documentId, locale, reason: words}),
    answers: {201: z.object({id: z.string()})},
    handle: async call => {
      const {
        desk: {store},
        body,
      } = call
      const blocks = await judgeRelease(store, {documents: [body.document], locales: [body.locale]})
      const found = blocks.find(one => one.id === body.block)
      if (!found)
        throw new StoreError(
          'not-found',
          `Unexpected block \`${body.block}\`, expected one of the gate, look at it again.`,
        )
      const {id} = await waiveBlock(store, found, body.reason, actorOf(call))
      return {status: 201, body: {id}}
    },
  }),
  route({
    id: 'dropWaiver',
    method: 'DELETE',
    path: '/waivers/:id',
    summary: 'Take a waiver back',
    needs: 'publisher',
    params: idParams,
    answers: {204: undefined},
    handle: async call => {
      await dropWaiver(call.desk.store, call.params.id, actorOf(call))
      return {}
    },
  }),
  route({
    id: 'makeRelease',
    method: 'POST',
    path: '/releases',
    summary: 'Release documents: what was approved becomes final and is written to the files',
    needs: 'publisher',
    body: z.strictObject({
      documents,
      locales,
      note: words.optional(),
      correction: z
        .strictObject({
          note: z.record(locale, words),
          corrects: z.string().max(100).optional(),
          was: z.string().max(200).optional(),
        })
        .optional(),
      git: z.boolean().optional(),
    }),
    answers: {201: z.object({release})},
    handle: async call => {
      const {
        desk: {store},
        body,
        person: asks,
      } = call
      guardLocales(asks, body.locales)
      const names = await loadNames(store)
      try {
        const made = await makeRelease(store, body, actorOf(call))
        return {status: 201, body: {release: describeRelease(made, names)}}
      } catch (error) {
        if (!(error instanceof StoreError) || error.code !== 'gate') throw error
        const blocks = (error.refusal.blocks as Block[]).map(one => describeBlock(one, names))
        throw new StoreError('gate', error.message, {blocks})
      }
    },
  }),
  route({
    id: 'listReleases',
    method: 'GET',
    path: '/releases',
    summary: 'What was released, newest first',
    needs: 'reader',
    query: z.strictObject({document: documentId.optional()}),
    answers: {200: z.object({releases: z.array(release)})},
    handle: async ({desk: {store}, query}) => {
      let rows = store.db.selectFrom('release').selectAll()
      if (query.document) rows = rows.where('documents', 'like', `%"${query.document}"%`)
      const names = await loadNames(store)
      const found = await rows.orderBy('at', 'desc').limit(200).execute()
      return {body: {releases: found.map(row => describeRelease(row, names))}}
    },
  }),
  route({
    id: 'readRelease',
    method: 'GET',
    path: '/releases/:id',
    summary: 'One release',
    needs: 'reader',
    params: idParams,
    answers: {200: z.object({release})},
    handle: async ({desk: {store}, params}) => ({
      body: {release: describeRelease(await loadRelease(store, params.id), await loadNames(store))},
    }),
  }),
]
