import {findNames} from './find-names.ts'
import type {NameFinding} from './name-finding.ts'

/**
 * A name behind an office that was not split: both cuts are proposed, best first. Characters are never proposed.
 *
 * @example ok
 *   Director Yang Su
 * @example not-ok
 *   Director Yangsu
 *   9-15: Yangsu → Yang Su
 */
export function checkGluedName(text: string): readonly NameFinding[] {
  return findNames(text)
    .filter(({text: written, person}) => !/[ \-‐‑]/.test(written) && person.candidates.length > 0)
    .map(({start, end, text: actual, person}) => ({
      rule: 'glued-name',
      severity: 'warning',
      start,
      end,
      actual,
      expected: person.candidates.map(({surname, given}) => `${surname} ${given}`).join(', '),
    }))
}
