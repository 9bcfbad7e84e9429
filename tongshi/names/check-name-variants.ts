import {findNames} from './find-names.ts'
import type {NameFinding} from './name-finding.ts'

/**
 * One person written in two ways in one text: every later form is a finding that expects the first split one.
 *
 * @example ok
 *   Director Yang Su spoke. Director Yang Su left.
 * @example not-ok
 *   Director Yang Su spoke. Director Yangsu left.
 *   33-39: Yangsu → Yang Su
 */
export function checkNameVariants(text: string): readonly NameFinding[] {
  const forms = Map.groupBy(findNames(text), ({person}) => `${person.surname}${person.given}`.toLowerCase())
  return [...forms.values()].flatMap(found => {
    const first = found.find(({text: written}) => written.includes(' ')) ?? found[0]!
    return found
      .filter(({text: written}) => written !== first.text)
      .map(
        ({start, end, text: actual}): NameFinding => ({
          rule: 'name-variants',
          severity: 'warning',
          start,
          end,
          actual,
          expected: first.text,
        }),
      )
  })
}
