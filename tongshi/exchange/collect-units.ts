import type {Finding} from '#messages/finding.ts'
import type {ExchangeFile, ExchangeNote, ExchangeUnit, TermHint} from './exchange-unit.ts'
import {gatherUnit} from './gather-unit.ts'
import type {UnitTrail} from './lay-out-unit.ts'

/** One segment as a row or entry of a file that has no units of its own. */
export type SegmentRow = Readonly<{
  /** Of the catalogue. */
  name: string
  /** Of the unit. */
  id: string
  path: string
  line: number
  source: string
  target?: string
  state?: ExchangeUnit['state']
  isStale?: boolean
  trail: UnitTrail
  notes?: readonly ExchangeNote[]
  terms?: readonly TermHint[]
}>

const order: readonly ExchangeUnit['state'][] = ['initial', 'translated', 'reviewed', 'final']

/**
 * Collect rows into the units of their catalogues, in the order in which they first come; rows of a unit may stand
 * anywhere. A unit is in the state of its least finished row.
 *
 * @param where the file, for findings, and the languages; `progress` is told the number of units, every 1,000.
 */
export function collectUnits(
  rows: readonly SegmentRow[],
  where: Readonly<{
    file: string
    sourceLocale: string
    targetLocale: string
    progress?: ((units: number) => void) | undefined
  }>,
): {files: ExchangeFile[]; findings: Finding[]} {
  const files = new Map<string, Map<string, SegmentRow[]>>()
  for (const row of rows) {
    const units = files.get(row.name) ?? new Map<string, SegmentRow[]>()
    files.set(row.name, units)
    const own = units.get(row.id) ?? []
    units.set(row.id, own)
    own.push(row)
  }
  const findings: Finding[] = []
  let count = 0
  const collected = [...files].map(([name, units]): ExchangeFile => {
    const made = [...units].map(([id, own]) => {
      const read = gatherUnit(
        {
          id,
          line: own[0]!.line,
          segments: own.map(({path, source, target}) => ({
            path,
            source,
            ...(target === undefined ? {} : {target}),
          })),
          trail: Object.assign({}, ...own.map(row => row.trail)),
          state: order[Math.min(...own.map(row => order.indexOf(row.state ?? 'initial')))] ?? 'initial',
          isStale: own.some(row => row.isStale),
          notes: own.flatMap(row => row.notes ?? []),
          terms: own.flatMap(row => row.terms ?? []),
        },
        where,
      )
      findings.push(...read.findings)
      count += 1
      if (count % 1_000 === 0) where.progress?.(count)
      return read.unit
    })
    return {name, units: made}
  })
  return {files: collected, findings}
}
