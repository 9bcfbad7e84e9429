import {type MessageFormatElement, type NumberElement, TYPE} from '@formatjs/icu-messageformat-parser'
import type {Quantity} from '#quantities/quantity.ts'
import {type CheckedMessage, findingAt} from './checked-message.ts'
import type {Fact} from './fact.ts'
import type {Finding} from './finding.ts'
import {numberOfFact, timeOfFact} from './number-of-fact.ts'
import {optionsOfNumber} from './options-of-number.ts'
import {styleOfElement} from './style-of-element.ts'
import {walkMessage} from './walk-message.ts'

/**
 * `fact-type`: a fact used as what it is not: a person counted, a count printed as a date, a share without its per
 * cent sign, an amount in another currency. Needs the facts.
 *
 * @example ok
 *   {firms, plural, one {# firm} other {# firms}}
 * @example not-ok
 *   {director, plural, one {# firm} other {# firms}}
 */
export function checkFactType(checked: CheckedMessage): readonly Finding[] {
  const {ast, facts = {}, values = []} = checked
  const findings: Finding[] = []
  walkMessage(ast, element => {
    if (!('value' in element) || values.includes(element.value) || !Object.hasOwn(facts, element.value))
      return
    const expected = expectedUse(element, facts[element.value]!)
    if (expected === undefined) return
    findings.push(findingAt(checked, element, {rule: 'fact-type', actual: headOf(element), expected}))
  })
  return findings
}

/** How the fact can be used instead; undefined where it is used well. */
function expectedUse(element: MessageFormatElement, fact: Fact): string | undefined {
  switch (element.type) {
    case TYPE.number:
      return expectedNumber(element, fact)
    case TYPE.plural:
      return numberOfFact(fact) === undefined || isShare(fact) ? bare(fact) : undefined
    case TYPE.date:
      return timeOfFact(fact) === undefined ? bare(fact) : undefined
    case TYPE.time:
      return timeOfFact(fact) === undefined ? bare(fact) : `{${fact.name}, date, day}`
    case TYPE.select:
      return bare(fact)
    default:
      return undefined
  }
}

function expectedNumber(element: NumberElement, fact: Fact): string | undefined {
  if (fact.kind !== 'quantity' || numberOfFact(fact) === undefined) return bare(fact)
  const {style, currency} = optionsOfNumber(element)
  if (isShare(fact)) return style === 'percent' ? undefined : `{${fact.name}, number, percent}`
  if (style === 'percent') return bare(fact)
  if (style === 'currency' && currency !== fact.quantity.currency) return bare(fact)
  return style === 'unit' && !measured.includes(fact.quantity.kind) ? bare(fact) : undefined
}

const shares: readonly Quantity['kind'][] = ['percent', 'per-mille', 'basis-point', 'fraction']
const measured: readonly Quantity['kind'][] = ['measure', 'duration', 'age', 'rate']

function isShare(fact: Fact): boolean {
  return fact.kind === 'quantity' && shares.includes(fact.quantity.kind)
}

function bare({name}: Fact): string {
  return `{${name}}`
}

/** The argument without its branches. */
function headOf(element: MessageFormatElement): string {
  if (!('value' in element)) return '#'
  const ordinal = element.type === TYPE.plural && element.pluralType === 'ordinal'
  const type = ordinal ? 'selectordinal' : TYPE[element.type]
  const style = styleOfElement(element)
  return `{${element.value}, ${type}${style === undefined ? '' : `, ${style}`}}`
}
