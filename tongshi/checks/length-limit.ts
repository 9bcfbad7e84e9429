import {faultOf} from './fault.ts'
import type {PairRule} from './rule.ts'

/**
 * `length-limit`: more graphemes than the field of the target holds. Limits come with the unit or from the config.
 *
 * @example ok en → zh-Hans limit=8
 *   Mould base → 模具基地
 * @example not-ok en → zh-Hans limit=8
 *   Mould base → 宁波市北仑区模具基地
 */
export const lengthLimit: PairRule = {
  id: 'length-limit',
  severity: 'error',
  checkPair: ({unit, target}) => {
    const {limit} = unit
    if (limit === undefined || target.message.length <= limit) return []
    return target.ways
      .map(way => graphemesIn(way.text))
      .filter(count => count > limit)
      .slice(0, 1)
      .map(count => faultOf(target, {actual: String(count), expected: `≤ ${limit}`}))
  },
}

const segmenter = new Intl.Segmenter()

function graphemesIn(text: string): number {
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}
