import {keepRecent} from '#messages/keep-recent.ts'
import {faultIn} from './fault.ts'
import type {TextRule} from './rule.ts'

/**
 * `percent-space`: a space before the per cent sign where CLDR's pattern of the locale has none, or none where it has.
 *
 * @example ok en
 *   60% of sales
 * @example ok de
 *   60 % des Umsatzes
 * @example not-ok en
 *   60 % of sales
 *   0-4: 60 % → 60%
 * @example not-ok de
 *   60% des Umsatzes
 */
export const percentSpace: TextRule = {
  id: 'percent-space',
  severity: 'warning',
  checkText: text => {
    const gap = gapOf(text.locale)
    return text.ways.flatMap(way => {
      if (gap === undefined || !way.prose.includes('%')) return []
      return Array.from(way.prose.matchAll(percent))
        .filter(([, , space]) => (space === '') !== (gap === ''))
        .map(({0: found, 1: digits, index}) => {
          const expected = `${digits}${gap}%`
          const range = {start: index, end: index + found.length}
          return faultIn(text, way, range, {expected, fix: {text: expected, certain: true}})
        })
    })
  },
}

const percent = /(\d+(?:[.,]\d+)*)([ \u00a0\u202f]?)%(?![\w%])/g

/** What stands between number and sign; nothing where the sign stands in front (Turkish, Basque). */
const gapOf = keepRecent(200, (locale): string | undefined => {
  const parts = new Intl.NumberFormat(locale, {style: 'percent'}).formatToParts(1)
  const sign = parts.findIndex(({type}) => type === 'percentSign')
  if (sign <= 0) return undefined
  const between = parts[sign - 1]!
  return between.type === 'literal' ? between.value.replace(/[\u200e\u200f\u061c]/g, '') : ''
})
