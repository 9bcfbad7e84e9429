import {TYPE} from '@formatjs/icu-messageformat-parser'
import {type CheckedMessage, findingAt} from './checked-message.ts'
import type {Finding} from './finding.ts'
import {walkMessage} from './walk-message.ts'

/**
 * `unequal-tag`: a tag and an argument of one name. The libraries take both from the same values, where only one can
 * stand.
 *
 * @example ok
 *   <b>{firms}</b>
 * @example not-ok
 *   <firms>{firms}</firms>
 */
export function checkTagName(checked: CheckedMessage): readonly Finding[] {
  const names = new Set<string>()
  walkMessage(checked.ast, element => {
    const named = 'value' in element && element.type !== TYPE.literal && element.type !== TYPE.tag
    if (named) names.add(element.value)
  })
  const findings: Finding[] = []
  walkMessage(checked.ast, element => {
    if (element.type !== TYPE.tag || !names.has(element.value)) return
    const actual = `<${element.value}>`
    findings.push(findingAt(checked, element, {rule: 'unequal-tag', actual, expected: `<${element.value}1>`}))
  })
  return findings
}
