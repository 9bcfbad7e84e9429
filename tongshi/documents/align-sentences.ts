import type {AlignableSentence, Bead} from './bead.ts'
import {findMoves} from './find-moves.ts'
import {type Anchors, anchorsOf, isRead, type Lexicon, readableWords, readingsOf} from './sentence-anchors.ts'

/** Sizes of beads with what each costs: −log of how often it is met in press texts. */
const sizes: readonly (readonly [left: number, right: number, cost: number])[] = [
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

/** What is known of two texts besides their sentences. */
export type AlignOptions = Readonly<{
  /** BCP 47 of either side. */
  locales?: readonly [left: string, right: string]
  /** Names and terms that are known in both languages. */
  lexicon?: Lexicon
}>

/**
 * Align the sentences of two texts by dynamic programming over lengths (Gale and Church) and anchors: figures as
 * values, names by their readings, terms, Latin words; then paragraphs that were moved. English and Chinese have most
 * anchors; every other language has its numbers, its names and the lexicon.
 *
 * @example
 *   const sentence = (text: string) => ({text, paragraph: 0, kind: 'paragraph'})
 *   alignSentences([sentence('6 billion yuan.'), sentence('All agreed.')], [sentence('60亿元。')])[0]?.right // [0]
 */
export function alignSentences(
  left: readonly AlignableSentence[],
  right: readonly AlignableSentence[],
  options: AlignOptions = {},
): Bead[] {
  const scorer = makeScorer(left, right, options)
  const all = (sentences: readonly unknown[]) => [...sentences.keys()]
  const align = (own: readonly number[], other: readonly number[]) => alignInOrder(own, other, scorer)
  const beads = align(all(left), all(right))
  return markSure(findMoves(beads, {left, right, anchors: scorer.anchors, align}))
}

/** Align two rows of neighbouring sentences without crossings. */
function alignInOrder(left: readonly number[], right: readonly number[], scorer: Scorer): Bead[] {
  const [rows, columns] = [left.length + 1, right.length + 1]
  const [fromLeft, fromRight] = [left[0] ?? 0, right[0] ?? 0]
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
        const total = before + cost + scorer.cost(fromLeft + i - a, a, fromRight + j - b, b)
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
      left: range(fromLeft + i, a),
      right: range(fromRight + j, b),
      anchors: a > 0 && b > 0 ? scorer.anchors(fromLeft + i, a, fromRight + j, b) : 0,
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
    bead === undefined || (bead.left.length > 0 && bead.right.length > 0)
  return beads.map((bead, at) => {
    if (!isFull(bead)) return bead
    const few = bead.left.length <= 2 && bead.right.length <= 2
    const isHeld = isFull(beads[at - 1]) && isFull(beads[at + 1])
    const isPlain = bead.left.length === 1 && bead.right.length === 1
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
  left: readonly AlignableSentence[],
  right: readonly AlignableSentence[],
  options: AlignOptions,
): Scorer {
  const [ownAnchors, otherAnchors] = readAnchors(left, right, options)
  const weights = weighKeys(ownAnchors, otherAnchors)
  const total = (all: readonly Anchors[]) => all.reduce((sum, {length}) => sum + length, 0)
  const [least, most] = ratioOf(options.locales)
  const ratio = Math.min(most, Math.max(least, total(ownAnchors) / Math.max(1, total(otherAnchors))))
  const anchors = (i: number, a: number, j: number, b: number): number => {
    const [own, other] = [union(ownAnchors, i, a), union(otherAnchors, j, b)]
    let gain = 0
    for (const key of own.keys) if (other.keys.has(key)) gain += weights.get(key) ?? 0
    // A figure of two digits or more that is missing opposite speaks against the pair, but never forbids it.
    for (const key of own.figures) if (!other.keys.has(key)) gain -= 1.5
    for (const key of other.figures) if (!own.keys.has(key)) gain -= 1.5
    return gain
  }
  const cost = (i: number, a: number, j: number, b: number): number => {
    if (a === 0 || b === 0) return -2.6
    const [l2, l1] = [sumLength(ownAnchors, i, a), sumLength(otherAnchors, j, b)]
    // Lengths are counted in letters of the longer script.
    const spread = Math.max(ratio, 1)
    const delta = Math.abs(l2 - ratio * l1) / Math.sqrt((7 * (spread * l1 + (l2 * spread) / ratio)) / 2)
    return lengthCost(delta) + shapeCost(left, i, a, right, j, b) - anchors(i, a, j, b)
  }
  return {cost, anchors}
}

/** Between which bounds the letters of the left side are to those of the right: a Chinese sign is a word. */
function ratioOf(
  [left, right]: readonly [string, string] = ['en', 'zh'],
): readonly [least: number, most: number] {
  const [isLeftHan, isRightHan] = [left, right].map(locale => /^(?:zh|ja)/.test(locale))
  if (isLeftHan === isRightHan) return [0.5, 2]
  return isRightHan ? [2.2, 7] : [1 / 7, 1 / 2.2]
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
  left: readonly AlignableSentence[],
  i: number,
  a: number,
  right: readonly AlignableSentence[],
  j: number,
  b: number,
): number {
  const crosses = (all: readonly AlignableSentence[], from: number, count: number) =>
    all[from]!.paragraph !== all[from + count - 1]!.paragraph
  const starts = (all: readonly AlignableSentence[], at: number) =>
    at === 0 || all[at - 1]!.paragraph !== all[at]!.paragraph
  const border = (crosses(left, i, a) ? 4 : 0) + (crosses(right, j, b) ? 4 : 0)
  const kind = left[i]!.kind === right[j]!.kind ? 0 : 4
  const [one, other] = [starts(left, i), starts(right, j)]
  return border + kind + (one && other ? -0.5 : one !== other ? 0.3 : 0)
}

/** Anchors of both sides; a capitalised Latin word is an anchor where some Chinese sentence reads so. */
function readAnchors(
  left: readonly AlignableSentence[],
  right: readonly AlignableSentence[],
  {locales = ['en', 'zh'], lexicon = []}: AlignOptions,
): [Anchors[], Anchors[]] {
  const [own, other] = ([left, right] as const).map((sentences, side) => {
    const names = lexicon.map(pair => pair[side === 0 ? 'left' : 'right'])
    return sentences.map(({text}) => anchorsOf(text, locales[side]!, names))
  }) as [Anchors[], Anchors[]]
  if (isChinese(locales[1]) && !isChinese(locales[0])) addReadings([left, own], [right, other])
  if (isChinese(locales[0]) && !isChinese(locales[1])) addReadings([right, other], [left, own])
  return [own, other]
}

type Side = readonly [sentences: readonly AlignableSentence[], anchors: readonly Anchors[]]

function addReadings([latin, own]: Side, [chinese, other]: Side): void {
  const words = latin.map(({text}) => readableWords(text))
  const readings = chinese.map(({text}) => readingsOf(text))
  const read = new Map<string, number[]>()
  for (const word of new Set(words.flat())) {
    const places = readings.flatMap((reading, at) => (isRead(word, reading) ? [at] : []))
    if (places.length > 0) read.set(word, places)
  }
  const add = (anchors: Anchors, word: string) => (anchors.keys as Set<string>).add(`read ${word}`)
  for (const [at, all] of words.entries()) for (const word of all) if (read.has(word)) add(own[at]!, word)
  for (const [word, places] of read) for (const at of places) add(other[at]!, word)
}

function isChinese(locale: string): boolean {
  return locale.startsWith('zh')
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
