import {faultIn} from './fault.ts'
import type {TextRule} from './rule.ts'

/**
 * `undated-day`: today, yesterday or tomorrow in a text that no dateline gives a day.
 *
 * @example ok en
 *   It opened on 9 May.
 * @example not-ok en undated
 *   It opened yesterday.
 *   10-19: yesterday → YYYY-MM-DD
 */
export const undatedDay: TextRule = {
  id: 'undated-day',
  severity: 'warning',
  checkText: (text, {isDated = true}) => {
    const pattern = isDated ? undefined : relative[text.language]
    if (!pattern) return []
    return text.ways.flatMap(way =>
      Array.from(way.prose.matchAll(pattern), ({0: found, index}) =>
        faultIn(text, way, {start: index, end: index + found.length}, {expected: 'YYYY-MM-DD'}),
      ),
    )
  },
}

const relative: Readonly<Record<string, RegExp>> = {
  en: /\b(?:yesterday|today|tomorrow|tonight|this morning|this afternoon)\b/gi,
  zh: /[今昨明前]日(?!本)|[今昨明前]天|今晨|今早|今晚|昨晚/g,
}
