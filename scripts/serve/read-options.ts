import {writeSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {newsroomRoot, RootError} from '#store/newsroom-root.ts'
import type {OidcProvider} from '#store/sign-in.ts'
import {type LogLevel, logLevels} from './make-log.ts'

const usage = `Use: npm start [-- --port 3000 --host 127.0.0.1 --root DIR --data DIR]
  --port, PORT   the port to listen on (3000)
  --host, HOST   the address to listen on (127.0.0.1)
  --root, TONGSHI_ROOT   the folder that holds content/ and locales/ (this repository)
  --data, TONGSHI_DATA   the folder of the desk's own files (.tongshi below the root)
  --dev          rebuild the program as its source changes
  BASE_URL       the public address, for feeds, canonical links and signing in
  DATABASE_URL   postgres://… keeps the desk on PostgreSQL instead of in the data folder
  TONGSHI_SECRET   signs cookies; several servers of one desk share it (a file in the data folder)
  TONGSHI_KIT_KEY  the private key of press kits, PEM; several servers of one desk share it (a file in the data folder)
  TONGSHI_HSTS   host: HTTPS is asked for on this host alone, not on those below it
  TONGSHI_PROXIES  addresses of proxies, with commas, whose x-forwarded-for is believed
  LOG_LEVEL      trace, debug, info, warn, error, fatal or silent (info; at a terminal warn)
  METRICS_PORT, METRICS_HOST   metrics for Prometheus at /metrics of a port of their own (none; 127.0.0.1)
  STOP_WAIT      seconds from SIGTERM until requests are refused, while /readyz says no (5 with DATABASE_URL, else 0)
  SMTP_URL, MAIL_FROM   smtp://user:pass@host:587 or smtps://…, and who mails come from; without them none is sent
  OIDC_DISCOVERY_URL, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME   sign in at a provider too`

/** What the server is started with. */
export type Serving = Readonly<{
  port: number
  host: string
  root: string
  data: string
  dev: boolean
  url: string | undefined
  secret: string | undefined
  proxies: readonly string[]
  oidc: OidcProvider | undefined
  smtp: Readonly<{url: string; from: string}> | undefined
  logLevel: LogLevel
  /** Where metrics are served; nowhere unless it is asked for. */
  metrics: Readonly<{port: number; host: string}> | undefined
  /** Milliseconds from a signal until requests are refused. */
  stopWait: number
}>

/** Read the command line and the environment; a wrong word is told on standard error and ends the program with 2. */
export function readOptions(): Serving {
  const {env} = process
  try {
    const {values} = parseArgs({
      options: {
        port: {type: 'string', default: env.PORT || '3000'},
        host: {type: 'string', default: env.HOST || '127.0.0.1'},
        root: {type: 'string', default: env.TONGSHI_ROOT || '.'},
        data: {type: 'string', default: env.TONGSHI_DATA || ''},
        dev: {type: 'boolean', default: false},
        help: {type: 'boolean', default: false},
      },
    })
    if (values.help) stop(usage, 0)
    const port = readPort('port', values.port)
    const root = newsroomRoot(values.root)
    const url = env.DATABASE_URL || undefined
    if (url !== undefined && !/^postgres(ql)?:\/\//.test(url))
      stop(`Unexpected DATABASE_URL, expected \`postgres://…\`, mend it or unset it for SQLite.\n${usage}`, 2)
    // Tools built on Vite set `/`, which says nothing of an address.
    if (env.BASE_URL === '/') delete env.BASE_URL
    if (env.BASE_URL && !/^https?:\/\/[^/]+\/?$/.test(env.BASE_URL))
      stop(
        `Unexpected BASE_URL \`${env.BASE_URL}\`, expected \`https://host\` without a path, mend it.\n${usage}`,
        2,
      )
    return {
      port,
      host: values.host,
      root,
      data: resolve(values.data || join(root, '.tongshi')),
      dev: values.dev,
      url,
      secret: env.TONGSHI_SECRET || undefined,
      proxies: (env.TONGSHI_PROXIES ?? '')
        .split(',')
        .map(one => one.trim())
        .filter(Boolean),
      oidc: readProvider(),
      smtp: readMailServer(),
      logLevel: readLogLevel(),
      metrics: env.METRICS_PORT
        ? {port: readPort('METRICS_PORT', env.METRICS_PORT), host: env.METRICS_HOST || '127.0.0.1'}
        : undefined,
      stopWait: readStopWait(url !== undefined),
    }
  } catch (error) {
    return stop(error instanceof RootError ? error.message : `${(error as Error).message}\n${usage}`, 2)
  }
}

function readPort(name: string, text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  return stop(`Unexpected ${name} \`${text}\`, expected a whole number from 0 to 65535.\n${usage}`, 2)
}

function readLogLevel(): LogLevel {
  const given = process.env.LOG_LEVEL || (process.stdout.isTTY ? 'warn' : 'info')
  const level = logLevels.find(one => one === given)
  if (level) return level
  return stop(`Unexpected LOG_LEVEL \`${given}\`, expected one of ${logLevels.join(', ')}, mend it.`, 2)
}

/** Two looks of a balancer, as they are commonly set; a server alone has nobody to wait for. */
function readStopWait(isOneOfSeveral: boolean): number {
  const given = process.env.STOP_WAIT || (isOneOfSeveral ? '5' : '0')
  const seconds = Number(given)
  if (seconds >= 0 && seconds <= 600) return seconds * 1000
  return stop(`Unexpected STOP_WAIT \`${given}\`, expected seconds from 0 to 600, mend it.`, 2)
}

function readProvider(): OidcProvider | undefined {
  const {OIDC_DISCOVERY_URL, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME} = process.env
  if (!OIDC_DISCOVERY_URL) return undefined
  if (!OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET)
    stop(
      'Unexpected OIDC_DISCOVERY_URL alone, expected OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it, set them.',
      2,
    )
  return {
    id: 'office',
    name: OIDC_NAME || new URL(OIDC_DISCOVERY_URL).hostname,
    discoveryUrl: OIDC_DISCOVERY_URL,
    clientId: OIDC_CLIENT_ID!,
    clientSecret: OIDC_CLIENT_SECRET!,
  }
}

function readMailServer(): Serving['smtp'] {
  const {SMTP_URL: url, MAIL_FROM: from} = process.env
  if (!url && !from) return undefined
  // The address may hold a password: it is not repeated.
  if (!url || !/^smtps?:\/\/[^/?#\s]+\/?$/.test(url) || !URL.canParse(url))
    stop('Unexpected SMTP_URL, expected `smtp://user:pass@host:587` or `smtps://…`, mend it.', 2)
  if (!from || !/^(?:[^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/.test(from))
    stop('Unexpected MAIL_FROM, expected an address or `Name <address>` beside SMTP_URL, set it.', 2)
  return {url: url!, from: from!}
}

/** Say a sentence and end. */
export function stop(sentence: string, code: number): never {
  // Not by the console, which is the log's by then: this is for whoever started the program.
  writeSync(code ? 2 : 1, `${sentence}\n`)
  process.exit(code)
}
