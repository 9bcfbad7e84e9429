import type {AlignableSentence, Bead} from './bead.ts'
import {findMoves} from './find-moves.ts'
import {
  type Anchors,
  chineseAnchors,
  englishAnchors,
  isRead,
  type Lexicon,
  readableWords,
  readingsOf,
} from './sentence-anchors.ts'

/** Sizes of beads with what each costs: −log of how often it is met in press texts. */
const sizes: readonly (readonly [english: number, chinese: number, cost: number])[] = [
  [1, 1, 0.1],
  [1, 0, 4.6],
  [0, 1, 4.6],
  [2, 1, 2.3],
  [1, 2, 2.5],
  [3, 1, 5],
  [1, 3, 5.2],
  [2, 2, 5.5],
  [4, 1, 6.5],
  [1, 4, 6.8],
  [3, 2, 7],
  [2, 3, 7],
]

/**
 * Align the sentences of an English and a Chinese text by dynamic programming over lengths (Gale and Church) and
 * anchors: figures as values, names by their readings, terms, Latin words; then paragraphs that were moved.
 *
 * @param lexicon names and terms that are known in both languages.
 */
export function alignSentences(
  english: readonly AlignableSentence[],
  chinese: readonly AlignableSentence[],
  lexicon: Lexicon = [],
): Bead[] {
  const scorer = makeScorer(english, chinese, lexicon)
  const all = (sentences: readonly unknown[]) => [...sentences.keys()]
  const align = (own: readonly number[], other: readonly number[]) => alignInOrder(own, other, scorer)
  const beads = align(all(english), all(chinese))
  return markSure(findMoves(beads, {english, chinese, anchors: scorer.anchors, align}))
}

/** Align two rows of neighbouring sentences without crossings. */
function alignInOrder(english: readonly number[], chinese: readonly number[], scorer: Scorer): Bead[] {
  const [rows, columns] = [english.length + 1, chinese.length + 1]
  const [fromEnglish, fromChinese] = [english[0] ?? 0, chinese[0] ?? 0]
  const best = new Float64Array(rows * columns).fill(Number.POSITIVE_INFINITY)
  const step = new Int8Array(rows * columns).fill(-1)
  best[0] = 0
  const band = Math.max(40, Math.ceil(Math.max(rows, columns) * 0.12))
  for (let i = 0; i < rows; i++) {
    const middle = Math.round((i * (columns - 1)) / Math.max(1, rows - 1))
    const last = Math.min(columns - 1, middle + band)
    for (let j = Math.max(0, middle - band); j <= last; j++)
      for (const [size, [a, b, cost]] of sizes.entries()) {
        if (i < a || j < b) continue
        const before = best[(i - a) * columns + (j - b)]!
        if (before === Number.POSITIVE_INFINITY) continue
        const total = before + cost + scorer.cost(fromEnglish + i - a, a, fromChinese + j - b, b)
        if (total < best[i * columns + j]!) {
          best[i * columns + j] = total
          step[i * columns + j] = size
        }
      }
  }
  const beads: Bead[] = []
  for (let i = rows - 1, j = columns - 1; i > 0 || j > 0; ) {
    const [a, b] = sizes[step[i * columns + j]!] ?? [Math.min(1, i), i > 0 ? 0 : 1]
    i -= a
    j -= b
    beads.push({
      english: range(fromEnglish + i, a),
      chinese: range(fromChinese + j, b),
      anchors: a > 0 && b > 0 ? scorer.anchors(fromEnglish + i, a, fromChinese + j, b) : 0,
      sure: false,
    })
  }
  return beads.reverse()
}

function range(from: number, count: number): number[] {
  return Array.from({length: count}, (_, at) => from + at)
}

/** A full bead of few sentences is sure where its anchors say so, or where both neighbours are full and it has some. */
function markSure(beads: readonly Bead[]): Bead[] {
  const isFull = (bead: Bead | undefined) =>
    bead === undefined || (bead.english.length > 0 && bead.chinese.length > 0)
  return beads.map((bead, at) => {
    if (!isFull(bead)) return bead
    const few = bead.english.length <= 2 && bead.chinese.length <= 2
    const isHeld = isFull(beads[at - 1]) && isFull(beads[at + 1])
    const isPlain = bead.english.length === 1 && bead.chinese.length === 1
    return {
      ...bead,
      sure:
        (few && bead.anchors >= 3) ||
        (isHeld && isPlain && bead.anchors >= 0) ||
        (isHeld && bead.anchors >= 6),
    }
  })
}

type Scorer = Readonly<{
  cost: (i: number, a: number, j: number, b: number) => number
  anchors: (i: number, a: number, j: number, b: number) => number
}>

function makeScorer(
  english: readonly AlignableSentence[],
  chinese: readonly AlignableSentence[],
  lexicon: Lexicon,
): Scorer {
  const [left, right] = readAnchors(english, chinese, lexicon)
  const weights = weighKeys(left, right)
  const total = (all: readonly Anchors[]) => all.reduce((sum, {length}) => sum + length, 0)
  const ratio = Math.min(7, Math.max(2.2, total(left) / Math.max(1, total(right))))
  const anchors = (i: number, a: number, j: number, b: number): number => {
    const [own, other] = [union(left, i, a), union(right, j, b)]
    let gain = 0
    for (const key of own.keys) if (other.keys.has(key)) gain += weights.get(key) ?? 0
    // A figure of two digits or more that is missing opposite speaks against the pair, but never forbids it.
    for (const key of own.figures) if (!other.keys.has(key)) gain -= 1.5
    for (const key of other.figures) if (!own.keys.has(key)) gain -= 1.5
    return gain
  }
  const cost = (i: number, a: number, j: number, b: number): number => {
    if (a === 0 || b === 0) return -2.6
    const [l2, l1] = [sumLength(left, i, a), sumLength(right, j, b)]
    const delta = Math.abs(l2 - ratio * l1) / Math.sqrt((7 * (ratio * l1 + l2)) / 2)
    return lengthCost(delta) + shapeCost(english, i, a, chinese, j, b) - anchors(i, a, j, b)
  }
  return {cost, anchors}
}

/** −log of how likely such a difference of lengths is, or a greater one. */
function lengthCost(delta: number): number {
  // Abramowitz and Stegun 26.2.17.
  const t = 1 / (1 + 0.2316419 * delta)
  const density = Math.exp((-delta * delta) / 2) / Math.sqrt(2 * Math.PI)
  const tail =
    density * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return Math.min(12, -Math.log(Math.max(1e-12, 2 * tail)))
}

/** Paragraphs: a bead across a border is unlikely, starts that coincide are likely; kinds go with their like. */
function shapeCost(
  english: readonly AlignableSentence[],
  i: number,
  a: number,
  chinese: readonly AlignableSentence[],
  j: number,
  b: number,
): number {
  const crosses = (all: readonly AlignableSentence[], from: number, count: number) =>
    all[from]!.paragraph !== all[from + count - 1]!.paragraph
  const starts = (all: readonly AlignableSentence[], at: number) =>
    at === 0 || all[at - 1]!.paragraph !== all[at]!.paragraph
  const border = (crosses(english, i, a) ? 4 : 0) + (crosses(chinese, j, b) ? 4 : 0)
  const kind = english[i]!.kind === chinese[j]!.kind ? 0 : 4
  const [one, other] = [starts(english, i), starts(chinese, j)]
  return border + kind + (one && other ? -0.5 : one !== other ? 0.3 : 0)
}

/** Anchors of both sides; a capitalised English word is an anchor where some Chinese sentence reads so. */
function readAnchors(
  english: readonly AlignableSentence[],
  chinese: readonly AlignableSentence[],
  lexicon: Lexicon,
): [Anchors[], Anchors[]] {
  const left = english.map(({text}) => englishAnchors(text, lexicon))
  const right = chinese.map(({text}) => chineseAnchors(text, lexicon))
  const words = english.map(({text}) => readableWords(text))
  const readings = chinese.map(({text}) => readingsOf(text))
  const read = new Map<string, number[]>()
  for (const word of new Set(words.flat())) {
    const places = readings.flatMap((reading, at) => (isRead(word, reading) ? [at] : []))
    if (places.length > 0) read.set(word, places)
  }
  const add = (anchors: Anchors, word: string) => (anchors.keys as Set<string>).add(`read ${word}`)
  for (const [at, own] of words.entries()) for (const word of own) if (read.has(word)) add(left[at]!, word)
  for (const [word, places] of read) for (const at of places) add(right[at]!, word)
  return [left, right]
}

/** What stands in few sentences says more: 1.2 · log(1 + N / df). */
function weighKeys(left: readonly Anchors[], right: readonly Anchors[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const {keys} of [...left, ...right])
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const all = left.length + right.length
  return new Map(
    [...counts].map(([key, count]) => [
      key,
      (key.startsWith('term') || key.startsWith('mark') ? 0.5 : 1.2) * Math.log(1 + all / count),
    ]),
  )
}

function union(all: readonly Anchors[], from: number, count: number): Pick<Anchors, 'keys' | 'figures'> {
  if (count === 1) return all[from]!
  const group = all.slice(from, from + count)
  return {
    keys: new Set(group.flatMap(({keys}) => [...keys])),
    figures: new Set(group.flatMap(({figures}) => [...figures])),
  }
}

function sumLength(all: readonly Anchors[], from: number, count: number): number {
  let sum = 0
  for (let at = from; at < from + count; at++) sum += all[at]!.length
  return sum
}
