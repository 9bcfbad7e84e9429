import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync, statSync} from 'node:fs'
import {createServer} from 'node:http'
import {createRequire} from 'node:module'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {answerFromMemory} from '#store/answer-from-memory.ts'

/** Next is CommonJS: its types describe the module object, which is the function itself. */
const next: typeof import('next').default = createRequire(import.meta.url)('next')

/** What the built program depends on. Content and catalogues are read when asked and need no build. */
const builtFrom = ['app', 'tongshi', 'public', 'next.config.mjs', 'package-lock.json']

/** Milliseconds after which a stop no longer waits for requests in flight. */
const stopLimit = 10_000

/** Reader pages are documents: they may load their style sheet and their images, and nothing else. */
const guards = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'DENY',
}

const usage = `Use: npm start [-- --port 3000 --host 127.0.0.1 --root DIR]
  --port, PORT   the port to listen on (3000)
  --host, HOST   the address to listen on (127.0.0.1)
  --root, TONGSHI_ROOT   the folder that holds content/ and locales/ (this repository)
  --dev          rebuild the program as its source changes
  BASE_URL       the public address, for feeds and canonical links`

type Serving = Readonly<{port: number; host: string; root: string; dev: boolean}>

/** Read the command line; a wrong word is told on standard error and ends the program with 2. */
function readOptions(): Serving {
  try {
    const {values} = parseArgs({
      options: {
        port: {type: 'string', default: process.env.PORT || '3000'},
        host: {type: 'string', default: process.env.HOST || '127.0.0.1'},
        root: {type: 'string', default: process.env.TONGSHI_ROOT || '.'},
        dev: {type: 'boolean', default: false},
        help: {type: 'boolean', default: false},
      },
    })
    if (values.help) stop(usage, 0)
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      stop(`Unexpected port \`${values.port}\`, expected a whole number from 0 to 65535.\n${usage}`, 2)
    const root = resolve(values.root)
    for (const folder of ['content', 'locales'])
      if (!existsSync(join(root, folder)))
        stop(
          `Unexpected root \`${values.root}\`: it has no folder \`${folder}\`, expected one that holds content/ and locales/, name it by --root or TONGSHI_ROOT.`,
          2,
        )
    return {port, host: values.host, root, dev: values.dev}
  } catch (error) {
    return stop(`${(error as Error).message}\n${usage}`, 2)
  }
}

function stop(sentence: string, code: number): never {
  console[code ? 'error' : 'log'](sentence)
  process.exit(code)
}

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

async function serve({port, host, root, dev}: Serving): Promise<void> {
  process.env.TONGSHI_ROOT = root
  // A newsroom does not report to anybody what it builds and serves.
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  if (!dev) Object.assign(process.env, {NODE_ENV: 'production'})
  if (!dev) build()
  let answer = (
    _: import('node:http').IncomingMessage,
    response: import('node:http').ServerResponse,
  ): unknown => response.writeHead(503, {'retry-after': '1'}).end()
  const server = createServer((request, response) => {
    // Next answers TRACE with an error; nobody needs it.
    if (request.method === 'TRACE') return response.writeHead(405).end()
    for (const [name, value] of Object.entries(guards)) response.setHeader(name, value)
    if (!isDecodable(request.url ?? '/'))
      return response.writeHead(400, {'content-type': 'text/plain; charset=utf-8'}).end(badAddress)
    if (keepChoice(request.url ?? '/', response)) return
    if (!dev && answerFromMemory(request, response)) return
    return answer(request, response)
  })
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, host, listening))
  const address = server.address() as import('node:net').AddressInfo
  const shown = host.includes(':') ? `[${host}]` : host
  const origin = `http://${shown}:${address.port}`
  process.env.BASE_URL ||= origin
  const app = next({dev, dir: process.cwd(), hostname: host, port: address.port, httpServer: server})
  await app.prepare()
  answer = app.getRequestHandler()
  console.log(`Tongshi 通事 serves ${root}`)
  for (const locale of localesOf(root)) console.log(`  ${locale.padEnd(8)} ${origin}/${locale}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => close(server))
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
function keepChoice(url: string, response: import('node:http').ServerResponse): boolean {
  const [, path, locale] = /^(\/([\w-]{2,35})(?:\/[^?]*)?)\?chosen$/.exec(url) ?? []
  if (path === undefined) return false
  const cookie = `locale=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`
  response.writeHead(303, {location: path, 'set-cookie': cookie, 'cache-control': 'no-store'}).end()
  return true
}

/** Let requests in flight finish, close idle connections as they fall idle, then leave. */
function close(server: import('node:http').Server): void {
  server.close(() => process.exit(0))
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
