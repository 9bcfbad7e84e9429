import {faultOf} from './fault.ts'
import type {CatalogueRule, LateFault} from './rule.ts'

/**
 * `many-sources-one`: a source that says more than another has the very same translation: 副主任 and 主任 are both
 * Director. Sources that merely differ may well mean the same.
 *
 * @example ok zh-Hans → en
 *   主任 → Director | 副主任 → Deputy Director
 * @example not-ok zh-Hans → en
 *   主任 → Director | 副主任 → Director
 */
export const manySourcesOne: CatalogueRule = {
  id: 'many-sources-one',
  severity: 'warning',
  watch: () => {
    const first = new Map<string, string>()
    const found: LateFault[] = []
    return {
      see: (id, source, target) => {
        if (!target || target.message.trim() === '') return
        const key = target.message.trim()
        const before = first.get(key)
        if (before === undefined) first.set(key, source.message)
        else if (saysMore(before, source.message, source.language)) {
          const {side, message, locale} = target
          const said = {expected: `${before} ≠ ${source.message}`}
          found.push({id, fault: faultOf({side, message, locale}, said)})
        }
      },
      finish: () => found,
    }
  },
}

/** One is the other and a word that changes what it means. */
function saysMore(one: string, other: string, language: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (language === 'zh') {
    if (short.length < 2 || long.length - short.length > 4) return false
    return long.endsWith(short) && weightyHan.test(long.slice(0, -short.length))
  }
  if (language !== 'en') return false
  const [words, more] = [wordsOf(short), wordsOf(long)]
  if (words.length === 0 || more.length <= words.length || words.some(word => !more.includes(word)))
    return false
  return more.some(word => !words.includes(word) && weighty.has(word))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}

/** Words in front that make something else of what they stand before. */
const weighty = new Set(
  'deputy vice assistant acting former not never no without un all senior junior chief executive'.split(' '),
)
const weightyHan = /^[^\p{P}]*(?:副|前|原|代|非|不|未|无|常务|执行|名誉|助理|候任)[^\p{P}]*$/u
