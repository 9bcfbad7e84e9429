import {applyFixes} from '#checks/apply-fixes.ts'
import {checkUnit} from '#checks/check-unit.ts'
import {openCheck} from '#checks/check-units.ts'
import {type Dismissal, splitDismissed} from '#checks/dismissal.ts'
import type {UnitTexts} from '#checks/unit-texts.ts'
import type {Finding} from '#messages/finding.ts'
import {writeFileAtomically} from '#store/write-file-atomically.ts'
import type {Job} from './job.ts'

/** Fixes may uncover others that overlapped them; more rounds than this are a fix that undoes another. */
const mostRounds = 5

/**
 * Write every certain fix of a job into its files, each as a whole and only where something changes. Nothing else of a
 * file is touched: neither its blanks nor its order nor how it escapes.
 *
 * @returns how many fixes were written.
 */
export function fixFiles(job: Job, dismissals: readonly Dismissal[]): number {
  const changed = {source: new Map<string, string>(), target: new Map<string, string>()}
  let fixes = 0
  const late = lateFindings(job)
  for (const unit of job.units) {
    let now: UnitTexts = unit
    for (let round = 0; round < mostRounds; round += 1) {
      const found = [...checkUnit(now, job.context), ...(round === 0 ? (late.get(unit.id) ?? []) : [])]
      const {open} = splitDismissed(found, {units: [now], context: job.context, dismissals})
      const before = fixes
      for (const side of ['source', 'target'] as const) {
        const text = now[side]
        if (text === undefined || !job.writable[side]) continue
        const {message, applied} = applyFixes(
          text,
          open.filter(({place}) => place.side === side),
        )
        fixes += applied.length
        if (message === text) continue
        now = {...now, [side]: message}
        changed[side].set(unit.id, message)
      }
      if (fixes === before) break
    }
  }
  for (const side of ['source', 'target'] as const) writeMessages(job, side, changed[side])
  return fixes
}

function lateFindings({units, context}: Job): ReadonlyMap<string, readonly Finding[]> {
  const {check, finish} = openCheck(context)
  for (const unit of units) check(unit)
  return Map.groupBy(finish(), ({place}) => place.key ?? '')
}

function writeMessages(job: Job, side: 'source' | 'target', messages: ReadonlyMap<string, string>): void {
  const written = job.writable[side]
  if (!written || messages.size === 0) return
  const {catalogue, path} = written
  const places = [...messages].flatMap(([key, message]) => {
    const {start, end} = catalogue.places[key] ?? {}
    return start === undefined || end === undefined ? [] : [{start, end, message}]
  })
  const pieces: string[] = []
  let at = 0
  for (const {start, end, message} of places.sort((one, other) => one.start - other.start)) {
    pieces.push(catalogue.source.slice(at, start), writeJsonText(message, catalogue.source.slice(start, end)))
    at = end
  }
  writeFileAtomically(path, pieces.join('') + catalogue.source.slice(at))
}

/** As the file writes it: one that escapes everything beyond ASCII goes on to do so. */
function writeJsonText(message: string, before: string): string {
  const json = JSON.stringify(message)
  if (!/\\u[0-9a-f]{4}/i.test(before) || /[\u0080-\uffff]/.test(before)) return json
  return json.replace(/[\u0080-\uffff]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
