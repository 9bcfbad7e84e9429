import {TYPE} from '@formatjs/icu-messageformat-parser'
import {argumentsOf} from './compare-arguments.ts'
import type {Fault} from './fault.ts'
import type {PairRule} from './rule.ts'

/**
 * `icu-select-keys`: a select without a key that the source has, so that `other` is printed for it; one that the
 * source has not is a warning.
 *
 * @example ok en → zh-Hans
 *   {state, select, planned {planned} opened {open} other {unknown}} → {state, select, planned {筹建} opened {已揭牌} other {未知}}
 * @example not-ok en → zh-Hans
 *   {state, select, planned {planned} opened {open} other {unknown}} → {state, select, planned {筹建} other {未知}}
 */
export const icuSelectKeys: PairRule = {
  id: 'icu-select-keys',
  severity: 'error',
  checkPair: ({source, target}) => {
    const given = argumentsOf(source)
    if (given.size === 0) return []
    return [...argumentsOf(target)].flatMap(([name, uses]) => {
      const keys = new Set(
        given.get(name)?.flatMap(one => (one.type === TYPE.select ? Object.keys(one.options) : [])),
      )
      if (keys.size === 0) return []
      return uses.flatMap((use): Fault[] => {
        if (use.type !== TYPE.select) return []
        const written = Object.keys(use.options)
        const place = {start: use.location?.start.offset ?? 0, end: use.location?.end.offset ?? 0}
        const lost = [...keys].filter(key => !written.includes(key))
        const added = written.filter(key => !keys.has(key))
        return [
          ...lost.map(key => ({text: target, ...place, actual: written.join(' '), expected: `${key} {…}`})),
          ...added.map(
            (key): Fault => ({
              text: target,
              start: use.options[key]?.location?.start.offset ?? place.start,
              end: use.options[key]?.location?.end.offset ?? place.end,
              actual: key,
              expected: [...keys].join(' | '),
              severity: 'warning',
            }),
          ),
        ]
      })
    })
  },
}
