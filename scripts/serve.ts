import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync, statSync} from 'node:fs'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import {createRequire} from 'node:module'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {answerFromMemory} from '#store/answer-from-memory.ts'
import type {Desk} from '../app/api/_parts/desk.ts'
import {isApi, serveApi} from '../app/api/_parts/serve-api.ts'
import {clientAddress} from './serve/client-address.ts'
import {guardAnswer} from './serve/guard-answer.ts'
import {openDeskOf, originOf, ownerLink} from './serve/open-door.ts'
import {readOptions, type Serving, stop} from './serve/read-options.ts'

/** Next is CommonJS: its types describe the module object, which is the function itself. */
const next: typeof import('next').default = createRequire(import.meta.url)('next')

/** What the built program depends on. Content and catalogues are read when asked and need no build. */
const builtFrom = ['app', 'tongshi', 'public', 'next.config.mjs', 'package-lock.json']

/** Milliseconds after which a stop no longer waits for requests in flight. */
const stopLimit = 10_000

/** The time of the newest file below a path, in milliseconds since 1970. */
function newest(path: string): number {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(0, ...readdirSync(path).map(name => newest(join(path, name))))
}

/** Build the program unless the last build is newer than all it was made from. */
function build(): void {
  const built = existsSync('.next/BUILD_ID') ? statSync('.next/BUILD_ID').mtimeMs : 0
  if (built > Math.max(...builtFrom.map(newest))) return
  console.log('Building Tongshi (about half a minute, once) …')
  const {status} = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: 'inherit',
  })
  if (status !== 0) stop('The build failed; the reason stands above.', 1)
}

/** Locales are the folders of `locales/`. */
function localesOf(root: string): string[] {
  return readdirSync(join(root, 'locales'), {withFileTypes: true})
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
}

async function serve(serving: Serving): Promise<void> {
  const {port, host, root, dev, proxies} = serving
  process.env.TONGSHI_ROOT = root
  // A newsroom does not report to anybody what it builds and serves.
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  if (!dev) Object.assign(process.env, {NODE_ENV: 'production'})
  if (!dev) build()
  let answer = (_: IncomingMessage, response: ServerResponse): unknown =>
    response.writeHead(503, {'retry-after': '1'}).end()
  let desk: Desk | undefined
  const server = createServer((request, response) => {
    // Next answers TRACE with an error; nobody needs it.
    if (request.method === 'TRACE') return response.writeHead(405).end()
    const address = clientAddress(request, proxies)
    const isSecure = (process.env.BASE_URL ?? '').startsWith('https:')
    guardAnswer(request, response, {address, dev, isSecure})
    if (!isDecodable(request.url ?? '/'))
      return response.writeHead(400, {'content-type': 'text/plain; charset=utf-8'}).end(badAddress)
    if (request.url === '/healthz' || request.url === '/readyz')
      return answerProbe(
        response,
        request.url === '/healthz' || (desk !== undefined && !desk.closing.signal.aborted),
      )
    if (isApi(request.url)) return desk ? serveApi(desk, {request, response, address}) : answer503(response)
    if (keepChoice(request.url ?? '/', response)) return
    if (!dev && answerFromMemory(request, response)) return
    return answer(request, response)
  })
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, host, listening))
  const listening = server.address() as AddressInfo
  const origin = originOf(host, listening)
  process.env.BASE_URL ||= origin
  const app = next({dev, dir: process.cwd(), hostname: host, port: listening.port, httpServer: server})
  const prepared = app.prepare()
  desk = await openDeskOf(serving, process.env.BASE_URL.replace(/\/$/, ''))
  await prepared
  answer = app.getRequestHandler()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => close(server, desk))
  console.log(`Tongshi 通事 serves ${root}`)
  const locales = localesOf(root)
  for (const locale of locales) console.log(`  ${locale.padEnd(8)} ${origin}/${locale}`)
  if (desk) {
    const link = await ownerLink(desk, locales.includes('en') ? 'en' : locales[0]!)
    console.log(`  desk     ${desk.baseUrl}/en/desk`)
    if (link) console.log(`Open this once to make the owner’s account (good for seven days):\n  ${link}`)
  }
}

/** For a balancer: does the process answer, and does its desk stand? */
function answerProbe(response: ServerResponse, isUp: boolean): void {
  const headers = {'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store'}
  response.writeHead(isUp ? 200 : 503, headers).end(isUp ? 'ok\n' : 'not ready\n')
}

/** A desk that is opening, or could not be opened. */
function answer503(response: ServerResponse): void {
  const detail = 'The desk is not open; the server’s log says why.'
  response
    .writeHead(503, {'content-type': 'application/problem+json; charset=utf-8', 'retry-after': '5'})
    .end(JSON.stringify({status: 503, code: 'busy', title: 'busy', detail}))
}

const badAddress =
  'Unexpected % in the address, expected a percent-encoded UTF-8 byte behind it, mend the address.\n'

/** Next answers 500 to a percent sign that encodes nothing. */
function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0]!)
    return true
  } catch {
    return false
  }
}

/** A language chosen by its link: remembered for a year, and the reader goes on at the address without the mark. */
function keepChoice(url: string, response: ServerResponse): boolean {
  const [, path, locale] = /^(\/([\w-]{2,35})(?:\/[^?]*)?)\?chosen$/.exec(url) ?? []
  if (path === undefined) return false
  const cookie = `locale=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`
  response.writeHead(303, {location: path, 'set-cookie': cookie, 'cache-control': 'no-store'}).end()
  return true
}

/** End live streams, let requests in flight finish, close idle connections as they fall idle, then leave. */
function close(server: Server, desk: Desk | undefined): void {
  desk?.closing.abort()
  server.close(async () => {
    await desk?.close()
    process.exit(0)
  })
  setInterval(() => server.closeIdleConnections(), 100).unref()
  setTimeout(() => process.exit(0), stopLimit).unref()
}

if (import.meta.main) {
  const options = readOptions()
  try {
    await serve(options)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      stop(
        `Port ${options.port} of ${options.host} is in use, expected a free one, name another: PORT=3001 npm start`,
        1,
      )
    throw error
  }
}
