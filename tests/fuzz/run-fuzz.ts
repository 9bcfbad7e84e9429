import {parseArgs} from 'node:util'
import {fuzzInThread} from './fuzz-target-in-thread.ts'
import {keepSeed, loadSeeds} from './load-seeds.ts'
import {measureGrowth} from './measure-growth.ts'

const usage = `Use: npm run fuzz -- [--room ROOM] [--target NAME] [--minutes 1] [--seed 1] [--growth]
  Damages the kept seeds of every reader and feeds them to it; an input that is a defect is kept as a seed.
  --room     quantities, names, messages, documents, memory, checks, exchange, store, kits or app
  --target   one reader alone
  --minutes  of the processor for each reader (1)
  --seed     random number to begin with (1)
  --growth   only watch how time grows with the length, without damaging seeds`

/** Feed the readers that were named. @returns the number of defects. */
async function run(): Promise<number> {
  const {values} = parseArgs({
    options: {
      room: {type: 'string'},
      target: {type: 'string'},
      minutes: {type: 'string', default: '1'},
      seed: {type: 'string', default: '1'},
      growth: {type: 'boolean', default: false},
    },
  })
  const {room, target: wanted} = values
  const [minutes, seed] = [Number(values.minutes), Number(values.seed)]
  if (!(minutes > 0) || !Number.isInteger(seed))
    throw new Error(
      `Unexpected --minutes ${values.minutes} --seed ${values.seed}, expected a time and a whole number.`,
    )
  // The readers bring the whole program with them: misuse is told before.
  const {fuzzTargets} = await import('./fuzz-targets.ts')
  const chosen = fuzzTargets.filter(one => (!room || one.room === room) && (!wanted || one.name === wanted))
  if (chosen.length === 0)
    throw new Error(`Unexpected ${room ?? wanted}, expected a room or a reader of the list.`)
  let count = 0
  console.log('| reader | room | inputs | inputs/s of CPU | defects |\n|---|---|---:|---:|---:|')
  for (const target of chosen) {
    const {name} = target
    const bounds = {seed: seed * 100_000, runs: 100_000_000, milliseconds: minutes * 60_000}
    const {inputs, cpuSeconds, defects} = values.growth
      ? {inputs: 0, cpuSeconds: 1, defects: []}
      : await fuzzInThread(target, bounds)
    const steep = await measureGrowth(target, [...loadSeeds(name).values()])
    count += defects.length + steep.length
    const rate = cpuSeconds > 0 ? Math.round(inputs / cpuSeconds) : 0
    console.log(`| ${name} | ${target.room} | ${inputs} | ${rate} | ${defects.length + steep.length} |`)
    for (const {defect, input, at} of defects)
      console.error(`  ${name} ${at}: ${defect}\n    kept as ${keepSeed(name, input)}`)
    for (const {word, points} of steep)
      console.error(
        `  ${name}: ${JSON.stringify(word)} ${points.map(([size, took]) => `${size}: ${took.toFixed(0)} ms`).join(', ')}`,
      )
  }
  return count
}

if (import.meta.main)
  try {
    process.exitCode = (await run()) > 0 ? 1 : 0
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exitCode = 2
  }
