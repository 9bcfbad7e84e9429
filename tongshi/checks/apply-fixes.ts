import type {Finding, Fix} from '#messages/finding.ts'

/**
 * Put the text of one fix in its place; its offsets count in `message`.
 *
 * @example
 *   applyFix('60 %', {start: 2, end: 3, text: '', certain: true}) // "60%"
 */
export function applyFix(message: string, {start, end, text}: Fix): string {
  return message.slice(0, start) + text + message.slice(end)
}

/** A message with the fixes that were applied. */
export type FixedMessage = Readonly<{message: string; applied: readonly Fix[]}>

/**
 * Apply every fix that is certain, from the end to the start; of two that overlap only the later one, so that a second
 * round, after checking anew, mends the rest.
 *
 * @param findings of one side of one unit, whose fixes count in `message`.
 */
export function applyFixes(message: string, findings: readonly Finding[]): FixedMessage {
  const fixes = findings
    .flatMap(({fix}) => (fix?.certain ? [fix] : []))
    .sort((one, other) => other.start - one.start || other.end - one.end)
  const applied: Fix[] = []
  let fixed = message
  let limit = Number.POSITIVE_INFINITY
  for (const fix of fixes) {
    if (fix.end > limit) continue
    fixed = applyFix(fixed, fix)
    applied.push(fix)
    limit = fix.start
  }
  return {message: fixed, applied}
}
