import {TYPE} from '@formatjs/icu-messageformat-parser'
import {type CheckedMessage, findingAt} from './checked-message.ts'
import type {Finding} from './finding.ts'
import {walkMessage} from './walk-message.ts'

/**
 * `unequal-boolean`: a select by `true` and `false`, which asks for a boolean argument; the libraries print booleans
 * differently and next-intl's types refuse them.
 *
 * @example ok
 *   {state, select, open {Open} other {Closed}}
 * @example not-ok
 *   {open, select, true {Open} other {Closed}}
 */
export function checkBooleanSelect(checked: CheckedMessage): readonly Finding[] {
  const findings: Finding[] = []
  walkMessage(checked.ast, element => {
    if (element.type !== TYPE.select) return
    const key = Object.keys(element.options).find(one => one === 'true' || one === 'false')
    if (key === undefined) return
    const expected = key === 'true' ? 'yes' : 'no'
    findings.push(findingAt(checked, element, {rule: 'unequal-boolean', actual: key, expected}))
  })
  return findings
}
