import {z} from 'zod'
import {changeComment, loadComments, writeComment} from '#store/comments.ts'
import {loadNames} from '#store/member.ts'
import {describeComment} from './describe.ts'
import {actorOf, type Route, route} from './route.ts'
import {comment, idParams, locale, unitParams, words} from './schemas.ts'

const path = '/documents/:kind/:name/units/:key/comments'

/** Comments on units: questions, issues that stop approval, notes. */
export const commentRoutes: readonly Route[] = [
  route({
    id: 'listComments',
    method: 'GET',
    path,
    summary: 'Comments on a unit, in all languages',
    needs: 'reader',
    params: unitParams,
    answers: {200: z.object({comments: z.array(comment)})},
    handle: async ({desk: {store}, params}) => {
      const names = await loadNames(store)
      const rows = await loadComments(store, `${params.kind}/${params.name}`, params.key)
      return {body: {comments: rows.map(row => describeComment(row, names))}}
    },
  }),
  route({
    id: 'writeComment',
    method: 'POST',
    path,
    summary: 'Comment on a unit: on its target in a locale, or on its source',
    needs: 'reader',
    localeIn: 'body',
    params: unitParams,
    body: z.strictObject({
      locale: locale.nullable(),
      kind: z.enum(['question', 'issue', 'note']),
      text: words,
      parent: z.string().max(100).nullable().default(null),
    }),
    answers: {201: z.object({comment})},
    handle: async call => {
      const {store} = call.desk
      const {kind, name, key} = call.params
      const row = await writeComment(store, {document: `${kind}/${name}`, key, ...call.body}, actorOf(call))
      return {status: 201, body: {comment: describeComment(row, await loadNames(store))}}
    },
  }),
  route({
    id: 'changeComment',
    method: 'PATCH',
    path: '/comments/:id',
    summary: 'Change an own comment, or settle or reopen any',
    needs: 'reader',
    params: idParams,
    body: z.strictObject({text: words.optional(), resolved: z.boolean().optional()}),
    answers: {200: z.object({comment})},
    handle: async call => {
      const {store} = call.desk
      const row = await changeComment(store, {...call.params, ...call.body}, actorOf(call))
      return {body: {comment: describeComment(row, await loadNames(store))}}
    },
  }),
]
