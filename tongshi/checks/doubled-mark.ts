import {faultIn} from './fault.ts'
import type {TextRule} from './rule.ts'

/**
 * `doubled-mark`: a mark that stands twice, in one width or in two.
 *
 * @example ok zh-Hans
 *   未完待续……
 * @example not-ok en
 *   Intellectual Property Association.. and so on
 *   33-35: .. → .
 * @example not-ok zh-Hans
 *   基地揭牌。。
 *   4-6: 。。 → 。
 */
export const doubledMark: TextRule = {
  id: 'doubled-mark',
  severity: 'warning',
  checkText: text =>
    text.ways.flatMap(way =>
      Array.from(way.prose.matchAll(doubled), ({0: found, index}) =>
        faultIn(
          text,
          way,
          {start: index, end: index + found.length},
          {expected: found[0]!, fix: {text: found[0]!, certain: true}},
        ),
      ),
    ),
}

/** Neither `...` nor `……`, neither `::` of code nor `?!`. */
const doubled =
  /(?<![.。])(?:\.\.|。[.。]|\.。)(?![.。])|，[,，]|,，|(?<!,),,(?!,)|、、|；[;；]|;；|：[:：](?!\S)/g
