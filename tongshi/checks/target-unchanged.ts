import type {CheckedText} from './checked-text.ts'
import {faultOf} from './fault.ts'
import type {PairRule} from './rule.ts'
import {isHan} from './script-of-locale.ts'

/**
 * `target-unchanged`: the target is the source's own text, in another language's slot. Codes, names and words that
 * languages share (OK, E-mail) are no fault.
 *
 * @example ok en → zh-Hans
 *   ISO 14001 → ISO 14001
 * @example not-ok zh-Hans → en
 *   地址 → 地址
 * @example not-ok en → zh-Hans
 *   Read the announcement → Read the announcement
 */
export const targetUnchanged: PairRule = {
  id: 'target-unchanged',
  severity: 'warning',
  checkPair: ({source, target}) => {
    if (source.message.trim() !== target.message.trim() || source.language === target.language) return []
    return isTranslatable(source, target) ? [faultOf(target, {expected: target.locale})] : []
  },
}

/** Han in a Latin slot, or at least three words of which two are written small: anything else may be a name. */
function isTranslatable({ways, script}: CheckedText, target: CheckedText): boolean {
  const prose = ways[0]?.prose ?? ''
  if (isHan(script)) return /\p{Script=Han}/u.test(prose)
  if (script !== target.script && script !== 'Latn') return /\p{L}{2}/u.test(prose)
  const words = prose.match(/\p{L}+/gu) ?? []
  return words.length >= 3 && words.filter(word => /^\p{Ll}{3,}$/u.test(word)).length >= 2
}
