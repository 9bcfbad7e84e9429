import {z} from 'zod'
import {loadNames, nameOf} from '#store/member.ts'
import {readActivity} from '#store/write-activity.ts'
import {describeActivity} from './describe-activity.ts'
import {takeStream} from './limit-streams.ts'
import {openStream} from './open-stream.ts'
import {type Route, route} from './route.ts'
import {documentId, locale, person} from './schemas.ts'

/** Entries that a page gets at most when it comes back. */
const most = 500

/** Live updates: what happens, and who is where. */
export const liveRoutes: readonly Route[] = [
  route({
    id: 'readEvents',
    method: 'GET',
    path: '/events',
    summary: 'Server-sent events: `change` for everything that happens, `presence` for who is where',
    needs: 'reader',
    query: z.strictObject({document: documentId.optional()}),
    answers: {200: z.string()},
    handle: async ({desk, query, request, person: asks}) => {
      const {store, presence} = desk
      const {document} = query
      const isMine = (other: string | null) => document === undefined || other === null || other === document
      const giveBack = takeStream(asks.id)
      const stream = openStream([request.signal, desk.closing.signal])
      stream.onEnd(giveBack)
      const names = await loadNames(store)
      const tellPresence = (where: string) => {
        const people = presence.in(where).map(({person: id, document: _, ...place}) => ({
          ...place,
          person: nameOf(names, id),
          mine: id === asks.id,
        }))
        stream.send({event: 'presence', data: {document: where, people}})
      }
      stream.onEnd(
        store.live.activity(async activity => {
          if (activity.audience !== 'feed' || !isMine(activity.document)) return
          const known = activity.actor === null || names.has(activity.actor) ? names : await loadNames(store)
          stream.send({event: 'change', id: activity.seq, data: describeActivity(activity, known)})
        }),
      )
      stream.onEnd(store.live.presence(where => isMine(where) && tellPresence(where)))
      const last = Number(request.headers.get('last-event-id'))
      const newest = await store.db
        .selectFrom('activity')
        .select(({fn}) => fn.max('seq').as('seq'))
        .executeTakeFirst()
      stream.send({event: 'hello', data: {seq: newest?.seq ?? 0}})
      if (Number.isInteger(last) && last > 0) {
        const missed = await store.db
          .selectFrom('activity')
          .selectAll()
          .where('seq', '>', last)
          .where('audience', '=', 'feed')
          .orderBy('seq')
          .limit(most)
          .execute()
        for (const row of missed)
          if (isMine(row.document))
            stream.send({event: 'change', id: row.seq, data: describeActivity(readActivity(row), names)})
      }
      if (document !== undefined) tellPresence(document)
      return stream.response
    },
  }),
  route({
    id: 'movePresence',
    method: 'POST',
    path: '/presence',
    summary: 'Say where you are working; said again every 20 seconds, forgotten after 45',
    needs: 'reader',
    body: z.strictObject({
      document: documentId.nullable(),
      locale: locale.nullable(),
      key: z.string().max(300).nullable(),
    }),
    answers: {200: z.object({here: z.array(person)})},
    handle: async ({desk: {store, presence}, body, person: asks}) => {
      const {document, key} = body
      presence.move(asks.id, document && body.locale ? {document, locale: body.locale, key} : undefined)
      const names = await loadNames(store)
      const others = document ? presence.in(document).filter(one => one.person !== asks.id) : []
      const here = others.filter(one => one.key === key && one.locale === body.locale)
      return {body: {here: here.map(one => nameOf(names, one.person)!)}}
    },
  }),
]
