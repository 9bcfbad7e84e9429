import {type Fault, faultIn} from './fault.ts'
import type {CheckedPair, PairRule} from './rule.ts'

/**
 * `link-parity`: a web or mail address of the source that the target has lost or broken. One that differs in its locale
 * only (`/en/`, `/zh-hans/`) is the same.
 *
 * @example ok zh-Hans → en
 *   见 https://example.com/zh-hans/a → see https://example.com/en/a
 * @example not-ok zh-Hans → en
 *   见 https://example.com/a 全文 → see the full text
 * @example not-ok en → zh-Hans
 *   see https://example.com → 见https：//example.com
 *   1-20: https：//example.com → https://example.com
 */
export const linkParity: PairRule = {
  id: 'link-parity',
  severity: 'error',
  checkPair: pair => {
    const {source, target, ways} = pair
    if (!/:\/\/|：\/\/|@/.test(source.message)) return []
    return ways.flatMap(({source: from, target: to}): Fault[] => {
      const broken = Array.from(to.text.matchAll(wideColon), ({0: found, index}) => {
        const expected = found.replace('：', ':').replace('／', '/')
        const range = {start: index, end: index + found.length}
        return faultIn(target, to, range, {expected, fix: {text: expected, certain: true}})
      })
      return broken.length > 0 ? broken : lostLinks(pair, from, to)
    })
  },
}

const wideColon = /https?：\/\/[\w./?=&#-]+/g
const address = /\bhttps?:\/\/[^\s<>"'“”‘’`\uff00-\uffef、。《》()（）]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g

type Ways = CheckedPair['ways'][number]

function lostLinks({target}: CheckedPair, from: Ways['source'], to: Ways['target']): Fault[] {
  const written = Array.from(to.text.matchAll(address), ([found]) => bare(found))
  return Array.from(from.text.matchAll(address)).flatMap(({0: found, index}): Fault[] => {
    const wanted = bare(found)
    // Chinese sets no space behind an address, so that letters may stick to it.
    if (
      written.some(one => one === wanted || one.startsWith(wanted)) ||
      to.text.includes(found.replace(/[.,;:!?]+$/, ''))
    )
      return []
    const origin = from.placeOf(index, index + found.length)
    return [faultIn(target, to, {start: 0, end: to.text.length}, {actual: '', expected: found, origin})]
  })
}

/** Without protocol, locale and the marks of the sentence around it. */
function bare(link: string): string {
  return link
    .replace(/[.,;:!?*_]+$/, '')
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/^([a-z]{2}(?:-[a-z]+)?)\.(?=[\w-]+\.)/i, '')
    .replace(/\/(?:[a-z]{2}(?:[-_][a-z]{2,4}){0,2})(?=\/|$)/gi, '')
    .replace(/\/$/, '')
    .toLowerCase()
}
