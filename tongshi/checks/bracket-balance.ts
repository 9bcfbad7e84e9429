import type {CheckedText, Way} from './checked-text.ts'
import {type Fault, faultIn} from './fault.ts'
import type {TextRule} from './rule.ts'

/**
 * `bracket-balance`: a bracket without its partner, or one closed by another's. What the source has open may stay open.
 *
 * @example ok zh-Hans
 *   管理办法（试行）
 * @example not-ok zh-Hans
 *   管理办法（试行)
 *   7-8: ) → ）
 * @example not-ok en
 *   Measures (for trial implementation
 */
export const bracketBalance: TextRule = {
  id: 'bracket-balance',
  severity: 'warning',
  checkText: (text, _, pair) => {
    const beside = pair && (text.side === 'target' ? pair.source : pair.target)
    return text.ways.flatMap((way, at) => {
      const faults = unbalanced(text, way)
      const other = beside?.ways[at] ?? beside?.ways[0]
      const isSame = faults.length > 0 && other !== undefined && unbalanced(text, other).length > 0
      return isSame ? [] : faults
    })
  },
}

const partners: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '[': ']',
  '【': '】',
  '《': '》',
  '「': '」',
  '『': '』',
  '“': '”',
}
const brackets = /[()（）[\]【】《》「」『』“”]/g
const closers = new Set(Object.values(partners))

function unbalanced(text: CheckedText, way: Way): Fault[] {
  const {prose} = way
  if (prose.search(brackets) < 0) return []
  const open: {sign: string; at: number}[] = []
  const faults: Fault[] = []
  for (const {0: sign, index: at} of prose.matchAll(brackets)) {
    if (partners[sign]) open.push({sign, at})
    else if (closers.has(sign)) {
      const last = open.at(-1)
      if (last && partners[last.sign] === sign) open.pop()
      else if (last && isKin(partners[last.sign]!, sign)) {
        open.pop()
        const expected = partners[last.sign]!
        faults.push(
          faultIn(text, way, {start: at, end: at + 1}, {expected, fix: {text: expected, certain: false}}),
        )
      } else if (!isLone(prose, at)) faults.push(faultIn(text, way, {start: at, end: at + 1}, {expected: ''}))
    }
  }
  const left = open.map(({sign, at}) =>
    faultIn(text, way, {start: at, end: at + 1}, {expected: `${sign}…${partners[sign]}`}),
  )
  return [...faults, ...left]
}

/** Of one shape and two widths. */
function isKin(one: string, other: string): boolean {
  return [')）', ']】', '」』'].some(kin => kin.includes(one) && kin.includes(other))
}

/** `1)` of a list and the mouth of a smiley close nothing; `”` may end a paragraph of a longer quotation. */
function isLone(prose: string, at: number): boolean {
  return (
    /(?:^|[\s(（])(?:[0-9０-９]{1,3}|\p{L}|[ivx]{1,5})$|[:;]-?$/iu.test(prose.slice(0, at)) ||
    prose[at] === '”'
  )
}
