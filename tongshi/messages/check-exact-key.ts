import {TYPE} from '@formatjs/icu-messageformat-parser'
import {type CheckedMessage, findingAt} from './checked-message.ts'
import type {Finding} from './finding.ts'
import {walkMessage} from './walk-message.ts'

/**
 * `unequal-exact`: a plural over a fact with a branch such as `=1`. The libraries compare `=1` with the fact's text
 * ("more than 600"), so the branch is never taken there. Needs the facts.
 *
 * @example ok
 *   {firms, plural, one {# firm} other {# firms}}
 * @example not-ok
 *   {firms, plural, =1 {one firm} other {# firms}}
 */
export function checkExactKey(checked: CheckedMessage): readonly Finding[] {
  const {ast, facts = {}, values = []} = checked
  const findings: Finding[] = []
  walkMessage(ast, element => {
    if (element.type !== TYPE.plural || values.includes(element.value)) return
    const key = Object.keys(element.options).find(one => one.startsWith('='))
    if (key === undefined || !Object.hasOwn(facts, element.value)) return
    const expected = categoriesOf(checked.locale, element.pluralType)
    findings.push(findingAt(checked, element, {rule: 'unequal-exact', actual: key, expected}))
  })
  return findings
}

function categoriesOf(locale: string, type: Intl.PluralRulesOptions['type']): string {
  const {pluralCategories} = new Intl.PluralRules(locale, type ? {type} : {}).resolvedOptions()
  return pluralCategories.join(' | ')
}
