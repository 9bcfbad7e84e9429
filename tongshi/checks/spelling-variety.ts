import {keepRecent} from '#messages/keep-recent.ts'
import {type Fault, faultIn} from './fault.ts'
import type {CatalogueRule} from './rule.ts'
import {type Spelling, spellingsIn} from './spellings-in.ts'

/**
 * `spelling-variety`: one word in British and in American spelling. The one met first is expected, or the one of the
 * locale where that names a region.
 *
 * @example ok en
 *   the centre of town | a new centre
 * @example not-ok en
 *   the centre of town | a new center
 */
export const spellingVariety: CatalogueRule = {
  id: 'spelling-variety',
  severity: 'warning',
  watch: () => {
    const first = new Map<string, Spelling['variety']>()
    const found: {id: string; fault: Fault}[] = []
    return {
      see: (id, source, target) => {
        for (const text of target ? [source, target] : [source]) {
          if (text.language !== 'en') continue
          const own = varietyOf(text.locale)
          for (const way of text.ways)
            for (const {start, end, word, variety, other} of spellingsIn(way.prose)) {
              const key = `${text.side} ${word}`
              const expected = own === 'either' ? (first.get(key) ?? variety) : own
              if (!first.has(key)) first.set(key, expected)
              if (variety === expected) continue
              const {side, message, locale} = text
              const fix = {text: other, certain: true}
              found.push({
                id,
                fault: faultIn({side, message, locale}, way, {start, end}, {expected: other, fix}),
              })
            }
        }
      },
      finish: () => found,
    }
  },
}

const varietyOf = keepRecent(100, (locale): Spelling['variety'] | 'either' => {
  const {region} = new Intl.Locale(locale)
  if (region === undefined) return 'either'
  return region === 'US' || region === 'PH' ? 'american' : 'british'
})
