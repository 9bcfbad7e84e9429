/**
 * Kills a working process at random moments, opens the store again and counts what was acknowledged and is lost.
 * On PostgreSQL every tenth kill also hits one of the server's own processes, which makes all of it recover.
 *
 * Use: node tests/bench/store/measure-crashes.ts [--engine sqlite|postgres] [--kills 200] [--seed 1]
 */
import {execFileSync} from 'node:child_process'
import {rmSync} from 'node:fs'
import {parseArgs} from 'node:util'
import pg from 'pg'
import {type CrashMode, killAndCheck} from '../../store/crash/kill-and-check.ts'
import {copyNewsroom} from '../../store/start-desk.ts'
import {startPostgres} from '../../store/start-postgres.ts'

const {values} = parseArgs({
  options: {
    engine: {type: 'string', default: 'sqlite'},
    kills: {type: 'string', default: '200'},
    seed: {type: 'string', default: '1'},
  },
})
let state = Number(values.seed)
/** Park and Miller: the same seed kills at the same moments. */
const random = () => {
  state = (state * 48271) % 2147483647
  return state / 2147483647
}
const postgres = values.engine === 'postgres' ? await startPostgres() : undefined
const modes: readonly CrashMode[] = ['save', 'save', 'save', 'release', 'import']
const counts: Record<string, {kills: number; acknowledged: number; lost: number; broken: number}> = {}
type Place = Readonly<{root: string; url: string | undefined}>
/** Each kind of work has a newsroom of its own: unreleased saves would rightly block releases and imports. */
const places = new Map<CrashMode, Place>()
const newPlace = async (): Promise<Place> => ({
  root: copyNewsroom('.'),
  url: postgres ? await patiently(() => postgres.database()) : undefined,
})
for (let kill = 0; kill < Number(values.kills); kill++) {
  const mode = modes[kill % modes.length]!
  const old = places.get(mode)
  if (old && kill % 50 >= 45) {
    rmSync(old.root, {recursive: true})
    places.delete(mode)
  }
  const place = places.get(mode) ?? (await newPlace())
  places.set(mode, place)
  const {root, url} = place
  if (postgres && kill % 10 === 9) setTimeout(() => hitServer(url!), random() * 400)
  const {acknowledged, lost, broken} = await killAndCheck(mode, {root, url, after: random() * 500}).catch(
    error => {
      // A server that recovers ends the worker by itself or refuses to be read: such a round counts no acknowledgement.
      if (postgres && /terminat|recovery|ECONNRE/i.test(String(error)))
        return {acknowledged: 0, lost: [], broken: []}
      throw error
    },
  )
  counts[mode] ??= {kills: 0, acknowledged: 0, lost: 0, broken: 0}
  const count = counts[mode]
  count.kills += 1
  count.acknowledged += acknowledged
  count.lost += lost.length
  count.broken += broken.length
  if (kill % 20 === 19) console.log(JSON.stringify(counts))
  if (lost.length + broken.length > 0)
    console.log(JSON.stringify({kill, mode, lost: lost.slice(0, 3), broken}))
}
console.table(counts)
for (const {root} of places.values()) rmSync(root, {recursive: true})
await postgres?.stop()

/** A server that recovers refuses for a moment. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let left = 50; ; left--)
    try {
      return await work()
    } catch (error) {
      if (left === 0) throw error
      await new Promise(resolve => setTimeout(resolve, 200))
    }
}

/** Kill one of the server's own processes with SIGKILL. */
async function hitServer(address: string): Promise<void> {
  const client = new pg.Client(address)
  client.on('error', () => undefined)
  try {
    await client.connect()
    const {rows} = await client.query('select pg_backend_pid() as pid')
    execFileSync('kill', ['-9', String(rows[0].pid)])
  } catch {
    // It is recovering already.
  }
}
