import type {Sides} from './contest.ts'

/** Median and extremes of some figures. */
export type Spread = Readonly<{median: number; least: number; most: number}>

/** What was measured: milliseconds of processor time of both, and how many times ours the peer needs. */
export type Outcome = Readonly<{own: Spread; peer: Spread; ratio: Spread}>

/**
 * Measure both sides in turns, so that a noisy neighbour disturbs both alike; the first round warms up and is dropped.
 *
 * @param rounds at least 1; a ratio is taken in each round, and their median is the figure.
 */
export async function runContest(sides: Sides, rounds: number): Promise<Outcome> {
  const own: number[] = []
  const peer: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const [ours, theirs] = [await sides.own(), await sides.peer()]
    if (round === 0) continue
    own.push(ours)
    peer.push(theirs)
  }
  return {own: spread(own), peer: spread(peer), ratio: spread(own.map((ours, at) => peer[at]! / ours))}
}

function spread(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((one, other) => one - other)
  return {median: sorted[sorted.length >> 1]!, least: sorted[0]!, most: sorted.at(-1)!}
}
