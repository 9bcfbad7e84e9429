import {z} from 'zod'
import {
  assignWork,
  changeAssignment,
  dropAssignment,
  listAssignments,
  loadAssignment,
} from '#store/assignments.ts'
import {loadNames, mayAct, nameOf} from '#store/member.ts'
import type {Schema} from '#store/schema.ts'
import {StoreError} from '#store/store-error.ts'
import {actorOf, type Route, route} from './route.ts'
import {documentId, idParams, instant, locale, person} from './schemas.ts'

const zone = z.string().max(60).nullable()
const due = instant.nullable()

const assignment = z
  .object({
    id: z.string(),
    document: documentId,
    locale,
    role: z.enum(['translator', 'reviewer', 'publisher']),
    person,
    due,
    zone,
    author: person,
    at: instant,
    done: instant.nullable(),
  })
  .meta({id: 'Assignment'})

function describe(row: Schema['assignment'], names: ReadonlyMap<string, string>) {
  const {reminded: _, done_at, author, person: who, ...own} = row
  return {...own, person: nameOf(names, who)!, author: nameOf(names, author)!, done: done_at}
}

/** Who does what until when. */
export const assignmentRoutes: readonly Route[] = [
  route({
    id: 'listAssignments',
    method: 'GET',
    path: '/assignments',
    summary: 'Assignments, the next due first',
    needs: 'reader',
    query: z.strictObject({
      person: z.string().max(100).optional(),
      all: z.enum(['true', 'false']).default('false'),
    }),
    answers: {200: z.object({assignments: z.array(assignment)})},
    handle: async ({desk: {store}, query}) => {
      const names = await loadNames(store)
      const rows = await listAssignments(store, {person: query.person, open: query.all === 'false'})
      return {body: {assignments: rows.map(row => describe(row, names))}}
    },
  }),
  route({
    id: 'assign',
    method: 'POST',
    path: '/assignments',
    summary: 'Assign a document in one language to a member',
    needs: 'publisher',
    localeIn: 'body',
    body: z.strictObject({
      document: documentId,
      locale,
      role: z.enum(['translator', 'reviewer', 'publisher']),
      person: z.string().max(100),
      due: due.default(null),
      zone: zone.default(null),
    }),
    answers: {201: z.object({assignment})},
    handle: async call => {
      const {store} = call.desk
      const row = await assignWork(store, call.body, actorOf(call))
      return {status: 201, body: {assignment: describe(row, await loadNames(store))}}
    },
  }),
  route({
    id: 'changeAssignment',
    method: 'PATCH',
    path: '/assignments/:id',
    summary: 'Change when an assignment is due (publishers), or say that it is done (whoever has it, too)',
    needs: 'reader',
    params: idParams,
    body: z.strictObject({due: due.optional(), zone: zone.optional(), done: z.boolean().optional()}),
    answers: {200: z.object({assignment})},
    handle: async call => {
      const {
        desk: {store},
        person: asks,
        params,
        body,
      } = call
      const before = await loadAssignment(store, params.id)
      const isOwn = before.person === asks.id && body.due === undefined && body.zone === undefined
      if (!isOwn && !mayAct(asks, 'publisher', before.locale))
        throw new StoreError('role', `Unexpected role, expected publisher of ${before.locale}, ask one.`, {
          needs: 'publisher',
          locale: before.locale,
        })
      const row = await changeAssignment(store, {...params, ...body}, actorOf(call))
      return {body: {assignment: describe(row, await loadNames(store))}}
    },
  }),
  route({
    id: 'dropAssignment',
    method: 'DELETE',
    path: '/assignments/:id',
    summary: 'Take an assignment back',
    needs: 'publisher',
    params: idParams,
    answers: {204: undefined},
    handle: async call => {
      await dropAssignment(call.desk.store, call.params.id, actorOf(call))
      return {}
    },
  }),
]
