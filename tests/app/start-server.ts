import {type ChildProcess, spawn} from 'node:child_process'
import {mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {TestProject} from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the repository's own newsroom. */
    origin: string
    /** Address of the newsroom in `tests/fixtures/newsroom`. */
    fixtureOrigin: string
  }
}

/**
 * A server of its own process; `link` settles when it has printed the owner's one-time address, `metrics` when it has
 * printed theirs.
 */
export type StartedServer = Readonly<{
  origin: string
  child: ChildProcess
  link: Promise<string>
  /** The folder of the desk's own files. */
  data: string
  metrics: Promise<string>
}>

/**
 * Start the built program as a person would and read its address from what it prints.
 *
 * @param more of its environment.
 * @param heard is told what it prints.
 */
export function startServer(
  root: string,
  more: Readonly<Record<string, string>> = {},
  heard: (text: string) => void = () => undefined,
): Promise<StartedServer> {
  // The desk of a test is its own.
  const data = more.TONGSHI_DATA ?? mkdtempSync(join(tmpdir(), 'tongshi-data-'))
  const child = spawn(process.execPath, ['scripts/serve.ts', '--port', more.PORT ?? '0', '--root', root], {
    // Handed on, not inherited: a server that outlives a failed test would keep the run from ending.
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: '',
      HOST: '',
      BASE_URL: '',
      DATABASE_URL: '',
      NODE_ENV: 'production',
      ...more,
      TONGSHI_DATA: data,
    },
  })
  child.stderr!.pipe(process.stderr, {end: false})
  return new Promise((resolve, reject) => {
    let printed = ''
    const {promise: link, resolve: tellLink} = Promise.withResolvers<string>()
    const {promise: metrics, resolve: tellMetrics} = Promise.withResolvers<string>()
    child.stdout!.on('data', chunk => {
      printed += chunk
      heard(String(chunk))
      const origin = /(http:\/\/[\d.:]+)\/[\w-]+\n/.exec(printed)?.[1]
      if (origin) resolve({origin, child, link, data, metrics})
      const address = /http:\/\/\S+\/metrics\n/.exec(printed)?.[0]
      if (address) tellMetrics(address.trim())
      const owner = /http:\/\/\S+\/desk\/claim#\S+/.exec(printed)?.[0]
      if (owner) tellLink(owner)
    })
    child.once('exit', code => reject(new Error(`The server ended with ${code}:\n${printed}`)))
  })
}

/** Serve both newsrooms for all tests of the project `served`. */
export default async function setup(project: TestProject): Promise<() => void> {
  const servers = [await startServer('.'), await startServer('tests/fixtures/newsroom')]
  project.provide('origin', servers[0]!.origin)
  project.provide('fixtureOrigin', servers[1]!.origin)
  return () => {
    for (const {child} of servers) child.kill('SIGTERM')
  }
}
