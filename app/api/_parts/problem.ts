import {StoreError, type StoreErrorCode} from '#store/store-error.ts'

const statuses: Readonly<Record<StoreErrorCode, number>> = {
  'signed-out': 401,
  'wrong-password': 401,
  'second-factor': 401,
  'foreign-origin': 403,
  role: 403,
  confirm: 403,
  'own-work': 403,
  closed: 403,
  'last-owner': 409,
  'no-route': 404,
  'not-found': 404,
  method: 405,
  stale: 409,
  used: 410,
  expired: 410,
  input: 400,
  'too-large': 413,
  'media-type': 415,
  findings: 422,
  warnings: 422,
  gate: 422,
  'conflict-open': 422,
  'issue-open': 422,
  'too-many': 429,
  machine: 502,
  busy: 503,
}

const headers = {'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store'}

/** An error as RFC 9457 says it: what the client did wrong in a sentence, what went wrong inside without a word of it. */
export function problem(error: unknown): Response {
  if (isDiskFull(error)) {
    console.error(
      `Unexpected full disk: ${(error as Error).message}, expected room for the store, make some.`,
    )
    const detail =
      'Unexpected full disk, expected room for the store, keep your text and send it again once there is some.'
    const body = {status: 507, code: 'disk-full', title: 'disk full', detail}
    return new Response(JSON.stringify(body), {status: 507, headers: {...headers, 'retry-after': '30'}})
  }
  if (isStoreAway(error)) {
    console.error(
      `Unexpected store that does not answer: ${(error as Error).message}, expected it back soon, look at the database.`,
    )
    const detail =
      'Unexpected store that does not answer, expected it back in a moment, keep your text and send it again.'
    const body = {status: 503, code: 'busy', title: 'busy', detail}
    return new Response(JSON.stringify(body), {status: 503, headers: {...headers, 'retry-after': '1'}})
  }
  if (!(error instanceof StoreError)) {
    console.error(error)
    const body = {
      status: 500,
      code: 'inside',
      title: 'Inside',
      detail: 'Something went wrong inside; the server’s log says what.',
    }
    return new Response(JSON.stringify(body), {status: 500, headers})
  }
  const {code, message, refusal} = error
  const status = statuses[code]
  const body = {status, code, title: code.replace(/-/g, ' '), detail: message, ...refusal}
  const wait = refusal.retryAfter ?? (code === 'busy' ? 1 : undefined)
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...headers,
      ...(wait === undefined ? {} : {'retry-after': String(Math.ceil(wait))}),
      ...(code === 'signed-out' ? {'www-authenticate': 'Bearer'} : {}),
      ...(Array.isArray(refusal.allow) ? {allow: refusal.allow.join(', ')} : {}),
    },
  })
}

/** What both engines, and the system, say where nothing more can be written. */
function isDiskFull(error: unknown): boolean {
  const {code = ''} = (error ?? {}) as {code?: string}
  return code === 'SQLITE_FULL' || code === '53100' || code === 'ENOSPC'
}

/** A database that stops, starts or cannot be reached, and a file that another process writes for too long. */
function isStoreAway(error: unknown): boolean {
  const {code = '', message = ''} = (error ?? {}) as {code?: string; message?: string}
  // PostgreSQL: class 08, connection exception; 57P01 to 57P03, shutdown and start.
  if (/^08|^57P0[123]$|^SQLITE_BUSY|^ECONN(REFUSED|RESET)$|^EPIPE$/.test(code)) return true
  // The driver's own two have no code.
  return code === '' && /^Connection terminated|timeout exceeded when trying to connect/.test(message)
}
