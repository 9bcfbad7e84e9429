import {type Fault, faultIn} from './fault.ts'
import type {TextRule} from './rule.ts'
import {variantCharacters} from './variant-characters.ts'

/**
 * `han-variant`: Traditional characters in Simplified Chinese, or the reverse. Characters that both scripts use are no
 * fault, nor is what stands in quotation marks or brackets.
 *
 * @example ok zh-Hans
 *   模具产业
 * @example not-ok zh-Hans
 *   模具產業
 *   2-4: 產業 → zh-Hans
 * @example not-ok zh-Hant
 *   模具产业
 */
export const hanVariant: TextRule = {
  id: 'han-variant',
  severity: 'warning',
  checkText: text => {
    if (text.script !== 'Hans' && text.script !== 'Hant') return []
    const foreign = variantCharacters(text.script === 'Hans' ? 'Hant' : 'Hans')
    return text.ways.flatMap((way): Fault[] => {
      if (!hasAny(way.prose, foreign)) return []
      const prose = way.prose.replace(/[“"「『（(《][^“”"「」『』（）()《》]*[”"」』）)》]/g, quoted =>
        ' '.repeat(quoted.length),
      )
      const faults: Fault[] = []
      for (let at = 0; at < prose.length; at += 1) {
        if (!foreign.has(prose[at]!)) continue
        const start = at
        while (at + 1 < prose.length && foreign.has(prose[at + 1]!)) at += 1
        faults.push(faultIn(text, way, {start, end: at + 1}, {expected: text.locale}))
      }
      return faults
    })
  },
}

/** Hardly any text has one. */
function hasAny(text: string, characters: ReadonlySet<string>): boolean {
  for (let at = 0; at < text.length; at += 1)
    if (text.charCodeAt(at) > 0x33ff && characters.has(text[at]!)) return true
  return false
}
