/**
 * Works on a disk until it is full, goes on when there is room again, and says what came of it, as JSON on its last
 * line. The disk is a small tmpfs that nobody else sees, mounted by `fillDisk`.
 *
 * Use: node fill-disk.ts sqlite|postgres FOLDER SECONDS
 */
import {
  closeSync,
  cpSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {openStore} from '#store/open-store.ts'
import {findBroken} from '../crash/kill-and-check.ts'
import {startPostgres} from '../start-postgres.ts'
import type {FaultReport} from './fault-report.ts'
import {findLost, saveThrough} from './save-through.ts'

const [engine, folder, trialsSaid] = process.argv.slice(2) as [string, string, string]
const trials = Number(trialsSaid)
const root = join(folder, 'newsroom')
mkdirSync(root, {recursive: true})
for (const name of ['content', 'locales']) cpSync(name, join(root, name), {recursive: true})
const postgres = engine === 'postgres' ? await startPostgres(folder) : undefined
const url = postgres ? await postgres.database() : undefined
const ballast = join(folder, 'ballast')
const zeros = Buffer.alloc(1 << 16)

/** Write zeros until the disk takes no more. */
function fill(): void {
  const file = openSync(ballast, 'a')
  try {
    for (;;) writeSync(file, zeros)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    // The last bytes too.
    const {size} = fstatSync(file)
    const {bavail, bsize} = statfsSync(folder)
    if (bavail === 0 && size % bsize !== 0) ftruncateSync(file, size)
  } finally {
    closeSync(file)
  }
}

let store = await openStore({root, url})
let isOn = true
const working = saveThrough(store, {isOn: () => isOn})
const ends: number[] = []
for (let trial = 0; trial < trials; trial++) {
  await setTimeout(400)
  fill()
  // Whatever is freed meanwhile is filled again.
  for (let again = 0; again < 10; again++) {
    await setTimeout(100)
    fill()
  }
  rmSync(ballast)
  ends.push(performance.now())
  await setTimeout(postgres ? 3000 : 400)
}
await setTimeout(1000)
isOn = false
const {acknowledged, errors} = await working
const before = await findBroken(store)
await store.close()
store = await openStore({root, url})
const lost = await findLost(store, acknowledged)
const broken = [...before, ...(await findBroken(store))]
if (errors.length === 0) broken.push('the disk was never full')
await store.close()
await postgres?.stop()
const report: FaultReport = {
  trials,
  acknowledged: acknowledged.length,
  lost: lost.length,
  broken,
  recovery: ends.map(end => Math.min(...acknowledged.map(({at}) => at).filter(at => at >= end)) - end),
}
console.log(JSON.stringify({...report, said: [...new Set(errors)].slice(0, 5)}))
