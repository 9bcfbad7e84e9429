import {guardFresh} from '#store/confirm-person.ts'
import {findSignedIn} from '#store/find-signed-in.ts'
import {makeGate} from '#store/gate.ts'
import {countRequest} from '#store/limit-attempts.ts'
import type {SignedIn} from '#store/member.ts'
import {StoreError} from '#store/store-error.ts'
import type {Desk} from './desk.ts'
import {guardOrigin, guardRole} from './guard.ts'
import {problem} from './problem.ts'
import {readBody, validate} from './read-input.ts'
import type {Answer, Route} from './route.ts'
import {routes} from './routes.ts'

const prefix = '/api/v1'
const noStore = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
}

/** Bytes from which on a body may fill the memory, together with its like. */
const heavyFrom = 2 ** 20

/** Files are read a few at a time: together they would hold gigabytes. */
const heavyBodies = makeGate({atOnce: 3, mostWaiting: 30, mostOfOne: 3, name: 'files'})

type Compiled = Readonly<{route: Route; names: readonly string[]; pattern: RegExp}>

const compiled: readonly Compiled[] = routes.map(route => {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(match => match[1]!)
  const pattern = new RegExp(`^${route.path.replace(/\./g, '\\.').replace(/:\w+/g, '([^/]+)')}$`)
  return {route, names, pattern}
})

/**
 * Answer one request to the REST API. Every way through it validates, guards and refuses alike; nothing is thrown.
 *
 * @param address of the client, as the server sees it.
 */
export async function answerApi(desk: Desk, request: Request, address: string): Promise<Response> {
  try {
    const url = new URL(request.url)
    const {route, params} = findRoute(request.method, url.pathname.slice(prefix.length))
    guardOrigin(request, desk)
    const person = await findSignedIn(desk.store, request.headers, desk.secret)
    countRequest(person?.id ?? address)
    const read = {
      params: validate(route.params, params, 'path'),
      query: validate(route.query, Object.fromEntries(url.searchParams), 'query'),
    }
    // Who may not learns it before the body is looked at, unless the body says which locale is meant.
    if (route.localeIn !== 'body') guardRole(route, person, localeOf(route, {...read, body: undefined}))
    else guardRole({...route, needs: route.needs === 'public' ? 'public' : 'signed-in'}, person, undefined)
    if (route.fresh && person) guardFresh(person, desk.store.now())
    const work = async () => {
      const body = await readBody(request, route)
      if (route.localeIn === 'body') guardRole(route, person, localeOf(route, {...read, body}))
      return route.handle({desk, person: person as SignedIn, ...read, body, request, address})
    }
    const isHeavy = (route.bodyLimit ?? 0) > heavyFrom
    const answer = isHeavy ? await heavyBodies(person?.id ?? address, work) : await work()
    return respond(answer)
  } catch (error) {
    return problem(error)
  }
}

function localeOf({localeIn}: Route, read: Readonly<Record<string, unknown>>): string | undefined {
  if (!localeIn) return undefined
  const {locale} = (read[localeIn] ?? {}) as {locale?: string | null}
  return locale ?? undefined
}

/** Find the route of a request, or refuse it. */
export function findRoute(method: string, path: string): {route: Route; params: Record<string, string>} {
  const there = compiled.flatMap(({route, names, pattern}) => {
    const match = pattern.exec(path)
    return match
      ? [{route, params: Object.fromEntries(names.map((name, at) => [name, decode(match[at + 1]!)]))}]
      : []
  })
  const found = there.find(one => one.route.method === method)
  if (found) return found
  if (there.length === 0)
    throw new StoreError(
      'no-route',
      `Unexpected address \`${path}\`, expected one of /api/v1/openapi.json, look it up there.`,
    )
  const allow = there.map(one => one.route.method)
  throw new StoreError(
    'method',
    `Unexpected method ${method}, expected ${allow.join(', ')}, use one of them.`,
    {allow},
  )
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new StoreError(
      'input',
      'Unexpected % in the address, expected a percent-encoded UTF-8 byte behind it, mend it.',
    )
  }
}

function respond(answer: Answer): Response {
  if (answer instanceof Response) return answer
  const {status = 200, body, headers = {}} = answer
  const own = new Headers(headers)
  for (const [name, value] of Object.entries(noStore)) own.set(name, value)
  if (body === undefined) return new Response(null, {status: status === 200 ? 204 : status, headers: own})
  own.set('content-type', 'application/json; charset=utf-8')
  return new Response(JSON.stringify(body), {status, headers: own})
}
