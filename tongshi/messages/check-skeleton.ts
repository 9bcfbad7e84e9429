import {type NumberElement, parse, TYPE} from '@formatjs/icu-messageformat-parser'
import {type CheckedMessage, findingAt} from './checked-message.ts'
import type {Finding} from './finding.ts'
import {keepRecent} from './keep-recent.ts'
import {optionsOfNumber} from './options-of-number.ts'
import {walkMessage} from './walk-message.ts'

/**
 * `unequal-skeleton`: a number skeleton with a word that the libraries ignore in silence, or that Intl refuses.
 *
 * @example ok
 *   {sales, number, ::currency/CNY unit-width-full-name}
 * @example not-ok
 *   {sales, number, ::compact-lang}
 */
export function checkSkeleton(checked: CheckedMessage): readonly Finding[] {
  const findings: Finding[] = []
  walkMessage(checked.ast, element => {
    if (element.type !== TYPE.number || typeof element.style !== 'object' || element.style === null) return
    const words = element.style.tokens.map(({stem, options}) => [stem, ...options].join('/'))
    const actual = words.find(word => isIgnored(word) === 'yes') ?? refusedByIntl(element, words)
    if (actual === undefined) return
    const expected =
      'compact-short | compact-long | percent | currency/… | unit/… | scale/… | sign-always | .00 | @@@'
    findings.push(findingAt(checked, element, {rule: 'unequal-skeleton', actual, expected}))
  })
  return findings
}

/** The parser itself says which words mean something to it: an ignored one leaves no option. */
const isIgnored = keepRecent(500, word => {
  try {
    const [element] = parse(`{n, number, ::${word}}`)
    return Object.keys(optionsOfNumber(element as NumberElement)).length === 0 ? 'yes' : 'no'
  } catch {
    return 'yes'
  }
})

function refusedByIntl(element: NumberElement, words: readonly string[]): string | undefined {
  const {scale, ...options} = optionsOfNumber(element)
  try {
    new Intl.NumberFormat('en', options)
    return scale === undefined || Number.isFinite(scale) ? undefined : words.join(' ')
  } catch {
    return words.join(' ')
  }
}
