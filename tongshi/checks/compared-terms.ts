import {compareTerms, type TermBreach} from '#memory/compare-terms.ts'
import type {TermKind} from '#memory/term-forms.ts'
import {type Fault, faultOf} from './fault.ts'
import type {CheckedPair} from './rule.ts'

/** Every rule about terms reads the same comparison. */
const compared = new WeakMap<CheckedPair, readonly TermBreach[]>()

function missingTerms(pair: CheckedPair): readonly TermBreach[] {
  const known = compared.get(pair)
  if (known) return known
  const {source, target, context} = pair
  const {terms, syntax = 'icu'} = context
  const found =
    terms && !source.finding && !target.finding
      ? compareTerms({
          source: source.message,
          target: target.message,
          sourceLocale: source.locale,
          targetLocale: target.locale,
          terms,
          syntax: syntax === 'icu' ? 'icu' : 'text',
        }).missing
      : []
  compared.set(pair, found)
  return found
}

/** Terms of these kinds that the source has and the target has in none of its forms. */
export function missingTermFaults(pair: CheckedPair, kinds: readonly TermKind[]): Fault[] {
  return missingTerms(pair)
    .filter(({match}) => kinds.includes(match.kind))
    .map(({match, expected}) => {
      const said = {expected: expected.join(' | '), origin: match.place}
      // The source's own form stands where the target's should.
      const start = pair.target.message.indexOf(match.text)
      if (start < 0) return faultOf(pair.target, {actual: '', ...said})
      const fix = {text: expected[0]!, certain: expected.length === 1 && match.kind !== 'term'}
      return {text: pair.target, start, end: start + match.text.length, ...said, fix}
    })
}
