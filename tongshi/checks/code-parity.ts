import {figureFaults} from './compared-figures.ts'
import type {Fault} from './fault.ts'
import {faultIn} from './fault.ts'
import type {CheckedPair, PairRule} from './rule.ts'

/**
 * `code-parity`: a name with digits, which must come over letter by letter, is another one.
 *
 * @example ok zh-Hans → en
 *   通过ISO 14001认证 → certified to ISO 14001
 * @example not-ok zh-Hans → en
 *   通过ISO 14001认证 → certified to ISO 14000
 *   13-22: ISO 14000 → ISO 14001
 */
export const codeParity: PairRule = {
  id: 'code-parity',
  severity: 'error',
  checkPair: pair => {
    const named = namedCodes(pair)
    const spoken = figureFaults(pair, ['verbatim']).filter(
      ({start, end}) => !named.some(other => other.start <= start && end <= other.end),
    )
    return [...named, ...spoken]
  },
}

/** Standards, models and grants: capitals, then a number. */
const code = /(?<![A-Za-z0-9])([A-Z]{2,6}(?:\/[A-Z]{1,3})?)[ -]?(\d{2,6}(?:[.:-]\d+)*)(?![A-Za-z0-9])/g

/** The same letters with another number, where each side has one number for them that the other lacks. */
function namedCodes({target, ways}: CheckedPair): Fault[] {
  return ways.flatMap(({source: from, target: to}) => {
    if (!/\d/.test(from.prose) || !/\d/.test(to.prose)) return []
    const given = [...from.prose.matchAll(code)]
    const there = [...to.prose.matchAll(code)]
    return there.flatMap(match => {
      const [written, letters, digits] = match
      const alike = given.filter(one => one[1] === letters)
      if (alike.length === 0 || alike.some(one => isOne(one[2]!, digits!))) return []
      const meant = alike.find(one => !there.some(other => other[1] === letters && isOne(other[2]!, one[2]!)))
      if (!meant) return []
      const origin = from.placeOf(meant.index, meant.index + meant[0].length)
      const range = {start: match.index, end: match.index + written.length}
      const said = {expected: meant[0], origin, fix: {text: meant[0], certain: false}}
      return [faultIn(target, to, range, said)]
    })
  })
}

/** GB 7718-2025 is GB 7718 with its year. */
function isOne(digits: string, other: string): boolean {
  const [short, long] = digits.length < other.length ? [digits, other] : [other, digits]
  return long.startsWith(short) && /^(?:$|[.:-])/.test(long.slice(short.length))
}
