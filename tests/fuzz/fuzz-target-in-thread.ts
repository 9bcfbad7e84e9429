import {Worker} from 'node:worker_threads'
import type {FuzzTarget} from './fuzz-target.ts'
import type {FoundDefect} from './fuzz-worker.ts'
import {batch, inputsOf} from './inputs-of.ts'

/** How long, how much and from which random number a target is fed. */
export type FuzzBounds = Readonly<{seed: number; runs: number; milliseconds: number}>

/** What came of it. */
export type FuzzReport = Readonly<{inputs: number; cpuSeconds: number; defects: readonly FoundDefect[]}>

/** Milliseconds of the processor without a further input after which the one at hand counts as hanging. */
const patience = 20_000

/** Milliseconds of a clock, for one that waits for something that never comes. */
const longest = 300_000

/** MiB of the thread's heap: an input is 200 kB at most, and no reader may need a thousand times that. */
const heap = 768

/**
 * Feed a target in a thread of its own, so that one that hangs or fills the memory is a defect like another.
 */
export async function fuzzInThread(
  target: FuzzTarget,
  {seed, runs, milliseconds}: FuzzBounds,
): Promise<FuzzReport> {
  const defects: FoundDefect[] = []
  let [inputs, cpuSeconds] = [0, 0]
  for (let [from, left] = [0, milliseconds]; from < runs && left > 0; ) {
    const shared = new Int32Array(new SharedArrayBuffer(8))
    const job = {name: target.name, seed, from, runs, milliseconds: left, shared}
    const thread = new Worker(new URL('./fuzz-worker.ts', import.meta.url), {
      workerData: job,
      resourceLimits: {maxOldGenerationSizeMb: heap},
    })
    const said = await watch(thread, shared)
    await thread.terminate()
    if (typeof said === 'object') {
      defects.push(...said.defects)
      cpuSeconds += said.cpu
      inputs += said.done
      break
    }
    const at = Atomics.load(shared, 0)
    const input = inputsOf(target, seed, Math.floor(at / batch))[at % batch]!
    defects.push({at, defect: said, input})
    inputs += at + 1 - from
    from = at + 1
    // What the lost thread has used is not known: it counts as half.
    left /= 2
  }
  return {inputs, cpuSeconds, defects}
}

type Done = Readonly<{done: number; defects: readonly FoundDefect[]; cpu: number}>

/** What the thread says at its end, or why it said nothing. */
function watch(thread: Worker, shared: Int32Array): Promise<Done | string> {
  return new Promise(resolve => {
    let [last, since, spent] = [-1, performance.now(), 0]
    const timer = setInterval(async () => {
      const count = Atomics.load(shared, 1)
      const {user, system} = await thread.cpuUsage().catch(() => ({user: 0, system: 0}))
      const used = (user + system) / 1000
      if (count !== last) [last, since, spent] = [count, performance.now(), used]
      // Loading the program is no input: its work counts from the first one on.
      const isHanging = count > 0 && used - spent > patience
      if (isHanging || performance.now() - since > longest)
        finish(`no answer within ${patience / 1000} s of the processor`)
    }, 500)
    const finish = (said: Done | string) => {
      clearInterval(timer)
      resolve(said)
    }
    thread.once('message', finish)
    thread.once('error', error =>
      finish(`${(error as NodeJS.ErrnoException).code ?? error.name}: ${error.message}`),
    )
  })
}
