import {Readable} from 'node:stream'
import {z} from 'zod'
import {confirmPassword, note} from '#store/accounts.ts'
import {deletePerson} from '#store/delete-person.ts'
import {exportPerson} from '#store/export-person.ts'
import {guardKnown} from '#store/members.ts'
import {guardBrowser} from './guard.ts'
import {actorOf, type Call, type Route, route} from './route.ts'
import {idParams} from './schemas.ts'
import {groundOf} from './sign-in-routes.ts'

const password = z.string().max(1000)
const deleted = z.object({
  pseudonym: z.string(),
  assignments: z.int(),
  files: z.array(z.string()),
})

/** The file of a person's data, written while it goes out; that it was taken stands in the audit log. */
async function answerExport(call: Pick<Call, 'desk' | 'person'>, person: string): Promise<Response> {
  const {store} = call.desk
  await guardKnown(store, person)
  await note(store, call.person.id, 'person-exported', {person})
  const bytes = Readable.from(exportPerson(store, person)).map(text => new TextEncoder().encode(text))
  return new Response(Readable.toWeb(bytes) as ReadableStream, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="my-data.json"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** What a desk knows of a person, for them to take away, and its deletion: GDPR 15, 17 and 20, PIPL 45 and 47. */
export const personalDataRoutes: readonly Route[] = [
  route({
    id: 'exportAccount',
    method: 'GET',
    path: '/account/export',
    summary: 'Everything that the desk knows of oneself, as a file',
    needs: 'signed-in',
    answers: {200: z.looseObject({form: z.literal('tongshi-person/1')})},
    handle: async call => {
      guardBrowser(call)
      return answerExport(call, call.person.id)
    },
  }),
  route({
    id: 'deleteAccount',
    method: 'POST',
    path: '/account/delete',
    summary: 'Delete the own account; what one wrote stays under a pseudonym',
    needs: 'signed-in',
    fresh: true,
    body: z.strictObject({password}),
    answers: {200: deleted},
    handle: async call => {
      guardBrowser(call)
      await confirmPassword(groundOf(call), call.person, call.body.password)
      return {body: await deletePerson(call.desk.store, call.person.id, actorOf(call))}
    },
  }),
  route({
    id: 'exportMember',
    method: 'GET',
    path: '/members/:id/export',
    summary: 'Everything that the desk knows of a member, as a file',
    needs: 'owner',
    params: idParams,
    answers: {200: z.looseObject({form: z.literal('tongshi-person/1')})},
    handle: async call => {
      guardBrowser(call)
      return answerExport(call, call.params.id)
    },
  }),
  route({
    id: 'deleteMember',
    method: 'POST',
    path: '/members/:id/delete',
    summary:
      'Delete the account of a member, against the own password; what they wrote stays under a pseudonym',
    needs: 'owner',
    fresh: true,
    params: idParams,
    body: z.strictObject({password}),
    answers: {200: deleted},
    handle: async call => {
      guardBrowser(call)
      await confirmPassword(groundOf(call), call.person, call.body.password)
      return {body: await deletePerson(call.desk.store, call.params.id, actorOf(call))}
    },
  }),
]
