import {z} from 'zod'
import {applyBulk, undoBulk} from '#store/apply-bulk.ts'
import {loadNames, mayAct, nameOf, type SignedIn} from '#store/member.ts'
import {type BulkAction, previewBulk} from '#store/preview-bulk.ts'
import {searchUnits} from '#store/search-units.ts'
import {StoreError} from '#store/store-error.ts'
import {describeUnit} from './describe.ts'
import {actorOf, type Route, route} from './route.ts'
import {documentId, finding, idParams, instant, locale, person, state, unitRow, words} from './schemas.ts'

const find = z.string().min(1).max(500)

const action = z
  .discriminatedUnion('kind', [
    z.strictObject({kind: z.literal('approve')}),
    z.strictObject({kind: z.literal('reject'), reason: words}),
    z.strictObject({
      kind: z.literal('replace'),
      find,
      replace: z.string().max(2000),
      regex: z.boolean().default(false),
    }),
    z.strictObject({kind: z.literal('copy-source')}),
    z.strictObject({kind: z.literal('set-state'), state: z.enum(['initial', 'translated'])}),
    z.strictObject({kind: z.literal('restore-author'), author: z.string().max(100)}),
  ])
  .meta({id: 'BulkAction'})

const query = z.string().max(2000)
const bulk = z.strictObject({q: query, locale, document: documentId.optional(), action})

const change = z.object({
  document: documentId,
  key: z.string(),
  locale,
  rev: z.int(),
  before: z.string(),
  after: z.string(),
  state,
  from: z.string().nullable(),
  refused: z.string().nullable(),
  findings: z.array(finding),
})

/** Verdicts are for reviewers; taking back all that a person wrote, too. */
function guardAction(asks: SignedIn, {kind}: BulkAction, tag: string): void {
  const needs =
    kind === 'approve' || kind === 'reject' || kind === 'restore-author' ? 'reviewer' : 'translator'
  if (mayAct(asks, needs, tag)) return
  throw new StoreError('role', `Unexpected role, expected ${needs} of ${tag}, ask an owner for it.`, {
    needs,
    locale: tag,
  })
}

/** Search, and changes of everything that a search finds. */
export const searchRoutes: readonly Route[] = [
  route({
    id: 'searchUnits',
    method: 'GET',
    path: '/search',
    summary: 'Units of one language that match a query such as `state:translated has:error source:"亿元"`',
    needs: 'reader',
    localeIn: 'query',
    query: z.strictObject({
      q: query.default(''),
      locale,
      document: documentId.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
      after: z.coerce.number().int().min(0).default(0),
    }),
    answers: {200: z.object({total: z.int(), units: z.array(unitRow), after: z.int().nullable()})},
    handle: async ({desk: {store}, query: {limit, after, ...search}, person: asks}) => {
      const found = await searchUnits(store, {...search, me: asks.id})
      const names = await loadNames(store)
      const units = found.slice(after, after + limit).map(unit => describeUnit(unit, names))
      const next = after + limit < found.length ? after + limit : null
      return {body: {total: found.length, units, after: next}}
    },
  }),
  route({
    id: 'previewBulk',
    method: 'POST',
    path: '/bulk/preview',
    summary: 'What an action would do to everything that a search finds; nothing is changed',
    needs: 'translator',
    localeIn: 'body',
    body: bulk,
    answers: {
      200: z.object({changes: z.array(change), ready: z.int(), refused: z.int(), seal: z.string()}),
    },
    handle: async ({desk: {store}, body, person: asks}) => {
      guardAction(asks, body.action, body.locale)
      const {changes, seal} = await previewBulk(store, {...body, me: asks.id})
      const ready = changes.filter(one => one.refused === null).length
      return {body: {changes, ready, refused: changes.length - ready, seal}}
    },
  }),
  route({
    id: 'applyBulk',
    method: 'POST',
    path: '/bulk',
    summary: 'Do what a preview has shown, as one batch that can be undone',
    needs: 'translator',
    localeIn: 'body',
    body: bulk.extend({seal: z.string().max(100)}),
    answers: {201: z.object({batch: z.string(), changed: z.int(), refused: z.int()})},
    handle: async call => {
      const {
        desk: {store},
        body: {seal, ...body},
        person: asks,
      } = call
      guardAction(asks, body.action, body.locale)
      return {status: 201, body: await applyBulk(store, {...body, me: asks.id}, seal, actorOf(call))}
    },
  }),
  route({
    id: 'listBulk',
    method: 'GET',
    path: '/bulk',
    summary: 'Bulk changes, newest first',
    needs: 'reader',
    answers: {
      200: z.object({
        batches: z.array(
          z.object({
            id: z.string(),
            kind: z.string(),
            query: z.string(),
            author: person,
            at: instant,
            changed: z.int(),
            undone: z.object({by: person.nullable(), at: instant}).nullable(),
          }),
        ),
      }),
    },
    handle: async ({desk: {store}}) => {
      const rows = await store.db.selectFrom('batch').selectAll().orderBy('at', 'desc').limit(100).execute()
      const names = await loadNames(store)
      const batches = rows.map(({author, undone_at, undone_by, ...own}) => ({
        ...own,
        author: nameOf(names, author)!,
        undone: undone_at === null ? null : {by: nameOf(names, undone_by), at: undone_at},
      }))
      return {body: {batches}}
    },
  }),
  route({
    id: 'undoBulk',
    method: 'POST',
    path: '/bulk/:id/undo',
    summary: 'Undo a bulk change where nobody has changed the text since',
    needs: 'translator',
    params: idParams,
    body: z.strictObject({}),
    answers: {
      200: z.object({
        undone: z.int(),
        kept: z.array(z.object({document: documentId, key: z.string(), locale})),
      }),
    },
    handle: async call => {
      const {
        desk: {store},
        params,
        person: asks,
      } = call
      const rows = await store.db
        .selectFrom('revision')
        .select('locale')
        .distinct()
        .where('batch', '=', params.id)
        .execute()
      const batch = await store.db
        .selectFrom('batch')
        .select('author')
        .where('id', '=', params.id)
        .executeTakeFirst()
      // One’s own batch, or anybody’s for a reviewer.
      const needs = batch?.author === asks.id ? 'translator' : 'reviewer'
      const refused = rows.find(row => !mayAct(asks, needs, row.locale))
      if (refused)
        throw new StoreError('role', `Unexpected role, expected ${needs} of ${refused.locale}, ask one.`, {
          needs,
          locale: refused.locale,
        })
      return {body: await undoBulk(store, params.id, actorOf(call))}
    },
  }),
]
