import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync, statSync} from 'node:fs'
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import {createRequire} from 'node:module'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {answerFromMemory} from '#store/answer-from-memory.ts'
import {listLocales} from '#store/content-paths.ts'
import type {Desk} from '../../app/api/_parts/desk.ts'
import {isApi, serveApi} from '../../app/api/_parts/serve-api.ts'
import {languageOfSystem} from '../usage/language-of-system.ts'
import {answerProbe, type Probes} from './answer-probe.ts'
import {clientAddress} from './client-address.ts'
import {guardAnswer} from './guard-answer.ts'
import {appRoutes} from './list-routes.ts'
import {makeLog, takeConsole} from './make-log.ts'
import {openDeskOf, originOf, ownerLink} from './open-door.ts'
import {readOptions, type Serving, stop} from './read-options.ts'
import {routeOf} from './route-of.ts'
import {stopAtSignal} from './stop-server.ts'
import {watchRequest} from './watch-request.ts'

/** Next is CommonJS: its types describe the module object, which is the function itself. */
const next: typeof import('next').default = createRequire(import.meta.url)('next')

/** What the built program depends on. Content and catalogues are read when asked and need no build. */
const builtFrom = ['app', 'tongshi', 'public', 'next.config.mjs', 'package-lock.json']

/** Milliseconds for which a start waits for the desk before it says that readers are served. */
const patience = 15_000

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
  const {status, stdout, stderr} = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  // What Next tells of its routes is of use to nobody, unless it fails.
  if (status !== 0) stop(`${stdout}${stderr}The build failed; the reason stands above.`, 1)
}

async function serve(serving: Serving): Promise<void> {
  const {port, host, root, dev, proxies} = serving
  process.env.TONGSHI_ROOT = root
  // A newsroom does not report to anybody what it builds and serves.
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  if (!dev) Object.assign(process.env, {NODE_ENV: 'production'})
  if (!dev) build()
  const log = makeLog(serving.logLevel)
  if (!dev) takeConsole(log)
  const state = {isPrepared: false, isStopping: false}
  let answer = (_: IncomingMessage, response: ServerResponse): unknown =>
    response.writeHead(503, {'retry-after': '1'}).end()
  let desk: Desk | undefined
  const probes = probesOf(state, () => desk)
  // Few ask for metrics: what they are made with is loaded for those alone.
  const {countMetrics, serveMetrics} = serving.metrics ? await import('./metrics.ts') : {}
  const metrics = countMetrics?.({desk: () => desk, isReady: () => probes['/readyz']!().length === 0})
  const routes = appRoutes(process.cwd())
  const watching = {
    log,
    routeOf: (method: string, url: string) => routeOf(routes, method, url),
    answered: metrics?.answered,
  }
  const respond = (request: IncomingMessage, response: ServerResponse): unknown => {
    // A connection that is kept would be closed in the middle of the next request.
    if (state.isStopping) response.setHeader('connection', 'close')
    const address = clientAddress(request, proxies)
    const isSecure = (process.env.BASE_URL ?? '').startsWith('https:')
    guardAnswer(request, response, {address, dev, isSecure})
    // Next would answer others, and actions that nobody has, with an error; TRACE makes no request for the API.
    const methods = isApi(request.url) ? ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] : ['GET', 'HEAD']
    if (!methods.includes(request.method ?? ''))
      return response.writeHead(405, {allow: methods.join(', ')}).end()
    if (!isDecodable(request.url ?? '/'))
      return response.writeHead(400, {'content-type': 'text/plain; charset=utf-8'}).end(badAddress)
    if (answerProbe(probes, request.url ?? '/', response)) return
    if (isApi(request.url)) return desk ? serveApi(desk, {request, response, address}) : answer503(response)
    if (keepChoice(request.url ?? '/', response, isSecure)) return
    if (!dev && answerFromMemory(request, response)) return
    return answer(request, response)
  }
  const server = createServer((request, response) =>
    watchRequest(request, response, {...watching, work: () => void respond(request, response)}),
  )
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, host, listening))
  const listening = server.address() as AddressInfo
  const origin = originOf(host, listening)
  process.env.BASE_URL ||= origin
  const measuring = metrics && (await serveMetrics!(metrics, serving.metrics!))
  const app = next({dev, dir: process.cwd(), hostname: host, port: listening.port, httpServer: server})
  const prepared = app.prepare()
  const {promise: failure, resolve: failed} = Promise.withResolvers<void>()
  const opening = openDeskOf(serving, {
    baseUrl: process.env.BASE_URL.replace(/\/$/, ''),
    log,
    opened: opened => {
      desk = opened
    },
    failed,
  })
  // A database that is away, or does not answer, keeps nobody from reading.
  await Promise.race([opening, failure, sleep(patience, undefined, {ref: false})])
  await prepared
  answer = app.getRequestHandler()
  state.isPrepared = true
  const begin = () => {
    state.isStopping = true
  }
  stopAtSignal({server, log, desk: () => desk, wait: serving.stopWait, begin})
  console.log(`Tongshi 通事 serves ${root}`)
  const locales = listLocales(root)
  for (const locale of locales) console.log(`  ${locale.padEnd(8)} ${origin}/${locale}`)
  if (measuring)
    console.log(`  metrics  ${originOf(serving.metrics!.host, measuring.address() as AddressInfo)}/metrics`)
  await opening
  if (!desk) return
  const system = languageOfSystem()
  const language = [system, 'en'].find(one => locales.includes(one)) ?? locales[0]!
  const link = await ownerLink(desk, language)
  console.log(`  desk     ${desk.baseUrl}/${language}/desk`)
  if (link) console.log(`${openOnce[system]}\n  ${link}`)
}

const openOnce = {
  en: 'Open this once to make the owner’s account (good for seven days):',
  'zh-Hans': '请打开以下地址创建所有者账号（只能使用一次，七日内有效）：',
} as const

/** `/healthz`: the process answers. `/readyz`: send everything here. `/readyz/readers`: send readers here. */
function probesOf(
  state: Readonly<{isPrepared: boolean; isStopping: boolean}>,
  desk: () => Desk | undefined,
): Probes {
  const readers = () => [
    ...(state.isPrepared ? [] : ['it is starting']),
    ...(state.isStopping ? ['it is stopping'] : []),
  ]
  return {
    '/healthz': () => [],
    '/readyz': () => [...readers(), ...(desk()?.store.faults() ?? ['the desk is not open'])],
    '/readyz/readers': readers,
  }
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
function keepChoice(url: string, response: ServerResponse, isSecure: boolean): boolean {
  const [, path, locale] = /^(\/([\w-]{2,35})(?:\/[^?]*)?)\?chosen$/.exec(url) ?? []
  if (path === undefined) return false
  // Over plain HTTP a browser would throw the guarded name away.
  const [name, guard] = isSecure ? ['__Host-locale', '; Secure'] : ['locale', '']
  const cookie = `${name}=${locale}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${guard}`
  response.writeHead(303, {location: path, 'set-cookie': cookie, 'cache-control': 'no-store'}).end()
  return true
}

/** Start the server that the command line and the environment ask for. */
export async function runServer(): Promise<void> {
  const options = readOptions()
  try {
    await serve(options)
  } catch (error) {
    const {code, port, address} = error as NodeJS.ErrnoException & {port?: number; address?: string}
    const remedy = port === options.metrics?.port ? 'METRICS_PORT=9465' : 'PORT=3001'
    if (code === 'EADDRINUSE')
      stop(`Port ${port} of ${address} is in use, expected a free one, name another: ${remedy} npm start`, 1)
    throw error
  }
}
