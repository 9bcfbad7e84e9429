import {z} from 'zod'
import {claimInvitation} from '#store/claim-invitation.ts'
import {listLocales} from '#store/content-paths.ts'
import {countToReview} from '#store/count-to-review.ts'
import {loadSettings} from '#store/desk-settings.ts'
import {findInvitation, hasOwner, kindOf} from '#store/invitations.ts'
import {loadMailSettings, saveMailSettings} from '#store/mail-settings.ts'
import type {SignedIn} from '#store/member.ts'
import {
  callSignIn,
  type SignInAnswer,
  type SignInGround,
  signInWithCode,
  signInWithPassword,
} from '#store/sign-in-with.ts'
import {writeActivity} from '#store/write-activity.ts'
import type {Answer, Call, Route} from './route.ts'
import {actorOf, languageOf, route} from './route.ts'
import {instant, locale, membership, role, words} from './schemas.ts'

const email = z
  .string()
  .trim()
  .max(320)
  .regex(/^[^\s@]+@[^\s@]+$/, 'expected an e-mail address')
const password = z.string().max(1000)

const signedIn = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    twoFactor: z.boolean(),
    mustSetSecondFactor: z.boolean(),
    roles: z.array(membership),
  })
  .meta({id: 'SignedIn'})

/** What signing in needs to know of a call. */
export function groundOf({desk, request, address}: Pick<Call, 'desk' | 'request' | 'address'>): SignInGround {
  return {
    ...desk,
    address,
    cookies: request.headers.get('cookie') ?? '',
    agent: request.headers.get('user-agent') ?? '',
  }
}

function describePerson({id, name, email, twoFactor, mustSetSecondFactor, roles}: SignedIn) {
  return {id, name, email, twoFactor, mustSetSecondFactor, roles}
}

/** Mails come in the language in which their person signed in last. */
async function keepLanguage(call: Call, answer: SignInAnswer): Promise<SignInAnswer> {
  const language = languageOf(call)
  if (answer.person && language) await saveMailSettings(call.desk.store, answer.person, {language})
  return answer
}

/** Cookies go out, the tokens inside of them nowhere else. */
function answerSignIn({cookies, secondFactor, person}: SignInAnswer): Answer {
  const headers = new Headers(cookies.map(cookie => ['set-cookie', cookie] as [string, string]))
  return {body: secondFactor ? {secondFactor: true} : {person: {id: person}}, headers}
}

const signInAnswer = z.object({
  person: z.object({id: z.string()}).optional(),
  secondFactor: z.boolean().optional(),
})

/** Who asks, and coming in. */
export const signInRoutes: readonly Route[] = [
  route({
    id: 'readSession',
    method: 'GET',
    path: '/session',
    summary: 'Who is signed in, and how to sign in',
    needs: 'public',
    answers: {
      200: z.object({
        person: signedIn.nullable(),
        signIn: z.object({oidc: z.array(z.object({id: z.string(), name: z.string()}))}),
        locales: z.array(locale),
        zone: z.string(),
        selfReview: z.boolean(),
        claimed: z.boolean(),
        toReview: z.int(),
        digest: z.boolean().nullable(),
      }),
    },
    handle: async ({desk, person}) => {
      const {selfReview, zone} = await loadSettings(desk.store)
      const claimed = await hasOwner(desk.store)
      const locales = listLocales(desk.store.root)
      return {
        body: {
          toReview: person ? await countToReview(desk.store, person, locales) : 0,
          digest: person && desk.mail ? (await loadMailSettings(desk.store, person.id)).digest : null,
          person: person ? describePerson(person) : null,
          signIn: {oidc: desk.oidc},
          locales,
          zone,
          selfReview,
          claimed,
        },
      }
    },
  }),
  route({
    id: 'signIn',
    method: 'POST',
    path: '/sign-in',
    summary: 'Sign in with e-mail address and password',
    needs: 'public',
    body: z.strictObject({email, password}),
    answers: {200: signInAnswer},
    handle: async call =>
      answerSignIn(await keepLanguage(call, await signInWithPassword(groundOf(call), call.body))),
  }),
  route({
    id: 'signInWithCode',
    method: 'POST',
    path: '/sign-in/second-factor',
    summary: 'Answer the second factor of a sign-in',
    needs: 'public',
    body: z.strictObject({code: z.string().max(100), backup: z.boolean().default(false)}),
    answers: {200: signInAnswer},
    handle: async call =>
      answerSignIn(await keepLanguage(call, await signInWithCode(groundOf(call), call.body))),
  }),
  route({
    id: 'signInWithProvider',
    method: 'POST',
    path: '/sign-in/oidc',
    summary: 'The address of the provider that a person signs in at',
    needs: 'public',
    body: z.strictObject({provider: z.string().max(100), to: z.string().max(1000).optional()}),
    answers: {200: z.object({url: z.string()})},
    handle: async call => {
      const {provider, to} = call.body
      const body = {provider, callbackURL: safeReturn(to), errorCallbackURL: '/', disableRedirect: true}
      const response = await callSignIn(groundOf(call), '/sign-in/social', body)
      const {url} = (await response.json().catch(() => ({}))) as {url?: string}
      if (response.status !== 200 || !url)
        return {
          status: 503,
          body: {
            status: 503,
            code: 'busy',
            detail: 'The provider cannot be reached now, sign in with your password or try again later.',
          },
        }
      const headers = new Headers(
        response.headers.getSetCookie().map(one => ['set-cookie', one] as [string, string]),
      )
      return {body: {url}, headers}
    },
  }),
  route({
    id: 'signOut',
    method: 'POST',
    path: '/sign-out',
    summary: 'End this sign-in',
    needs: 'signed-in',
    answers: {204: undefined},
    handle: async call => {
      const {desk, person} = call
      if (person.session)
        await desk.store.db.deleteFrom('session').where('id', '=', person.session.id).execute()
      const at = desk.store.now().toISOString()
      await writeActivity(desk.store.db, {
        at,
        actor: actorOf(call).person,
        action: 'sign-out',
        audience: 'audit',
      })
      const gone = 'Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax'
      return {headers: {'set-cookie': `__Host-tongshi.session_token=; ${gone}`, 'clear-site-data': '"cache"'}}
    },
  }),
  route({
    id: 'readClaim',
    method: 'POST',
    path: '/claim/look',
    summary: 'What a one-time link is for',
    needs: 'public',
    body: z.strictObject({token: z.string().max(200)}),
    answers: {
      200: z.object({
        kind: z.enum(['owner', 'invitation', 'password']),
        role,
        locale: z.string(),
        email: z.string().nullable(),
        expiresAt: instant,
      }),
    },
    handle: async ({desk, body}) => {
      const found = await findInvitation(desk.store, body.token)
      return {
        body: {
          kind: kindOf(found),
          role: found.role,
          locale: found.locale,
          email: found.email,
          expiresAt: found.expires_at,
        },
      }
    },
  }),
  route({
    id: 'claim',
    method: 'POST',
    path: '/claim',
    summary: 'Make the account that a one-time link promises, and sign in',
    needs: 'public',
    body: z.strictObject({
      token: z.string().max(200),
      name: words.pipe(z.string().max(100)),
      email,
      password,
    }),
    answers: {200: signInAnswer},
    handle: async call => answerSignIn(await claimInvitation(groundOf(call), call.body)),
  }),
]

/** A path of this site, or the root: never an address that leads elsewhere. */
export function safeReturn(to: string | undefined): string {
  return to && /^\/(?![/\\])[^\s\\]*$/.test(to) ? to : '/'
}
