import {TYPE} from '@formatjs/icu-messageformat-parser'
import {type CheckedMessage, findingAt} from './checked-message.ts'
import type {Finding} from './finding.ts'
import {styleOfElement} from './style-of-element.ts'
import {walkMessage} from './walk-message.ts'

/**
 * `unequal-date`: a date without style or with a skeleton; @formatjs/intl prints those in the machine's time zone
 * (formatjs/formatjs#4279), the others in the newsroom's.
 *
 * @example ok
 *   {when, date, day}
 * @example not-ok
 *   {when, date}
 * @example not-ok
 *   {when, date, ::yMMMd}
 */
export function checkDateStyle(checked: CheckedMessage): readonly Finding[] {
  const findings: Finding[] = []
  walkMessage(checked.ast, element => {
    if (element.type !== TYPE.date && element.type !== TYPE.time) return
    const style = styleOfElement(element)
    if (style !== undefined && !style.startsWith('::')) return
    const type = TYPE[element.type]
    const actual = `{${element.value}, ${type}${style === undefined ? '' : `, ${style}`}}`
    const expected = `{${element.value}, ${type}, ${element.type === TYPE.date ? 'day' : 'clock'}}`
    findings.push(findingAt(checked, element, {rule: 'unequal-date', actual, expected}))
  })
  return findings
}
