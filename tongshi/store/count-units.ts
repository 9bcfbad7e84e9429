import type {ListedUnit} from './list-units.ts'

/** How far a document is in one locale. The six statuses add up to `total`. */
export type Counts = Readonly<{
  total: number
  missing: number
  stale: number
  initial: number
  translated: number
  reviewed: number
  final: number
  /** Units with at least one open finding of that severity. */
  errors: number
  warnings: number
  /** Open comments. */
  comments: number
  /** Words of the source that are still missing or stale; a Han character counts as one. */
  words: number
}>

/** Count the units of a list. */
export function countUnits(units: readonly ListedUnit[]): Counts {
  const counts = {
    total: units.length,
    missing: 0,
    stale: 0,
    initial: 0,
    translated: 0,
    reviewed: 0,
    final: 0,
    errors: 0,
    warnings: 0,
    comments: 0,
    words: 0,
  }
  for (const {status, findings, comments, unit} of units) {
    counts[status] += 1
    counts.comments += comments
    if (findings.some(one => one.severity === 'error')) counts.errors += 1
    if (findings.some(one => one.severity === 'warning')) counts.warnings += 1
    if (status === 'missing' || status === 'stale') counts.words += countWords(unit.message)
  }
  return counts
}

function countWords(message: string): number {
  return message.match(/\p{Script=Han}|[\p{L}\p{N}’'-]+/gu)?.length ?? 0
}
