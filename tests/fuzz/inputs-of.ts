import fc from 'fast-check'
import type {FuzzTarget} from './fuzz-target.ts'
import {loadSeeds} from './load-seeds.ts'
import {damage, mutateSeed} from './mutate-seed.ts'

/** Inputs drawn at once. */
export const batch = 100

/** Draw a batch of inputs for a target: the same for the same random number, whoever asks. */
export function inputsOf(target: FuzzTarget, seed: number, number: number): Uint8Array[] {
  const seeds = [...loadSeeds(target.name).values()]
  return fc.sample(damage, {seed: seed + number, numRuns: batch}).map(one => mutateSeed(seeds, one, target))
}
