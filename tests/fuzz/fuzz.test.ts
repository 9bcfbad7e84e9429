import {spawnSync} from 'node:child_process'
import {readdirSync} from 'node:fs'
import {expect, test} from 'vitest'
import {feed} from './fuzz-target.ts'
import {fuzzInThread} from './fuzz-target-in-thread.ts'
import {fuzzTargets} from './fuzz-targets.ts'
import {inputsOf} from './inputs-of.ts'
import {loadSeeds, seedFolder} from './load-seeds.ts'
import {measureGrowth} from './measure-growth.ts'

const names = fuzzTargets.map(({name}) => name)

test('every reader has its own name and seeds, and no folder of seeds is without a reader', () => {
  expect(readdirSync(seedFolder).sort()).toEqual([...names].sort())
})

/** What was a defect once stays mended: those files are named `found-…`. */
test.for(names)('%s: every kept seed is answered, or refused with a sentence', async name => {
  const target = fuzzTargets.find(one => one.name === name)!
  for (const [file, input] of loadSeeds(name)) expect(await feed(target, input), file).toBeUndefined()
})

test.for(names)('%s: a hundred damaged seeds are answered, or refused with a sentence', async name => {
  const target = fuzzTargets.find(one => one.name === name)!
  for (const [at, input] of inputsOf(target, 20_261_125, 0).entries())
    expect(
      await feed(target, input),
      `input ${at}: ${Buffer.from(input).toString('base64').slice(0, 4_000)}`,
    ).toBeUndefined()
})

/** `npm run fuzz -- --growth` looks at texts eight times as long. */
test.for(names)('%s: no word makes the time of the processor grow faster than the text', async name => {
  const target = fuzzTargets.find(one => one.name === name)!
  expect(await measureGrowth(target, [...loadSeeds(name).values()], 4_096)).toEqual([])
})

test('a thread feeds a reader and says how much, and misuse of the command is told', {
  timeout: 300_000,
}, async () => {
  const target = fuzzTargets.find(({name}) => name === 'time')!
  const report = await fuzzInThread(target, {seed: 1, runs: 50, milliseconds: 60_000})
  expect(report).toMatchObject({inputs: 50, defects: []})
  const {status, stderr} = spawnSync(process.execPath, ['tests/fuzz/run-fuzz.ts', '--minutes', 'many'], {
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([2, expect.stringContaining('Use: npm run fuzz')])
})
