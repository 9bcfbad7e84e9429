import type {MergedUnit} from '#exchange/merge-units.ts'
import type {Finding} from '#messages/finding.ts'
import {writeFinding} from '#messages/write-finding.ts'
import type {ImportPlan} from '#store/import-exchange.ts'
import words from '../../locales/en/checks.json' with {type: 'json'}

/** How many have each outcome. */
export function countOf(merged: readonly Readonly<{outcome: string}>[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const {outcome} of merged) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}

/** Print what an import did or would do with its units. */
export function sayPlan(
  file: string,
  said: {
    plan: ImportPlan
    written: readonly string[]
    counts: Readonly<Record<string, number>>
    findings: readonly Finding[]
    isRefused: boolean
    isPreview: boolean
  },
): void {
  for (const finding of said.findings)
    console.error(`${finding.severity}: ${writeFinding(finding, 'en', words)}`)
  for (const unit of said.plan.merged) {
    if (shown.has(unit.outcome)) sayUnit(unit)
    for (const {text} of unit.notes ?? []) console.log(`note ${unit.file} ${unit.id}\n  ${text}`)
  }
  sayEnd(file, {...said, unit: `units (${said.plan.targetLocale})`})
}

/** Print the last lines of an import: counts, why nothing was written, the files written. */
export function sayEnd(
  file: string,
  said: Readonly<{
    counts: Readonly<Record<string, number>>
    isRefused: boolean
    isPreview: boolean
    written: readonly string[]
    unit: string
  }>,
): void {
  const summary = Object.entries(said.counts).map(([outcome, count]) => `${count} ${outcome}`)
  console.log(`${file}: ${summary.join(', ') || 'no'} ${said.unit}`)
  if (said.isRefused)
    console.log('Nothing was written: correct the errors, or import the rest with --skip-errors.')
  else if (said.isPreview) console.log('Nothing was written: this is a preview.')
  for (const name of said.written) console.log(`written: ${name}`)
}

const shown = new Set<MergedUnit['outcome']>(['new', 'changed', 'conflict', 'refused'])

function sayUnit({file, id, outcome, ours, theirs}: MergedUnit): void {
  console.log(`${outcome} ${file} ${id}`)
  if (ours !== undefined) console.log(`  - ${ours.replaceAll('\n', '\\n')}`)
  if (theirs !== undefined) console.log(`  + ${theirs.replaceAll('\n', '\\n')}`)
}
