import {checkPersonMissing} from '#names/check-person-missing.ts'
import {faultIn} from './fault.ts'
import type {PairRule} from './rule.ts'

/**
 * `person-missing`: a person whom the source names and the target does not, in no form of the record. Needs terms.
 *
 * @example ok zh-Hans → en
 *   王海涛、林悦出席 → Wang Haitao and Lin Yue attended
 * @example not-ok zh-Hans → en
 *   王海涛、林悦出席 → Wang Haitao attended
 */
export const personMissing: PairRule = {
  id: 'person-missing',
  severity: 'error',
  checkPair: ({target, ways, context}) => {
    const people = Object.values(context.terms?.people ?? {})
    if (people.length === 0) return []
    return ways.flatMap(({source: from, target: to}) =>
      checkPersonMissing(from.prose, to.text, people).map(({start, end, expected}) =>
        faultIn(
          target,
          to,
          {start: 0, end: to.text.length},
          {actual: '', expected, origin: from.placeOf(start, end)},
        ),
      ),
    )
  },
}
