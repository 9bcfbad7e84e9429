import {createServer, type Server} from 'node:http'
import {Counter, collectDefaultMetrics, Gauge, Histogram, Registry} from 'prom-client'
import {memoriesOf} from '#store/desk-memory.ts'
import {onMeasured} from '#store/measured.ts'
import type {Desk} from '../../app/api/_parts/desk.ts'
import {openStreams} from '../../app/api/_parts/open-stream.ts'
import type {AnsweredRequest} from './watch-request.ts'

/** What the metrics look at: the desk, once there is one, and whether this server is ready. */
export type MetricsSource = Readonly<{desk: () => Desk | undefined; isReady: () => boolean}>

/** The metrics of this server in the form of Prometheus. */
export type Metrics = Readonly<{
  answered: (answer: AnsweredRequest) => void
  text: () => Promise<string>
}>

/** Seconds: from a page out of memory to an import. */
const buckets = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** Live streams last as long as a page is open: their time says nothing. */
const streams = '/api/v1/events'

/** Begin to count. Labels are patterns and kinds out of short lists, so that their number has a bound. */
export function countMetrics({desk, isReady}: MetricsSource): Metrics {
  const registers = [new Registry()]
  collectDefaultMetrics({register: registers[0]!})
  const requests = new Histogram({
    name: 'tongshi_request_seconds',
    help: 'Time to answer a request, by pattern of the address',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers,
  })
  countWork(registers)
  const gauge = (name: string, help: string, read: (desk: Desk | undefined) => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read(desk()))
      },
    })
  gauge('tongshi_ready', 'Whether /readyz says yes', () => Number(isReady()))
  gauge('tongshi_listening', 'Whether other servers are heard; 1 on SQLite', one =>
    Number(one !== undefined && one.store.faults().length === 0),
  )
  gauge(
    'tongshi_listening_losses',
    'Lost listening connections since the start',
    one => one?.store.losses() ?? 0,
  )
  gauge('tongshi_streams_open', 'Open streams of live events', openStreams)
  gauge(
    'tongshi_save_queue_waiting',
    'Edits waiting for the next commit',
    one => one?.store.queue.waiting() ?? 0,
  )
  gauge('tongshi_kit_builds_running', 'Builds of press kits on this server', one => one?.kits.running() ?? 0)
  gauge('tongshi_mails_waiting', 'Mails that have not been taken yet', one => one?.mail?.waiting() ?? 0)
  new Gauge({
    name: 'tongshi_memory_entries',
    help: 'Entries of the translation memories in this process, by pair of languages',
    labelNames: ['pair'],
    registers,
    collect() {
      this.reset()
      const open = desk()
      for (const [pair, {size}] of open ? memoriesOf(open.store) : []) this.set({pair}, size)
    },
  })
  return {
    answered: ({method, route, status, seconds}) => {
      if (route !== streams) requests.observe({method, route, status}, seconds)
    },
    text: () => registers[0]!.metrics(),
  }
}

/** What the rooms tell. */
function countWork(registers: Registry[]): void {
  const saves = new Counter({
    name: 'tongshi_saves_total',
    help: 'Edits by outcome',
    labelNames: ['outcome'],
    registers,
  })
  onMeasured('save', ({outcome}) => saves.inc({outcome}))
  const releases = new Histogram({
    name: 'tongshi_release_seconds',
    help: 'Time of releases of this server, by outcome',
    labelNames: ['outcome'],
    buckets,
    registers,
  })
  onMeasured('release', ({outcome, seconds}) => releases.observe({outcome}, seconds))
  const follows = new Histogram({
    name: 'tongshi_follow_seconds',
    help: 'Time to bring the files of this server up to releases and imports of all',
    buckets,
    registers,
  })
  const files = new Counter({
    name: 'tongshi_followed_files_total',
    help: 'Files brought up to releases and imports of all servers',
    registers,
  })
  onMeasured('follow', ({files: count, seconds}) => {
    follows.observe(seconds)
    files.inc(count)
  })
  const kits = new Counter({
    name: 'tongshi_kit_builds_total',
    help: 'Builds of press kits of this server, by how they ended',
    labelNames: ['state'],
    registers,
  })
  onMeasured('kit', ({state}) => kits.inc({state}))
}

/** Serve the metrics on an address of their own, and nothing else. @throws what the system says of the port. */
export async function serveMetrics(
  {text}: Metrics,
  {port, host}: Readonly<{port: number; host: string}>,
): Promise<Server> {
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return response.writeHead(404).end()
    response.writeHead(200, {'content-type': 'text/plain; version=0.0.4; charset=utf-8'}).end(await text())
  })
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, host, listening))
  server.unref()
  return server
}
