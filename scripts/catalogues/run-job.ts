import {openCheck} from '#checks/check-units.ts'
import {type Dismissal, splitDismissed} from '#checks/dismissal.ts'
import type {Finding} from '#messages/finding.ts'
import type {Job} from './job.ts'
import {lapsedFinding} from './lapsed-finding.ts'

/**
 * Check the units of a job.
 *
 * @param see is told every thousand units how many are done.
 * @returns findings placed in files; what was dismissed is left out, what has lapsed is a finding.
 */
export function runJob(
  job: Job,
  dismissals: readonly Dismissal[],
  see: (done: number) => void = () => {},
): readonly Finding[] {
  const {check, finish} = openCheck(job.context)
  const found: Finding[] = []
  let done = 0
  for (const unit of job.units) {
    const own = check(unit)
    if (own.length > 0) found.push(...own)
    if (++done % 1000 === 0) see(done)
  }
  found.push(...finish())
  const {open, lapsed} = splitDismissed(found, {units: job.units, context: job.context, dismissals})
  const placed = open.map(finding => ({...withoutFix(finding, job), place: job.placeOf(finding)}))
  return [
    ...weigh(job),
    ...placed,
    ...lapsed.map(one => lapsedFinding(one, {file: job.file, locale: job.context.targetLocale})),
  ]
}

/** A fix of a text that is made from something else cannot be written. */
function withoutFix(finding: Finding, {writable}: Job): Finding {
  if (writable[finding.place.side ?? 'target']) return finding
  const {fix: _, ...rest} = finding
  return rest
}

/** What a config says of rules holds for what reading has found too. */
function weigh({findings, context}: Job): Finding[] {
  return findings.flatMap(finding => {
    const state = context.settings?.rules?.[finding.rule]
    if (state === 'off') return []
    return [state === 'error' || state === 'warning' ? {...finding, severity: state} : finding]
  })
}
