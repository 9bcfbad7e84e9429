import type {Kit} from '#kits/build-kit.ts'
import type {KitStep} from '#kits/build-locale.ts'
import type {Finding} from '#messages/finding.ts'
import {writeFinding} from '#messages/write-finding.ts'
import en from '../../locales/en/checks.json' with {type: 'json'}

/** Findings of one kind that are printed one by one; the rest are counted. */
const most = 8

/** A table of what was built: files with sizes and durations, then what is in each locale. */
export function printSummary(steps: readonly KitStep[], ms: number): string {
  const rows = steps
    .filter(({name}) => name !== 'gate')
    .map(step => [
      `${step.locale === 'seal' ? '' : `${step.locale}/`}${step.name}`,
      kilobytes(step.size),
      milliseconds(step.ms),
    ])
  const widths = [0, 1, 2].map(column => Math.max(...rows.map(row => row[column]!.length)))
  const lines = rows.map(([path, size, time]) =>
    [path!.padEnd(widths[0]!), size!.padStart(widths[1]!), time!.padStart(widths[2]!)].join('  '),
  )
  return [...lines, `${rows.length - 1} files in ${(ms / 1000).toFixed(1)} s`].join('\n')
}

/** What is wrong: first what keeps every language out, then by language; each rule at most a few times. */
export function printFindings({refused, findings}: Pick<Kit, 'refused' | 'findings'>): string {
  const all = Object.values(refused)
  const [first = []] = all
  const shared =
    all.length > 1 ? first.filter(one => all.every(some => some.some(other => isSame(one, other)))) : []
  const groups: [string, readonly Finding[]][] = [
    ['In every language:', shared],
    ...Object.entries(refused).map(([locale, some]): [string, readonly Finding[]] => [
      `${locale} is not in the kit:`,
      some.filter(one => !shared.some(other => isSame(one, other))),
    ]),
    ['', findings],
  ]
  return groups
    .filter(([, some]) => some.length > 0)
    .map(([heading, some]) => [heading, ...printSome(some)].filter(Boolean).join('\n'))
    .join('\n')
}

function isSame(one: Finding, other: Finding): boolean {
  return one.rule === other.rule && one.place.key === other.place.key && one.actual === other.actual
}

function printSome(findings: readonly Finding[]): string[] {
  const rules = [...new Set(findings.map(({rule}) => rule))]
  return rules.flatMap(rule => {
    const own = findings.filter(finding => finding.rule === rule)
    const lines = own.slice(0, most).map(finding => `  ${writeFinding(finding, 'en', en)}`)
    return own.length > most ? [...lines, `  … and ${own.length - most} more of [${rule}]`] : lines
  })
}

function kilobytes(size: number): string {
  return size < 1000 ? `${size} B` : `${(size / 1000).toFixed(1)} kB`
}

function milliseconds(ms: number): string {
  return `${Math.round(ms)} ms`
}
