import {isBearer} from '#store/find-signed-in.ts'
import {mayAct, type SignedIn} from '#store/member.ts'
import {StoreError} from '#store/store-error.ts'
import type {Desk} from './desk.ts'
import type {Route} from './route.ts'

/**
 * Refuse a write that another site may have sent: with a cookie, the request must say that it comes from here.
 *
 * @throws StoreError `foreign-origin`.
 */
export function guardOrigin(request: Request, desk: Desk): void {
  // Browsers add credentials of their own to a foreign form's request, never a token of ours.
  if (request.method === 'GET' || isBearer(request.headers.get('authorization'))) return
  const origin = request.headers.get('origin')
  if (origin !== null && isOwn(origin, desk.baseUrl)) return
  throw new StoreError(
    'foreign-origin',
    `Unexpected origin \`${origin ?? 'none'}\`, expected \`${desk.baseUrl}\`, send the request from the desk or with an API token.`,
  )
}

/** A desk on this machine only may be called by any of the machine's own names. */
function isOwn(origin: string, baseUrl: string): boolean {
  if (origin === baseUrl) return true
  if (!URL.canParse(origin)) return false
  const [here, there] = [new URL(baseUrl), new URL(origin)]
  return isLoopback(here) && isLoopback(there) && here.port === there.port && here.protocol === there.protocol
}

function isLoopback({hostname}: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

/**
 * Refuse who may not.
 *
 * @throws StoreError `signed-out`, `second-factor` or `role`.
 */
export function guardRole(route: Route, person: SignedIn | undefined, locale: string | undefined): void {
  const {needs} = route
  if (needs === 'public') return
  if (!person)
    throw new StoreError('signed-out', 'Unexpected request without a sign-in, expected one, sign in first.')
  if (person.mustSetSecondFactor && needs !== 'signed-in')
    throw new StoreError(
      'second-factor',
      'Unexpected account without a second factor, expected one for your role, set it up in your account.',
    )
  const role = needs === 'signed-in' ? 'reader' : needs
  if (person.token && !person.token.scopes.includes('write') && route.method !== 'GET' && role === 'reader')
    throw roleError('a token that may only read', 'one with the scope `write`', {needs: 'write'})
  if (role === 'reader' && needs === 'signed-in') return
  if (mayAct(person, role, locale)) return
  throw roleError(`role ${describe(person, locale)}`, `${role}${locale ? ` of ${locale}` : ''}`, {
    needs: role,
    locale: locale ?? null,
  })
}

function describe({roles}: SignedIn, locale: string | undefined): string {
  const own = roles.filter(one => locale === undefined || one.locale === '*' || one.locale === locale)
  return own.length === 0 ? '`none`' : own.map(one => `\`${one.role}\` of ${one.locale}`).join(', ')
}

function roleError(actual: string, expected: string, refusal: Readonly<Record<string, unknown>>): StoreError {
  return new StoreError('role', `Unexpected ${actual}, expected ${expected}, ask an owner for it.`, refusal)
}

/** An account is changed by its person in a browser, never by a token that somebody may have found. */
export function guardBrowser({person}: Readonly<{person: SignedIn}>): void {
  if (person.token)
    throw new StoreError('role', 'Unexpected API token, expected a sign-in with a browser, sign in there.', {
      needs: 'session',
    })
}
