import type {AlignableSentence, Bead} from './bead.ts'

/** What must speak for two paragraphs in different places before they are taken for one that was moved. */
const least = 9

type Run = Readonly<{indexes: readonly number[]}>

type Sides = Readonly<{
  left: readonly AlignableSentence[]
  right: readonly AlignableSentence[]
  /** What speaks for two groups of neighbouring sentences: figures, names, terms. */
  anchors: (i: number, a: number, j: number, b: number) => number
  /** Align the sentences of two groups in their order. */
  align: (left: readonly number[], right: readonly number[]) => readonly Bead[]
}>

/**
 * Pair paragraphs that stand in different places: dynamic programming crosses nothing, so that a moved paragraph is
 * left over on both sides, or is forced upon a neighbour that nothing speaks for.
 *
 * @returns all beads in the order of the left sentences.
 */
export function findMoves(beads: readonly Bead[], sides: Sides): Bead[] {
  const loose = beads.filter(
    ({left, right, anchors}) => left.length === 0 || right.length === 0 || anchors < 0,
  )
  const leftRuns = runsOf(
    loose.flatMap(({left}) => left),
    sides.left,
  )
  const rightRuns = runsOf(
    loose.flatMap(({right}) => right),
    sides.right,
  )
  const pairs = bestPairs(leftRuns, rightRuns, (one, other) =>
    sides.anchors(one.indexes[0]!, one.indexes.length, other.indexes[0]!, other.indexes.length),
  )
  if (pairs.length === 0) return [...beads]
  const moved = new Set(pairs.flatMap(([one]) => one.indexes))
  const taken = new Set(pairs.flatMap(([, other]) => other.indexes))
  // What a moved paragraph leaves behind stands alone.
  const kept = beads.flatMap((bead): Bead[] => {
    const isTouched = bead.left.some(at => moved.has(at)) || bead.right.some(at => taken.has(at))
    if (!isTouched) return [bead]
    const left = bead.left.filter(at => !moved.has(at)).map(at => alone({left: [at]}))
    const right = bead.right.filter(at => !taken.has(at)).map(at => alone({right: [at]}))
    return [...left, ...right]
  })
  return inOrder([...kept, ...pairs.flatMap(([one, other]) => sides.align(one.indexes, other.indexes))])
}

function alone({left = [], right = []}: Partial<Pick<Bead, 'left' | 'right'>>): Bead {
  return {left, right, anchors: 0, sure: false}
}

/** Neighbouring sentences of one paragraph. */
function runsOf(indexes: readonly number[], sentences: readonly AlignableSentence[]): Run[] {
  const runs: number[][] = []
  for (const at of [...indexes].sort((one, other) => one - other)) {
    const last = runs.at(-1)?.at(-1)
    if (last === at - 1 && sentences[last]!.paragraph === sentences[at]!.paragraph) runs.at(-1)!.push(at)
    else runs.push([at])
  }
  return runs.map(own => ({indexes: own}))
}

/** Pairs that are each other's best, by far enough. */
function bestPairs(
  left: readonly Run[],
  right: readonly Run[],
  score: (one: Run, other: Run) => number,
): (readonly [Run, Run])[] {
  const scores = left.map(one => right.map(other => score(one, other)))
  return left.flatMap((one, row) => {
    const own = scores[row]!
    const column = own.indexOf(Math.max(...own))
    if (column === -1 || own[column]! < least) return []
    const isBest = scores.every((others, at) => at === row || others[column]! < own[column]! - 1)
    const isClear = own.every((value, at) => at === column || value < own[column]! - 1)
    return isBest && isClear ? [[one, right[column]!] as const] : []
  })
}

/** By the left sentence; a right one that stands alone follows the one before it. */
function inOrder(beads: readonly Bead[]): Bead[] {
  const placed = beads.filter(({left}) => left.length > 0).sort((one, other) => one.left[0]! - other.left[0]!)
  const extra = beads
    .filter(({left}) => left.length === 0)
    .sort((one, other) => one.right[0]! - other.right[0]!)
  const result: Bead[] = [...placed]
  for (const bead of extra.toReversed()) {
    const before = result.findIndex(({right}) => right.at(-1) === bead.right[0]! - 1)
    result.splice(before + 1, 0, bead)
  }
  return result
}
