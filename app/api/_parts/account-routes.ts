import {z} from 'zod'
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  endSessions,
  listSessions,
  removeSecondFactor,
} from '#store/accounts.ts'
import {dropToken, listTokens, makeToken} from '#store/api-tokens.ts'
import {confirmPerson} from '#store/confirm-person.ts'
import {saveMailSettings} from '#store/mail-settings.ts'
import {scopes} from '#store/member.ts'
import {guardBrowser} from './guard.ts'
import {languageOf, type Route, route} from './route.ts'
import {idParams, instant, locale, words} from './schemas.ts'
import {groundOf} from './sign-in-routes.ts'

const password = z.string().max(1000)
const locales = z
  .array(z.union([locale, z.literal('*')]))
  .min(1)
  .max(50)
const token = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(scopes)),
  locales: z.array(z.string()),
  at: instant,
  expiresAt: instant,
  seen: instant.nullable(),
})

function withCookies(cookies: readonly string[]): Headers {
  return new Headers(cookies.map(cookie => ['set-cookie', cookie] as [string, string]))
}

/** A person's own account: name, password, second factor, sign-ins, API tokens. */
export const accountRoutes: readonly Route[] = [
  route({
    id: 'changeAccount',
    method: 'PATCH',
    path: '/account',
    summary: 'Change the own name, or whether a daily mail tells what waits',
    needs: 'signed-in',
    body: z.strictObject({name: words.pipe(z.string().max(100)).optional(), digest: z.boolean().optional()}),
    answers: {204: undefined},
    handle: async call => {
      guardBrowser(call)
      const {
        desk: {store},
        body,
        person,
      } = call
      const {name, digest} = body
      if (name !== undefined)
        await store.db.updateTable('user').set({name}).where('id', '=', person.id).execute()
      if (digest !== undefined)
        await saveMailSettings(store, person.id, {digest, language: languageOf(call) ?? undefined})
      return {}
    },
  }),
  route({
    id: 'changePassword',
    method: 'POST',
    path: '/account/password',
    summary: 'Change the own password; all other sign-ins end',
    needs: 'signed-in',
    fresh: true,
    body: z.strictObject({current: password, next: password}),
    answers: {204: undefined},
    handle: async call => {
      guardBrowser(call)
      await changePassword(groundOf(call), call.person, call.body)
      return {}
    },
  }),
  route({
    id: 'confirmPerson',
    method: 'POST',
    path: '/account/confirm',
    summary: 'Prove again who is signed in; a new sign-in takes the place of this one',
    needs: 'signed-in',
    body: z.strictObject({
      password,
      code: z.string().max(100).optional(),
      backup: z.boolean().default(false),
    }),
    answers: {204: undefined},
    handle: async call => {
      guardBrowser(call)
      const {code, ...body} = call.body
      const given = {...body, ...(code === undefined ? {} : {code})}
      return {headers: withCookies((await confirmPerson(groundOf(call), call.person, given)).cookies)}
    },
  }),
  route({
    id: 'beginSecondFactor',
    method: 'POST',
    path: '/account/second-factor',
    summary: 'Begin to set up a second factor (TOTP); confirm it by a first code',
    needs: 'signed-in',
    fresh: true,
    body: z.strictObject({password}),
    answers: {200: z.object({uri: z.string(), secret: z.string(), backupCodes: z.array(z.string())})},
    handle: async call => {
      guardBrowser(call)
      return {body: await beginSecondFactor(groundOf(call), call.person, call.body.password)}
    },
  }),
  route({
    id: 'confirmSecondFactor',
    method: 'POST',
    path: '/account/second-factor/confirm',
    summary: 'Confirm a second factor by its first code',
    needs: 'signed-in',
    body: z.strictObject({code: z.string().max(20)}),
    answers: {204: undefined},
    handle: async call => {
      guardBrowser(call)
      return {headers: withCookies(await confirmSecondFactor(groundOf(call), call.person, call.body.code))}
    },
  }),
  route({
    id: 'removeSecondFactor',
    method: 'POST',
    path: '/account/second-factor/remove',
    summary: 'Remove the own second factor',
    needs: 'signed-in',
    fresh: true,
    body: z.strictObject({password}),
    answers: {204: undefined},
    handle: async call => {
      guardBrowser(call)
      return {headers: withCookies(await removeSecondFactor(groundOf(call), call.person, call.body.password))}
    },
  }),
  route({
    id: 'listSessions',
    method: 'GET',
    path: '/account/sessions',
    summary: 'The own sign-ins that still stand',
    needs: 'signed-in',
    answers: {
      200: z.object({
        sessions: z.array(
          z.object({
            id: z.string(),
            at: instant,
            seen: instant,
            address: z.string().nullable(),
            agent: z.string().nullable(),
            current: z.boolean(),
          }),
        ),
      }),
    },
    handle: async ({desk: {store}, person}) => ({
      body: {sessions: await listSessions(store, person.id, person.session?.id)},
    }),
  }),
  route({
    id: 'endSession',
    method: 'DELETE',
    path: '/account/sessions/:id',
    summary: 'End one of the own sign-ins',
    needs: 'signed-in',
    fresh: true,
    params: idParams,
    answers: {204: undefined},
    handle: async call => {
      guardBrowser(call)
      await endSessions(call.desk.store, call.person.id, {id: call.params.id}, call.person.id)
      return {}
    },
  }),
  route({
    id: 'endOtherSessions',
    method: 'DELETE',
    path: '/account/sessions',
    summary: 'End all other sign-ins of one’s own',
    needs: 'signed-in',
    fresh: true,
    answers: {204: undefined},
    handle: async call => {
      guardBrowser(call)
      await endSessions(call.desk.store, call.person.id, {except: call.person.session?.id}, call.person.id)
      return {}
    },
  }),
  route({
    id: 'listTokens',
    method: 'GET',
    path: '/account/tokens',
    summary: 'The own API tokens, without the tokens themselves',
    needs: 'signed-in',
    answers: {200: z.object({tokens: z.array(token)})},
    handle: async ({desk: {store}, person}) => ({body: {tokens: await listTokens(store, person.id)}}),
  }),
  route({
    id: 'makeToken',
    method: 'POST',
    path: '/account/tokens',
    summary: 'Make an API token; it is shown once',
    needs: 'signed-in',
    fresh: true,
    body: z.strictObject({
      name: words.pipe(z.string().max(100)),
      scopes: z.array(z.enum(scopes)).min(1),
      locales: locales.default(['*']),
      expiresAt: instant,
    }),
    answers: {201: z.object({id: z.string(), token: z.string()})},
    handle: async call => {
      guardBrowser(call)
      return {status: 201, body: await makeToken(call.desk.store, call.person.id, call.body)}
    },
  }),
  route({
    id: 'dropToken',
    method: 'DELETE',
    path: '/account/tokens/:id',
    summary: 'Take an API token back',
    needs: 'signed-in',
    params: idParams,
    answers: {204: undefined},
    handle: async call => {
      guardBrowser(call)
      await dropToken(call.desk.store, call.person.id, call.params.id)
      return {}
    },
  }),
]
