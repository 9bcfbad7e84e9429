import {setTimeout} from 'node:timers/promises'
import {openStore} from '#store/open-store.ts'
import {findBroken} from '../crash/kill-and-check.ts'
import type {TestPostgres} from '../start-postgres.ts'
import type {FaultReport} from './fault-report.ts'
import {type Acknowledged, findLost, saveThrough} from './save-through.ts'

const signals = ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const

/**
 * Stop and start PostgreSQL while people save: in order, at once, and by force. The store stays open; recovery is the
 * time from the server's first answer to the first save that is acknowledged.
 */
export async function stopPostgres(
  postgres: TestPostgres,
  {root, url, trials, random}: Readonly<{root: string; url: string; trials: number; random: () => number}>,
): Promise<FaultReport> {
  const store = await openStore({root, url})
  let isOn = true
  const working = saveThrough(store, {isOn: () => isOn})
  const starts: number[] = []
  for (let trial = 0; trial < trials; trial++) {
    await setTimeout(300 + random() * 700)
    await postgres.halt(signals[trial % signals.length]!)
    await setTimeout(random() * 1000)
    await postgres.resume()
    starts.push(performance.now())
  }
  await setTimeout(1500)
  isOn = false
  const {acknowledged} = await working
  const lost = await findLost(store, acknowledged)
  const broken = [...(await findBroken(store)), ...(await hears(store))]
  await store.close()
  return {
    trials,
    acknowledged: acknowledged.length,
    lost: lost.length,
    broken,
    recovery: starts.map(start => recoveryOf(acknowledged, start)),
  }
}

/** The server listens to others again, by itself. */
async function hears(store: Awaited<ReturnType<typeof openStore>>): Promise<readonly string[]> {
  for (let left = 50; left > 0 && store.faults().length > 0; left--) await setTimeout(200)
  return store.faults()
}

function recoveryOf(acknowledged: readonly Acknowledged[], start: number): number {
  const next = acknowledged.map(({at}) => at).filter(at => at >= start)
  return next.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...next) - start
}
