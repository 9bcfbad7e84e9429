import type {Outcome, Spread} from './run-contest.ts'

/** One row of the table: what was measured, or what is missing. */
export type Row = Readonly<{work: string; peer: string}> &
  (Readonly<{outcome: Outcome}> | Readonly<{missing: string}>)

/**
 * Write the table of ratios as Markdown, which a terminal shows as well.
 *
 * A ratio above 1 says how many times as much processor time the peer needs.
 */
export function writeLead(rows: readonly Row[]): string {
  const cells = [
    ['work', 'peer', 'ours, ms', 'peer, ms', 'peer ÷ ours'],
    ...rows.map(row =>
      'outcome' in row
        ? [row.work, row.peer, ...[row.outcome.own, row.outcome.peer, row.outcome.ratio].map(writeSpread)]
        : [row.work, row.peer, '', '', `not measured: ${row.missing}`],
    ),
  ]
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map(row => row[column]!.length)))
  const lines = cells.map(row => `| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`)
  return [lines[0], `|${widths.map(width => '-'.repeat(width + 2)).join('|')}|`, ...lines.slice(1)].join('\n')
}

function writeSpread({median, least, most}: Spread): string {
  return `${round(median)} (${round(least)}–${round(most)})`
}

/** Three figures that count. */
function round(figure: number): string {
  return figure >= 100 ? figure.toFixed(0) : figure.toPrecision(3)
}
