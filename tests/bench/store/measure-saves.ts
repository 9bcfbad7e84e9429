/**
 * Measures saving and reading over HTTP, signed in, on SQLite or PostgreSQL.
 *
 * Use: node tests/bench/store/measure-saves.ts [--engine sqlite|postgres] [--people 50] [--seconds 10]
 */
import {spawn} from 'node:child_process'
import {Agent, request as send} from 'node:http'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {startPostgres} from '../../store/start-postgres.ts'

const {values} = parseArgs({
  options: {
    engine: {type: 'string', default: 'sqlite'},
    people: {type: 'string', default: '50'},
    seconds: {type: 'string', default: '10'},
  },
})
const people = Number(values.people)
const seconds = Number(values.seconds)
const postgres = values.engine === 'postgres' ? await startPostgres() : undefined
const url = postgres ? await postgres.database() : ''
const server = spawn(process.execPath, [join(import.meta.dirname, 'serve-desk.ts'), String(people), url], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const {origin, cookies, document} = await new Promise<{origin: string; cookies: string[]; document: string}>(
  ready => {
    let said = ''
    server.stdout!.on('data', chunk => {
      said += chunk
      if (said.includes('\n')) ready(JSON.parse(said))
    })
  },
)
const agent = new Agent({keepAlive: true, maxSockets: 200})

/** One request; its answer and its milliseconds. */
function ask(
  method: string,
  path: string,
  cookie: string,
  body?: unknown,
  // biome-ignore lint/suspicious/noExplicitAny: bodies of every shape
): Promise<{status: number; body: any; time: number}> {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const headers = {cookie, origin, ...(body ? {'content-type': 'application/json'} : {})}
    const one = send(`${origin}/api/v1${path}`, {method, agent, headers}, response => {
      let text = ''
      response.on('data', chunk => {
        text += chunk
      })
      response.on('end', () =>
        resolve({status: response.statusCode!, body: JSON.parse(text), time: performance.now() - start}),
      )
    })
    one.on('error', reject)
    one.end(body ? JSON.stringify(body) : undefined)
  })
}

function summary(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(1)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, max ${at(1)} ms (${times.length})`
}

const cpuOf = async () => {
  const {readFileSync} = await import('node:fs')
  const [, , , , , , , , , , , , , user, system] = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(' ')
  return (Number(user) + Number(system)) * 10
}

const base = `/documents/${document}`
const opens: number[] = []
for (let count = 0; count < 30; count++)
  opens.push((await ask('GET', `${base}/units?locale=zh-Hans`, cookies[0]!)).time)
console.log(`open an announcement of 200 units  ${summary(opens.slice(1))}, first ${opens[0]!.toFixed(0)} ms`)
const {units} = (await ask('GET', `${base}/units?locale=zh-Hans`, cookies[0]!)).body
const nexts: number[] = []
for (const unit of units)
  nexts.push((await ask('GET', `${base}/units/${unit.key}?locale=zh-Hans`, cookies[0]!)).time)
console.log(`next unit                          ${summary(nexts)}`)

const revs = new Map<string, number>()
const save = async (person: number, key: string, count: number) => {
  const name = `${key} ${person}`
  const rev = revs.get(name) ?? 0
  const text = `第${count}段：基地已经揭牌。${'甲乙丙丁'[count % 4]}`
  // Every person has units of their own, as people who share out an announcement.
  const answer = await ask('PUT', `${base}/units/${key}/zh-Hans`, cookies[person]!, {
    text,
    rev,
    confirm: true,
    state: 'initial',
  })
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`)
  revs.set(name, answer.body.target.rev)
  return answer.time
}
const own = (person: number) =>
  units.filter((_: unknown, at: number) => at % people === person).map((unit: {key: string}) => unit.key)

const alone: number[] = []
for (let count = 0; count < 200; count++) alone.push(await save(0, own(0)[count % own(0).length], count))
console.log(`save, one person alone             ${summary(alone)}`)

const [start, cpu] = [performance.now(), await cpuOf()]
const per: number[] = []
const all: number[] = []
await Promise.all(
  cookies.map(async (_, person) => {
    per[person] = 0
    for (let count = 0; performance.now() - start < seconds * 1000; count++) {
      all.push(await save(person, own(person)[count % own(person).length], count))
      per[person] += 1
    }
  }),
)
const took = (performance.now() - start) / 1000
console.log(`save, ${people} people at once            ${summary(all)}`)
console.log(
  `durable edits/s ${(all.length / took).toFixed(0)}, server CPU ${(((await cpuOf()) - cpu) / all.length).toFixed(2)} ms an edit, least and most of one person ${Math.min(...per)} and ${Math.max(...per)}`,
)
server.kill('SIGKILL')
agent.destroy()
await postgres?.stop()
