import {randomUUID} from 'node:crypto'
import {connect} from 'node:net'
import {setTimeout} from 'node:timers/promises'
import {startDesk, type TestDesk, type TestPerson} from '../start-desk.ts'
import type {FaultReport} from './fault-report.ts'

const base = '/documents/interface/reader/units'
const locale = 'zh-Hans'

/**
 * Cut connections of saves: in the middle of the body, behind it before the answer, and in the middle of the answer.
 * Half a body must change nothing; after a cut answer the same request, sent again, must be answered with what stands,
 * once, whether the first had been written or not.
 */
export async function cutConnection({
  url,
  trials,
  random,
}: Readonly<{url?: string | undefined; trials: number; random: () => number}>): Promise<FaultReport> {
  const desk = await startDesk(url ? {url} : {})
  const person = await desk.person({locale: '*', role: 'translator'})
  const {units} = (
    await desk.ask('GET', '/documents/interface/reader/units?locale=zh-Hans', undefined, person)
  ).body
  const broken: string[] = []
  const recovery: number[] = []
  let acknowledged = 0
  let lost = 0
  const revs = new Map<string, number>(
    units.map((unit: {key: string; target: {rev: number} | null}) => [unit.key, unit.target?.rev ?? 0]),
  )
  for (let trial = 0; trial < trials; trial++) {
    const {key} = units[trial % units.length]
    const rev = revs.get(key)!
    const body = {text: `断线 ${trial}`, rev, state: 'initial', confirm: true, request: randomUUID()}
    const path = `${base}/${key}/${locale}`
    const kind = (['body', 'sent', 'answer'] as const)[trial % 3]!
    await cut(desk, person, {path, body, kind, random})
    const stands = async () => {
      const {body: unit} = await desk.ask('GET', `${base}/${key}?locale=${locale}`, undefined, person)
      return unit.unit.target?.rev ?? 0
    }
    // A save whose client has gone may still be on its way to the disk.
    await setTimeout(30)
    if (kind === 'body' && (await stands()) !== rev) broken.push(`half a body of trial ${trial} was written`)
    const start = performance.now()
    const again = await desk.ask('PUT', path, body, person)
    recovery.push(performance.now() - start)
    acknowledged += 1
    if (again.status !== 200 || again.body.target.rev !== rev + 1) lost += 1
    revs.set(key, again.body.target?.rev ?? rev)
    if ((await stands()) !== rev + 1) broken.push(`trial ${trial} was written twice or not at all`)
  }
  await desk.stop()
  return {trials, acknowledged, lost, broken, recovery}
}

type Cut = Readonly<{
  path: string
  body: unknown
  kind: 'body' | 'sent' | 'answer'
  random: () => number
}>

function cut({origin}: TestDesk, {cookie}: TestPerson, {path, body, kind, random}: Cut): Promise<void> {
  const bytes = Buffer.from(JSON.stringify(body))
  const head = [
    `PUT /api/v1${path} HTTP/1.1`,
    `host: ${new URL(origin).host}`,
    `origin: ${origin}`,
    `cookie: ${cookie}`,
    'content-type: application/json',
    `content-length: ${bytes.length}`,
    '\r\n',
  ].join('\r\n')
  const sent = kind === 'body' ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes
  const socket = connect(Number(new URL(origin).port), '127.0.0.1')
  return new Promise(resolve => {
    socket.on('error', () => undefined)
    socket.once('close', () => resolve())
    if (kind === 'answer') socket.once('data', () => socket.destroy())
    socket.write(head)
    socket.write(sent, async () => {
      if (kind === 'answer') return
      await setTimeout(random() * 10)
      socket.resetAndDestroy()
    })
  })
}
