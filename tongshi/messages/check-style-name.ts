import {TYPE} from '@formatjs/icu-messageformat-parser'
import {type CheckedMessage, findingAt} from './checked-message.ts'
import type {Finding} from './finding.ts'
import {formats} from './formats.ts'
import {walkMessage} from './walk-message.ts'

/**
 * `unequal-style`: a named format that no library knows under that type; each ignores it in silence, and use-intl
 * mixes the names of dates and times.
 *
 * @example ok
 *   {share, number, percent}
 * @example not-ok
 *   {org, number, procent}
 */
export function checkStyleName(checked: CheckedMessage): readonly Finding[] {
  const findings: Finding[] = []
  walkMessage(checked.ast, element => {
    if (element.type !== TYPE.number && element.type !== TYPE.date && element.type !== TYPE.time) return
    if (typeof element.style !== 'string') return
    const names = Object.keys(formats[TYPE[element.type] as 'number' | 'date' | 'time'])
    if (names.includes(element.style)) return
    findings.push(
      findingAt(checked, element, {
        rule: 'unequal-style',
        actual: element.style,
        expected: names.join(' | '),
      }),
    )
  })
  return findings
}
