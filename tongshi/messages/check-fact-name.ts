import {TYPE} from '@formatjs/icu-messageformat-parser'
import {type CheckedMessage, findingAt} from './checked-message.ts'
import type {Finding} from './finding.ts'
import {isAtomName} from './is-atom-name.ts'
import {walkMessage} from './walk-message.ts'

/**
 * `unknown-fact`: a name that is no fact of the announcement, no atom and no value. Needs the facts.
 *
 * @example ok
 *   {firms} enterprises
 * @example not-ok
 *   {frims} enterprises
 */
export function checkFactName(checked: CheckedMessage): readonly Finding[] {
  const {ast, facts, values = []} = checked
  if (facts === undefined) return []
  const findings: Finding[] = []
  walkMessage(ast, element => {
    if (element.type === TYPE.literal || element.type === TYPE.tag || element.type === TYPE.pound) return
    const name = element.value
    if (Object.hasOwn(facts, name) || values.includes(name)) return
    if (element.type === TYPE.argument && isAtomName(name)) return
    const expected = nearestName(name, Object.keys(facts))
    findings.push(findingAt(checked, element, {rule: 'unknown-fact', actual: `{${name}}`, expected}))
  })
  return findings
}

/** The fact whose name has most pairs of letters in common, if at least half are; else those there are. */
function nearestName(name: string, names: readonly string[]): string {
  const ranked = names
    .map(one => ({one, likeness: likeness(name, one)}))
    .sort((first, second) => second.likeness - first.likeness)
  const best = ranked[0]
  return best && best.likeness >= 0.5 ? `{${best.one}}` : names.slice(0, 12).join(' | ')
}

/** Dice coefficient over neighbouring letters, 0 to 1. */
function likeness(one: string, other: string): number {
  const [left, right] = [pairsOf(one), pairsOf(other)]
  const common = left.filter(pair => right.includes(pair)).length
  return (2 * common) / (left.length + right.length)
}

function pairsOf(name: string): string[] {
  const text = `^${name.toLowerCase()}$`
  return Array.from({length: text.length - 1}, (_, at) => text.slice(at, at + 2))
}
