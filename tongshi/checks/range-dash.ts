import {faultIn} from './fault.ts'
import type {TextRule} from './rule.ts'

/**
 * `range-dash`: years or figures from one to another joined by a hyphen, where English has an en dash and Chinese — or
 * ～.
 *
 * @example ok zh-Hans
 *   2016—2018年
 * @example ok en
 *   the years 2016–2018
 * @example not-ok zh-Hans
 *   2016-2018年
 *   0-9: 2016-2018 → 2016—2018
 * @example not-ok en
 *   the years 2016-2018
 *   10-19: 2016-2018 → 2016–2018
 */
export const rangeDash: TextRule = {
  id: 'range-dash',
  severity: 'warning',
  checkText: text => {
    const dash = text.language === 'zh' ? '—' : text.language === 'en' ? '–' : undefined
    if (dash === undefined || !/\d-\d/.test(text.message)) return []
    return text.ways.flatMap(way =>
      Array.from(way.prose.matchAll(years))
        .filter(([, from, to]) => Number(from) < Number(to))
        .map(({0: found, index}) => {
          const expected = found.replace('-', dash)
          const range = {start: index, end: index + found.length}
          return faultIn(text, way, range, {expected, fix: {text: expected, certain: true}})
        }),
    )
  },
}

/** Years only: other numbers with hyphens are scores, models, telephone numbers. */
const years = /(?<![\w./–—-])((?:19|20)\d\d)-((?:19|20)\d\d)(?![\w./–—-]*\d)/g
