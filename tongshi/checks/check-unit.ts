import type {Finding} from '#messages/finding.ts'
import type {CheckContext} from './check-context.ts'
import type {Fault} from './fault.ts'
import {findingOfFault, severityOf} from './finding-of-fault.ts'
import {messageFindings} from './message-faults.ts'
import {type PreparedUnit, prepareUnit} from './prepare-unit.ts'
import {pairRules, textRules} from './rules.ts'
import type {UnitTexts} from './unit-texts.ts'

/**
 * Check one unit: while it is typed, at save, and as part of a catalogue. Pure and fast enough for every pause in
 * typing.
 *
 * @returns findings placed by UTF-16 code units of the message that `place.side` names, in order of place; each once.
 *   Never throws for a text.
 * @throws RangeError where a locale of the context is no BCP 47 tag.
 *
 * @example
 *   const context = {sourceLocale: 'zh-Hans', targetLocale: 'en', profile: 'project'} as const
 *   checkUnit({id: 'a', source: '60亿元', target: '60 billion yuan'}, context).map(({rule}) => rule)
 *   // ["quantity-value"]
 */
export function checkUnit(unit: UnitTexts, context: CheckContext): readonly Finding[] {
  return checkPrepared(prepareUnit(unit, context), context)
}

/** The same for a unit that was taken apart already. */
export function checkPrepared({unit, source, pair}: PreparedUnit, context: CheckContext): readonly Finding[] {
  const {sides = ['source', 'target'], settings} = context
  const findings = new Map<string, Finding>()
  const add = (finding: Finding): void => {
    const {side, start, end} = finding.place
    if (side !== undefined && !sides.includes(side)) return
    findings.set(`${finding.rule} ${side} ${start} ${end} ${finding.expected}`, finding)
  }
  const report = (
    rule: {id: string; severity: 'error' | 'warning'; isOff?: boolean},
    faults: Iterable<Fault>,
  ) => {
    for (const fault of faults) {
      const severity = severityOf(rule, fault.severity, settings)
      if (severity) add(findingOfFault(fault, {rule: rule.id, severity, key: unit.id}))
    }
  }
  const target = pair?.target
  const isEmpty = target !== undefined && target.message.trim() === ''
  for (const text of target && !isEmpty ? [source, target] : [source]) {
    if (!sides.includes(text.side)) continue
    for (const finding of messageFindings(text, unit, context)) {
      const severity = severityOf({id: finding.rule, severity: finding.severity}, undefined, settings)
      const place = {...finding.place, key: unit.id, locale: text.locale, side: text.side}
      if (severity) add({...finding, severity, place})
    }
    for (const rule of textRules)
      if (settings?.rules?.[rule.id] !== 'off') report(rule, rule.checkText(text, context, pair))
  }
  if (pair && sides.includes('target'))
    for (const rule of pairRules)
      if (settings?.rules?.[rule.id] !== 'off' && (!isEmpty || aboutEmpty.has(rule.id)))
        report(rule, rule.checkPair(pair))
  return order(withoutEchoes([...findings.values()]))
}

/** Of an empty target nothing else is said. */
const aboutEmpty = new Set(['target-empty', 'target-stale'])

/** Where another text stands in the slot, what it lacks of the right one needs no saying. */
const echoes =
  /^(?:quantity-|date-value|code-parity|term-|org-name|person-missing|end-mark|length-|han-variant|mark-width|latin-space)/

function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const isOther = findings.some(({rule}) => rule === 'wrong-language' || rule === 'target-unchanged')
  // The record of a person knows more than the cut of a name.
  const people = new Set(findings.filter(({rule}) => rule.startsWith('person-')).map(startOf))
  const unread = new Set(findings.filter(({rule}) => rule === 'quantity-unread').map(startOf))
  return findings.filter(finding => {
    if (finding.rule === 'date-ambiguous' && unread.has(startOf(finding))) return false
    if (finding.rule === 'glued-name' && people.has(startOf(finding))) return false
    return !isOther || finding.place.side !== 'target' || !echoes.test(finding.rule)
  })
}

function startOf({place}: Finding): string {
  return `${place.side} ${place.start}`
}

function order(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings
  const sideOf = ({place}: Finding) => (place.side === 'source' ? 0 : 1)
  return [...findings].sort(
    (one, other) => sideOf(one) - sideOf(other) || (one.place.start ?? 0) - (other.place.start ?? 0),
  )
}
