import {createServer, type IncomingMessage, request, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {buffer} from 'node:stream/consumers'

/** A balancer of a test, as nginx or HAProxy stand in front of several servers. */
export type Balancer = Readonly<{
  origin: string
  /** The servers behind it, by their addresses; may be changed at any time. */
  servers: string[]
  /** Those that may be asked: their `/readyz` said yes last. */
  ready: ReadonlySet<string>
  /** Requests that each server has answered. */
  counts: ReadonlyMap<string, number>
  stop: () => Promise<void>
}>

/** Milliseconds between two looks at `/readyz`. */
const interval = 250

/**
 * Start a balancer: requests go in turn to the servers whose `/readyz` said yes last; one that does not take a
 * connection is passed over.
 */
export async function startBalancer(): Promise<Balancer> {
  const servers: string[] = []
  const ready = new Set<string>()
  const counts = new Map<string, number>()
  let turn = 0
  const look = async (origin: string) => {
    const isReady = await fetch(`${origin}/readyz`).then(
      answer => answer.ok,
      () => false,
    )
    if (isReady) ready.add(origin)
    else ready.delete(origin)
  }
  const timer = setInterval(() => void Promise.all(servers.map(look)), interval)
  const server = createServer(async (asked, answer) => {
    const body = await buffer(asked)
    turn += 1
    const up = servers.filter(one => ready.has(one))
    const order = up.map((_, at) => up[(at + turn) % up.length]!)
    for (const origin of order) {
      if (!(await pass(origin, asked, {body, answer}))) continue
      counts.set(origin, (counts.get(origin) ?? 0) + 1)
      return
    }
    answer.writeHead(502).end('no server')
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    servers,
    ready,
    counts,
    stop: async () => {
      clearInterval(timer)
      server.closeAllConnections()
      await new Promise(closed => server.close(closed))
    },
  }
}

type Passed = Readonly<{body: Buffer; answer: ServerResponse}>

/** @returns false where no connection was taken: then nothing has been done, and another may be asked. */
function pass(
  origin: string,
  {method, url, headers}: IncomingMessage,
  {body, answer}: Passed,
): Promise<boolean> {
  return new Promise(done => {
    const forwarded = {...headers, 'x-forwarded-for': '192.0.2.7'}
    const out = request(origin + url!, {method: method!, headers: forwarded, agent: false}, got => {
      answer.writeHead(got.statusCode!, got.headers)
      got.pipe(answer)
      got.once('close', () => {
        if (!got.complete) answer.destroy()
        done(true)
      })
    })
    answer.once('close', () => out.destroy())
    out.once('error', error => {
      if ((error as NodeJS.ErrnoException).code === 'ECONNREFUSED') return done(false)
      if (answer.headersSent) answer.destroy()
      else answer.writeHead(502).end('broken')
      done(true)
    })
    out.end(body)
  })
}
