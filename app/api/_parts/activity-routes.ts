import {Readable} from 'node:stream'
import {z} from 'zod'
import {exportAudit} from '#store/export-audit.ts'
import {loadFeed} from '#store/load-feed.ts'
import {loadNames} from '#store/member.ts'
import {describeActivity} from './describe-activity.ts'
import {type Route, route} from './route.ts'
import {activity, documentId, locale} from './schemas.ts'

const page = {
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

/** What happened: the feed for all members, the audit log for owners. */
export const activityRoutes: readonly Route[] = [
  route({
    id: 'listActivity',
    method: 'GET',
    path: '/activity',
    summary: 'What happened to texts, comments, releases and work, newest first',
    needs: 'reader',
    query: z.strictObject({...page, document: documentId.optional(), locale: locale.optional()}),
    answers: {200: z.object({activity: z.array(activity), before: z.int().nullable()})},
    handle: async ({desk: {store}, query}) => {
      const entries = await loadFeed(store, query)
      const names = await loadNames(store)
      const before = entries.length === query.limit ? entries.at(-1)!.seq : null
      return {body: {activity: entries.map(one => describeActivity(one, names)), before}}
    },
  }),
  route({
    id: 'listAudit',
    method: 'GET',
    path: '/audit',
    summary: 'Everything that happened, sign-ins and refusals with addresses too, newest first',
    needs: 'owner',
    query: z.strictObject(page),
    answers: {
      200: z.object({
        activity: z.array(
          activity.extend({address: z.string().nullable(), audience: z.enum(['feed', 'audit'])}),
        ),
        before: z.int().nullable(),
      }),
    },
    handle: async ({desk: {store}, query}) => {
      const entries = await loadFeed(store, {...query, audience: 'all'})
      const names = await loadNames(store)
      const before = entries.length === query.limit ? entries.at(-1)!.seq : null
      const told = entries.map(one => ({
        ...describeActivity(one, names),
        address: one.address,
        audience: one.audience,
      }))
      return {body: {activity: told, before}}
    },
  }),
  route({
    id: 'exportAudit',
    method: 'GET',
    path: '/audit/export',
    summary: 'The whole audit log as a file, oldest first',
    needs: 'owner',
    query: z.strictObject({format: z.enum(['ndjson', 'csv']).default('ndjson')}),
    answers: {200: z.string()},
    handle: async ({desk: {store}, query: {format}}) => {
      const type = format === 'csv' ? 'text/csv' : 'application/x-ndjson'
      return new Response(Readable.toWeb(Readable.from(exportAudit(store, format))) as ReadableStream, {
        headers: {
          'content-type': `${type}; charset=utf-8`,
          'content-disposition': `attachment; filename="audit.${format}"`,
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        },
      })
    },
  }),
]
