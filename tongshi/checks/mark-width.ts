import {type Fault, faultIn} from './fault.ts'
import type {TextRule} from './rule.ts'
import {isHan} from './script-of-locale.ts'

/**
 * `mark-width`: an ASCII mark between Han characters, or a full-width mark in a text of Latin letters.
 *
 * @example ok zh-Hans
 *   宁波，北仑
 * @example ok zh-Hans
 *   时间为10:30，共1,234家
 * @example not-ok zh-Hans
 *   宁波,北仑
 *   2-3: , → ，
 * @example not-ok en
 *   Beilun，Ningbo
 *   6-7: ， → ,
 */
export const markWidth: TextRule = {
  id: 'mark-width',
  severity: 'warning',
  checkText: text => {
    if (isHan(text.script)) return text.ways.flatMap(way => find(text, way, narrow, wideOf))
    return text.script === 'Latn' ? text.ways.flatMap(way => find(text, way, wide, narrowOf)) : []
  },
}

const narrow = /(?<=\p{Script=Han}|[”」』）》])[,;:?!](?=\p{Script=Han}|$)/gu
const wide = /(?<=\p{Script=Latin}|\d)[，。；：？！](?=[\p{Script=Latin}\d\s]|$)/gu
const wideOf: Readonly<Record<string, string>> = {',': '，', ';': '；', ':': '：', '?': '？', '!': '！'}
const narrowOf: Readonly<Record<string, string>> = {
  '，': ',',
  '。': '.',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
}

function find(
  text: Parameters<typeof faultIn>[0],
  way: Parameters<typeof faultIn>[1],
  pattern: RegExp,
  right: Readonly<Record<string, string>>,
): Fault[] {
  return Array.from(way.prose.matchAll(pattern), ({0: mark, index}) => {
    const end = index + mark.length
    const expected = right[mark]!
    const isGlued = right === narrowOf && /\p{L}/u.test(way.prose[end] ?? '')
    return faultIn(
      text,
      way,
      {start: index, end},
      {expected, fix: {text: isGlued ? `${expected} ` : expected, certain: true}},
    )
  })
}
