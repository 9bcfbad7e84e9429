import {type Candidate, findCandidates} from './find-candidates.ts'
import {areFree, countNeighbours, type Matching, pairUnits} from './matching.ts'

/** Dice from which a pair is accepted, by the number of its neighbours that are paired with each other. */
const accepted = [0.55, 0.35, 0.25] as const
/** How much of the smaller unit in the larger one is enough beside a paired neighbour. */
const contained = 0.75
const perNeighbour = 0.12
const sameKind = 0.08
/** Without a paired neighbour: enough where no other free unit on either side is nearly as like. */
const distinct = {dice: 0.35, lead: 0.15}

type Ranked = Candidate & Readonly<{rank: number; neighbours: 0 | 1 | 2}>

/**
 * Pair similar units, best first. A pair makes neighbours of others: only what stands beside it is ranked again.
 */
export function pairSimilar(matching: Matching): void {
  const candidates = findCandidates(matching)
  const byOld = Map.groupBy(candidates, one => one.old)
  const byNew = Map.groupBy(candidates, one => one.now)
  const rank = (one: Candidate): Ranked => {
    const neighbours = countNeighbours(matching, one.old, one.now)
    const kind = matching.before[one.old]!.kind === matching.after[one.now]!.kind ? sameKind : 0
    return {...one, neighbours, rank: one.dice + perNeighbour * neighbours + kind}
  }
  const isDistinct = ({old, now, dice}: Candidate): boolean => {
    const rivals = [...(byOld.get(old) ?? []), ...(byNew.get(now) ?? [])]
    return !rivals.some(
      other =>
        (other.old === old) !== (other.now === now) &&
        other.dice > dice - distinct.lead &&
        areFree(matching, other.old, other.now),
    )
  }
  const isAccepted = (one: Ranked): boolean =>
    one.dice >= accepted[one.neighbours] ||
    (one.part >= contained && one.neighbours >= 1) ||
    (one.dice >= distinct.dice && isDistinct(one))
  let round = candidates.map(rank)
  while (round.length > 0) {
    const touched = new Set<Candidate>()
    for (const one of round.sort((a, b) => b.rank - a.rank || a.old - b.old || a.now - b.now)) {
      if (!areFree(matching, one.old, one.now)) continue
      const now = rank(one)
      if (!isAccepted(now)) continue
      pairUnits(matching, one.old, one.now, one.dice)
      for (const beside of [one.now - 1, one.now + 1])
        for (const other of byNew.get(beside) ?? []) touched.add(other)
    }
    round = [...touched].filter(one => areFree(matching, one.old, one.now)).map(rank)
  }
}
