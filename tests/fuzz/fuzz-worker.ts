import {parentPort, workerData} from 'node:worker_threads'
import {feed} from './fuzz-target.ts'
import {fuzzTargets} from './fuzz-targets.ts'
import {batch, inputsOf} from './inputs-of.ts'
import {shrinkInput} from './shrink-input.ts'

/** What the thread is asked for. `shared[0]` says at which input it is, so that who watches knows a hanging one. */
export type FuzzJob = Readonly<{
  name: string
  seed: number
  from: number
  runs: number
  /** Milliseconds of the processor; the thread ends after the batch in which they are over. */
  milliseconds: number
  shared: Int32Array
}>

/** One defect: the input by its number, made small where it still shows. */
export type FoundDefect = Readonly<{at: number; defect: string; input: Uint8Array}>

async function run({name, seed, from, runs, milliseconds, shared}: FuzzJob): Promise<void> {
  const target = fuzzTargets.find(one => one.name === name)!
  const defects = new Map<string, FoundDefect>()
  const before = process.threadCpuUsage()
  let at = from
  const used = () => {
    const {user, system} = process.threadCpuUsage(before)
    return (user + system) / 1000
  }
  while (at < runs && used() < milliseconds) {
    const offset = at % batch
    for (const input of inputsOf(target, seed, Math.floor(at / batch)).slice(offset)) {
      if (at >= runs) break
      Atomics.store(shared, 0, at)
      const defect = await feed(target, input)
      const kind = defect?.replace(/\d+/g, '0').slice(0, 120)
      if (defect && kind && !defects.has(kind)) {
        const small = await shrinkInput(target, input, defect)
        defects.set(kind, {at, defect, input: small})
      }
      at += 1
      Atomics.add(shared, 1, 1)
    }
  }
  parentPort!.postMessage({done: at - from, defects: [...defects.values()], cpu: used() / 1000})
}

if (parentPort) await run(workerData as FuzzJob)
