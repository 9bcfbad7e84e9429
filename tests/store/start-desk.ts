import {cpSync, mkdtempSync, rmSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createPerson} from '#store/create-person.ts'
import type {Membership} from '#store/member.ts'
import type {SendMail} from '#store/send-mail.ts'
import type {OidcProvider} from '#store/sign-in.ts'
import type {Desk} from '../../app/api/_parts/desk.ts'
import {findRoute} from '../../app/api/_parts/dispatch.ts'
import {openDesk} from '../../app/api/_parts/open-desk.ts'
import {isApi, serveApi} from '../../app/api/_parts/serve-api.ts'

/** A person of a test, signed in. */
export type TestPerson = Readonly<{id: string; email: string; cookie: string}>

/** An answer of the API. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
export type Answer = Readonly<{status: number; body: any; headers: Headers}>

/** A desk of a test on a real server, without Next. */
export type TestDesk = Readonly<{
  desk: Desk
  root: string
  origin: string
  ask: (
    method: string,
    path: string,
    body?: unknown,
    who?: TestPerson,
    headers?: Record<string, string>,
  ) => Promise<Answer>
  person: (...roles: readonly Membership[]) => Promise<TestPerson>
  stop: () => Promise<void>
}>

export const password = 'seven wet umbrellas'
let people = 0

/**
 * Start a desk over a copy of a newsroom.
 *
 * @param options.from the newsroom that is copied; the repository's own where it is not said.
 * @param options.url a PostgreSQL database; SQLite where it is not said.
 */
export async function startDesk(
  options: {
    from?: string
    root?: string
    url?: string
    /** Several servers of one desk share it. */
    secret?: string
    now?: () => Date
    oidc?: OidcProvider
    sendMail?: SendMail
  } = {},
): Promise<TestDesk> {
  const root = options.root ?? copyNewsroom(options.from)
  const server = createServer()
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const {url, secret, now, oidc, sendMail} = options
  const desk = await openDesk({root, baseUrl: origin, url, secret, oidc, sendMail, ...(now ? {now} : {})})
  server.on('request', (request, response) => {
    const address = String(request.headers['x-test-address'] ?? '127.0.0.1')
    if (isApi(request.url)) void serveApi(desk, {request, response, address})
    else response.writeHead(404).end()
  })
  const ask: TestDesk['ask'] = async (method, path, body, who, headers = {}) => {
    const response = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: {
        ...(method === 'GET' ? {} : {origin}),
        ...(body === undefined ? {} : {'content-type': 'application/json'}),
        ...(who ? {cookie: who.cookie} : {}),
        ...headers,
      },
      ...(body === undefined ? {} : {body: typeof body === 'string' ? body : JSON.stringify(body)}),
    })
    const text = await response.text()
    const isJson = /^application\/(problem\+)?json/.test(response.headers.get('content-type') ?? '')
    const answer = {
      status: response.status,
      body: isJson ? JSON.parse(text) : text,
      headers: response.headers,
    }
    if (response.ok && isJson) holdToSchema(method, path, answer)
    return answer
  }
  const person: TestDesk['person'] = async (...roles) => {
    const email = `person${++people}@example.org`
    const id = await createPerson(desk.store, desk.signIn, {
      name: `Person ${people}`,
      email,
      password,
      roles,
      actor: null,
    })
    const {headers} = await ask('POST', '/sign-in', {email, password}, undefined, {
      'x-test-address': `10.0.0.${people % 250}`,
    })
    return {id, email, cookie: cookiesOf(headers)}
  }
  const stop = async () => {
    server.closeAllConnections()
    await new Promise(closed => server.close(closed))
    await desk.close()
    if (!options.root) rmSync(root, {recursive: true})
  }
  return {desk, root, origin, ask, person, stop}
}

/** Every answer that a test gets must be what the document promises. */
function holdToSchema(method: string, path: string, {status, body}: Answer): void {
  const {route} = findRoute(method, path.split('?', 1)[0]!)
  const schema = route.answers[status]
  if (!schema) throw new Error(`${method} ${path} answered ${status}, which its route does not name.`)
  const {error} = schema.safeParse(body)
  if (error) throw new Error(`${method} ${path} answered otherwise than its schema says: ${error.message}`)
}

/** The cookies that an answer sets, as a browser sends them back. */
export function cookiesOf(headers: Headers): string {
  return headers
    .getSetCookie()
    .map(cookie => cookie.split(';', 1)[0])
    .join('; ')
}

/** A copy of a newsroom's files in a folder of its own. */
export function copyNewsroom(from = '.'): string {
  const root = mkdtempSync(join(tmpdir(), 'tongshi-desk-'))
  for (const folder of ['content', 'locales'])
    cpSync(join(from, folder), join(root, folder), {recursive: true})
  return root
}
