import {sessionCookie} from '#store/find-signed-in.ts'
import {addressHeader} from '#store/sign-in.ts'
import {finish} from '#store/sign-in-with.ts'
import type {Desk} from './desk.ts'

/** Where an OpenID Connect provider sends people back to. */
export const callbackPath = /^\/api\/auth\/callback\/[\w-]+(\?|$)/

/**
 * Answer the return from an OpenID Connect provider.
 *
 * An account with a second factor of this desk does not come in by the provider alone: its sign-in is undone, and the
 * page says why.
 */
export async function answerCallback(desk: Desk, request: Request, address: string): Promise<Response> {
  const headers = new Headers(request.headers)
  headers.set(addressHeader, address)
  const answer = await desk.signIn.handler(new Request(request.url, {method: 'GET', headers}))
  const cookies = answer.headers.getSetCookie()
  const token = cookies
    .find(cookie => cookie.startsWith(`${sessionCookie}=`))
    ?.slice(sessionCookie.length + 1)
    .split(';')[0]
  const person = token ? await findPerson(desk, decodeURIComponent(token).split('.')[0]!) : undefined
  const to = answer.headers.get('location')
  if (!person) return leave(desk, safePath(desk, to) ?? '/en/desk/sign-in?error=provider', [])
  if (person.disabled === 1 || person.twoFactorEnabled) {
    await desk.store.db
      .deleteFrom('session')
      .where('userId', '=', person.id)
      .where('token', '=', person.token)
      .execute()
    return leave(desk, `/en/desk/sign-in?error=${person.disabled === 1 ? 'provider' : 'second-factor'}`, [])
  }
  const agent = request.headers.get('user-agent') ?? ''
  const ground = {...desk, address, agent, cookies: request.headers.get('cookie') ?? ''}
  const {cookies: all} = await finish(ground, person.id, cookies)
  return leave(desk, safePath(desk, to) ?? '/', all)
}

async function findPerson({store}: Desk, token: string) {
  return store.db
    .selectFrom('session')
    .innerJoin('user', 'user.id', 'session.userId')
    .leftJoin('person_state', 'person_state.person', 'user.id')
    .select(['user.id', 'user.twoFactorEnabled', 'disabled', 'session.token'])
    .where('session.token', '=', token)
    .executeTakeFirst()
}

/** Only a path of this site is followed. */
function safePath({baseUrl}: Desk, to: string | null): string | undefined {
  if (to === null || !URL.canParse(to, baseUrl)) return undefined
  const url = new URL(to, baseUrl)
  return url.origin === baseUrl ? url.pathname + url.search : undefined
}

function leave({baseUrl}: Desk, to: string, cookies: readonly string[]): Response {
  const headers = new Headers({location: new URL(to, baseUrl).href, 'cache-control': 'no-store'})
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, {status: 303, headers})
}
