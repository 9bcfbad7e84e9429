import type {Counts} from './count-findings.ts'
import {columnsOf} from './write-excerpt.ts'

/**
 * Write counts as a table: a row per rule, a column per locale, a total where there are several locales.
 *
 * @returns lines without colours; empty where nothing was found.
 */
export function writeSummary({rules, locales}: Counts): readonly string[] {
  const names = Object.keys(rules)
  if (names.length === 0) return []
  const hasTotal = locales.length > 1
  const rows = names.map(rule => {
    const counts = locales.map(locale => rules[rule]![locale] ?? 0)
    const total = counts.reduce((sum, count) => sum + count, 0)
    return [
      rule,
      ...(hasTotal ? [...counts, total] : counts).map(count => (count === 0 ? '·' : String(count))),
    ]
  })
  const table = [['', ...locales, ...(hasTotal ? ['Σ'] : [])], ...rows]
  const widths = table[0]!.map((_, column) => Math.max(...table.map(row => columnsOf(row[column]!))))
  return table.map(row =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat(widths[column]! - columnsOf(cell))
        return column === 0 ? cell + gap : gap + cell
      })
      .join('   ')
      .trimEnd(),
  )
}
