import {faultIn} from './fault.ts'
import {type LengthBand, lettersIn} from './length-band.ts'
import type {CheckedPair, PairRule} from './rule.ts'

/**
 * `length-ratio`: a target far shorter or longer than any translation of such a source: a sentence is lost, or another
 * text stands there.
 *
 * @example ok zh-Hans → en
 *   今日基地在北仑区正式揭牌 → It opened in Beilun District today
 * @example not-ok zh-Hans → en
 *   今日基地在宁波市北仑区正式揭牌并同时投入使用 → Yes
 */
export const lengthRatio: PairRule = {
  id: 'length-ratio',
  severity: 'warning',
  checkPair: pair => {
    const [ways] = pair.ways
    const band = pair.context.lengths ?? builtIn(pair)
    if (!ways || !band) return []
    const given = lettersIn(ways.source.prose)
    if (given < shortest) return []
    const written = lettersIn(ways.target.prose)
    const ratio = written / given
    if (written === 0 || (ratio >= band.low && ratio <= band.high)) return []
    const expected = `${Math.ceil(given * band.low)}–${Math.floor(given * band.high)}`
    const range = {start: 0, end: ways.target.text.length}
    return [faultIn(pair.target, ways.target, range, {actual: String(written), expected})]
  },
}

/** Letters that a source must have: the length of a label says nothing. */
const shortest = 20

/** Without a memory: bands of English and Chinese, measured on translated documents and widened (docs/checks.md). */
function builtIn({source, target}: CheckedPair): LengthBand | undefined {
  if (source.language === 'en' && target.language === 'zh') return {low: 0.1, high: 1.6}
  if (source.language === 'zh' && target.language === 'en') return {low: 0.6, high: 10}
  return undefined
}
