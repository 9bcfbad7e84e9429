import {type Fault, faultIn} from './fault.ts'
import type {TextRule} from './rule.ts'

/**
 * `quote-style`: straight quotation marks around Han characters, “” in Traditional or 「」 in Simplified Chinese, 《》 in
 * English.
 *
 * @example ok zh-Hans
 *   被誉为“模具之乡”
 * @example not-ok zh-Hans
 *   被誉为"模具之乡"
 *   3-9: "模具之乡" → “模具之乡”
 * @example not-ok en
 *   the 《Measures》 took effect
 *   4-14: 《Measures》 → “Measures”
 */
export const quoteStyle: TextRule = {
  id: 'quote-style',
  severity: 'warning',
  checkText: text => {
    const style = styles.find(
      ({script, language}) => script === text.script && (!language || language === text.language),
    )
    if (!style) return []
    if (!/["「“《]/.test(text.message)) return []
    return text.ways.flatMap(way =>
      Array.from(way.prose.matchAll(style.wrong), (match): Fault => {
        const [quoted] = match
        const expected = style.open + quoted.slice(1, -1) + style.close
        const range = {start: match.index, end: match.index + quoted.length}
        const isPlain = !way.text.slice(range.start, range.end).includes('\ufffc')
        return faultIn(text, way, range, {
          expected,
          ...(isPlain ? {fix: {text: expected, certain: true}} : {}),
        })
      }),
    )
  },
}

const han = '\\p{Script=Han}'
const styles = [
  {
    script: 'Hans',
    open: '“',
    close: '”',
    wrong: new RegExp(`"(?=[${han}])[^"“”]{0,60}[${han}]"|「[^「」]{1,60}」`, 'gu'),
  },
  {
    script: 'Hant',
    open: '「',
    close: '」',
    wrong: new RegExp(`"(?=[${han}])[^"「」]{0,60}[${han}]"|“[^“”]{1,60}”`, 'gu'),
  },
  {script: 'Latn', language: 'en', open: '“', close: '”', wrong: /《[^《》]{1,80}》/g},
]
