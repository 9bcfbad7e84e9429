import type {Finding} from '#messages/finding.ts'
import type {CheckContext} from './check-context.ts'
import {checkPrepared} from './check-unit.ts'
import {findingOfFault, severityOf} from './finding-of-fault.ts'
import {prepareUnit} from './prepare-unit.ts'
import {catalogueRules} from './rules.ts'
import type {UnitTexts} from './unit-texts.ts'

/** A check of a catalogue that is read unit by unit. */
export type OpenCheck = Readonly<{
  /** What is found in this unit alone. */
  check: (unit: UnitTexts) => readonly Finding[]
  /** What only shows across all units checked; to be asked once, at the end. */
  finish: () => readonly Finding[]
}>

/**
 * Begin to check a catalogue or document of any size: what is kept of a unit is only what the rules across units need.
 *
 * @throws RangeError where a locale of the context is no BCP 47 tag.
 *
 * @example
 *   const {check, finish} = openCheck({sourceLocale: 'en', targetLocale: 'de', profile: 'project'})
 *   check({id: 'a', source: 'Hello {name}', target: 'Hallo {nmae}'}).map(({rule}) => rule)
 *   // ["icu-argument-parity"]
 *   finish() // []
 */
export function openCheck(context: CheckContext): OpenCheck {
  const {settings, sides = ['source', 'target']} = context
  const watches = catalogueRules
    .filter(rule => severityOf(rule, undefined, settings) !== undefined)
    .map(rule => ({rule, watch: rule.watch(context)}))
  return {
    check: unit => {
      const prepared = prepareUnit(unit, context)
      for (const {watch} of watches) watch.see(unit.id, prepared.source, prepared.pair?.target)
      return checkPrepared(prepared, context)
    },
    finish: () =>
      watches.flatMap(({rule, watch}) =>
        [...watch.finish()].flatMap(({id, fault}) => {
          const severity = severityOf(rule, fault.severity, settings)
          return severity && sides.includes(fault.text.side)
            ? [findingOfFault(fault, {rule: rule.id, severity, key: id})]
            : []
        }),
      ),
  }
}

/**
 * Check all units of a catalogue or document, and what only shows across them.
 *
 * @returns unit by unit, then what shows across them; places as `checkUnit` gives them, `place.key` is the unit's id.
 * @throws RangeError where a locale of the context is no BCP 47 tag.
 */
export function checkUnits(units: Iterable<UnitTexts>, context: CheckContext): readonly Finding[] {
  const {check, finish} = openCheck(context)
  const findings: Finding[] = []
  for (const unit of units) findings.push(...check(unit))
  findings.push(...finish())
  return findings
}
