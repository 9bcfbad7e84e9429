import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex} from '@noble/hashes/utils.js'
import type {Finding} from '#messages/finding.ts'
import type {CheckContext} from './check-context.ts'
import {CheckError} from './check-error.ts'
import {factsIn} from './facts-in.ts'
import type {UnitTexts} from './unit-texts.ts'

/** Somebody has looked at a finding and says why it is none. It holds for these very texts only. */
export type Dismissal = Readonly<{
  rule: string
  /** Unit id or catalogue key. */
  id: string
  /** SHA-256 as hex digits; see `hashFinding`. */
  hash: string
  reason: string
  /** Who says so. */
  by: string
  /** ISO 8601; the caller knows the time. */
  at?: string
}>

/** Findings by what has been said of them. */
export type SplitFindings = Readonly<{
  open: readonly Finding[]
  dismissed: readonly Readonly<{finding: Finding; dismissal: Dismissal}>[]
  /** Dismissals of units that were checked whose texts have changed since: their findings are open again. */
  lapsed: readonly Dismissal[]
}>

/**
 * The hash that binds a dismissal: over the rule and what it found, both locales, both texts and the values of the
 * facts that they name. Any change of these gives another hash.
 *
 * @returns 64 hex digits.
 */
export function hashFinding(finding: Finding, unit: UnitTexts, context: CheckContext): string {
  const {rule, actual, place} = finding
  const {sourceLocale, targetLocale, facts = {}} = context
  const read = factsIn(unit).flatMap(name => (Object.hasOwn(facts, name) ? [facts[name]] : []))
  const bound = [
    rule,
    actual,
    place.side,
    place.start,
    sourceLocale,
    targetLocale,
    unit.source,
    unit.target,
    read,
  ]
  return bytesToHex(sha256(new TextEncoder().encode(JSON.stringify(bound))))
}

/**
 * Dismiss a finding of a unit: somebody has looked at it and says why it is none.
 *
 * @returns what to keep; it holds as long as both texts, both locales and the facts named are the same.
 * @throws CheckError `reason-missing`, `name-missing`: nobody dismisses a finding without a word.
 *
 * @example
 *   const context = {sourceLocale: 'en', targetLocale: 'de', profile: 'project'} as const
 *   const unit = {id: 'a', source: 'Hello {name}', target: 'Hallo'}
 *   const [finding] = checkUnit(unit, context)
 *   dismissFinding(finding!, {unit, context, by: 'Ana', reason: 'said above'}).rule
 *   // "icu-argument-parity"
 */
export function dismissFinding(
  finding: Finding,
  {
    unit,
    context,
    by,
    reason,
    at,
  }: {unit: UnitTexts; context: CheckContext; by: string; reason: string; at?: string},
): Dismissal {
  if (reason.trim() === '') throw new CheckError('reason-missing', reason)
  if (by.trim() === '') throw new CheckError('name-missing', by)
  const hash = hashFinding(finding, unit, context)
  return {rule: finding.rule, id: unit.id, hash, reason, by, ...(at === undefined ? {} : {at})}
}

/**
 * Part findings into those to be answered and those dismissed.
 *
 * @param options.units the units that were checked.
 * @returns dismissals of texts that have changed since are `lapsed`, and their findings open again.
 *
 * @example
 *   const context = {sourceLocale: 'en', targetLocale: 'de', profile: 'project'} as const
 *   const unit = {id: 'a', source: 'Hello {name}', target: 'Hallo'}
 *   const findings = checkUnit(unit, context)
 *   const dismissals = [dismissFinding(findings[0]!, {unit, context, by: 'Ana', reason: 'said above'})]
 *   splitDismissed(findings, {units: [unit], context, dismissals}).open.length // 0
 */
export function splitDismissed(
  findings: readonly Finding[],
  {
    units,
    context,
    dismissals,
  }: {units: Iterable<UnitTexts>; context: CheckContext; dismissals: readonly Dismissal[]},
): SplitFindings {
  if (dismissals.length === 0) return {open: findings, dismissed: [], lapsed: []}
  const wanted = new Map(dismissals.map(one => [`${one.rule} ${one.id} ${one.hash}`, one]))
  const ids = new Set(dismissals.map(({id}) => id))
  const byId = new Map<string, UnitTexts>()
  for (const unit of units) if (ids.has(unit.id)) byId.set(unit.id, unit)
  const open: Finding[] = []
  const dismissed: {finding: Finding; dismissal: Dismissal}[] = []
  for (const finding of findings) {
    const unit = byId.get(finding.place.key ?? '')
    const dismissal = unit && wanted.get(`${finding.rule} ${unit.id} ${hashFinding(finding, unit, context)}`)
    if (dismissal) dismissed.push({finding, dismissal})
    else open.push(finding)
  }
  const held = new Set(dismissed.map(({dismissal}) => dismissal))
  return {open, dismissed, lapsed: dismissals.filter(one => byId.has(one.id) && !held.has(one))}
}
