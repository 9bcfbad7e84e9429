import {strFromU8, unzipSync, zipSync} from 'fflate'
import {type FuzzTarget, feed} from './fuzz-target.ts'

/** A repeated word that costs a reader more than its length. */
export type Growth = Readonly<{word: string; points: readonly Point[]}>

/** Length of the input, and milliseconds of the processor. */
type Point = [size: number, milliseconds: number]

/** Milliseconds below which a clock says nothing of a curve, and those with which it is clear enough. */
const [told, clear] = [60, 200]

/** Twice the input may take twice the time, and some noise; four times is the square. */
const most = 3

/**
 * Repeat each word of a target until the input is long, and watch how the time of the processor grows as the length
 * doubles. Time is that of this thread alone.
 *
 * @param longest length of the longest input, in bytes.
 * @returns the words for which it grew faster than the length, twice in a row.
 */
export async function measureGrowth(
  target: FuzzTarget,
  seeds: readonly Uint8Array[],
  longest = target.longest ?? 32_768,
): Promise<Growth[]> {
  const found: Growth[] = []
  for (const word of target.words) {
    let points: Point[] = []
    for (let size = longest / 32; size <= longest; size *= 2) {
      points.push([size, await time(target, fill(target, seeds, word, size))])
      if (points.at(-1)![1] > clear) break
    }
    points = points.slice(-3)
    // A busy machine or a collection of garbage: what counts is the best of three.
    for (let again = 0; again < 2 && isSteep(points); again++)
      for (const point of points)
        point[1] = Math.min(point[1], await time(target, fill(target, seeds, word, point[0])))
    if (isSteep(points)) found.push({word, points})
  }
  return found
}

function isSteep(points: readonly Point[]): boolean {
  const [first, second, third] = points.map(([, milliseconds]) => milliseconds)
  if (first === undefined || second === undefined || third === undefined || third < told) return false
  return third / second > most && second / Math.max(first, 0.5) > most * 0.8
}

async function time(target: FuzzTarget, input: Uint8Array): Promise<number> {
  const before = process.threadCpuUsage()
  await feed(target, input)
  const {user, system} = process.threadCpuUsage(before)
  return (user + system) / 1000
}

/** The word again and again: alone, or in the middle of a seed's part where the form is a package. */
export function fill(
  target: FuzzTarget,
  seeds: readonly Uint8Array[],
  word: string,
  size: number,
): Uint8Array {
  const text = word.repeat(Math.ceil(size / Math.max(1, word.length)))
  const [seed] = seeds
  if (target.form !== 'package' || !seed) return new TextEncoder().encode(text)
  const parts = unzipSync(seed)
  const [name] = Object.entries(parts)
    .filter(([one]) => /(document|content|sheet1|sharedStrings)\.xml$|manifest\.json$/.test(one))
    .sort(([, one], [, other]) => other.length - one.length)[0] ?? ['']
  const own = strFromU8(parts[name] ?? new Uint8Array())
  const at = own.lastIndexOf('</', own.length / 2) < 0 ? own.length : own.lastIndexOf('</', own.length / 2)
  const filled = new TextEncoder().encode(own.slice(0, at) + text + own.slice(at))
  return zipSync({...parts, [name]: filled}, {level: 1})
}
