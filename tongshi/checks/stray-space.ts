import type {CheckedText, Way} from './checked-text.ts'
import {type Fault, faultIn} from './fault.ts'
import type {TextRule} from './rule.ts'
import {isHan} from './script-of-locale.ts'

/**
 * `stray-space`: a space that nobody means: at the edge where the source has none, doubled between words, between Han
 * characters, and signs without width (U+200B, U+FEFF).
 *
 * @example ok zh-Hans
 *   宁波市北仑区
 * @example not-ok zh-Hans
 *   宁波 市北仑区
 *   1-4: 波 市 → 波市
 * @example not-ok en
 *   two  spaces
 *   2-6: o  s → o s
 */
export const straySpace: TextRule = {
  id: 'stray-space',
  severity: 'warning',
  checkText: (text, _, pair) =>
    text.ways.flatMap(way => [
      ...inside(text, way),
      // Only what is translated can be compared; a source may be cut as its program needs it.
      ...(pair && text.side === 'target'
        ? atEdges(text, way, pair.ways.find(({target}) => target === way)?.source)
        : []),
    ]),
}

/** Two Han characters on each side or an edge: 张 三 may be set apart on purpose in lists of names. */
const betweenHan =
  /(?<=\p{Script=Han})\p{Script=Han} +\p{Script=Han}(?=\p{Script=Han})|^\p{Script=Han}{2,} \p{Script=Han}$/gu
const doubled = /[\p{L},;] {2,}\p{L}/gu
const invisible = /[\u200b\ufeff\u2060]/g

/** Cheap signs of each: the patterns themselves are slow, and hardly any text has what they look for. */
const kinds = [
  {pattern: doubled, sign: / {2}/, right: ' '},
  {pattern: betweenHan, sign: /[\u3400-\u9fff] +[\u3400-\u9fff]/, right: ''},
  {pattern: invisible, sign: invisible, right: ''},
] as const

function inside(text: CheckedText, way: Way): Fault[] {
  const {prose} = way
  const isHanText = isHan(text.script)
  return kinds
    .filter(({pattern, sign}) => (pattern !== betweenHan || isHanText) && prose.search(sign) >= 0)
    .flatMap(({pattern, right}) =>
      Array.from(prose.matchAll(pattern), ({0: found, index}) => {
        const expected = found.replace(/ +/, right).replace(invisible, '')
        const range = {start: index, end: index + found.length}
        const actual = pattern === invisible ? `U+${found.charCodeAt(0).toString(16).toUpperCase()}` : found
        return faultIn(text, way, range, {actual, expected, fix: {text: expected, certain: true}})
      }),
    )
}

function atEdges(text: CheckedText, way: Way, source: Way | undefined): Fault[] {
  if (!source || source.text.trim() === '' || way.text.trim() === '') return []
  const [, lead = ''] = /^([ \t\u00a0\u3000]*)/.exec(way.text)!
  const [, tail = ''] = /([ \t\u00a0\u3000]*)$/.exec(way.text)!
  const fix = {text: '', certain: true}
  const from = way.text.length - tail.length
  return [
    ...(lead !== '' && !/^\s/.test(source.text)
      ? [faultIn(text, way, {start: 0, end: lead.length}, {actual: lead, expected: '', fix})]
      : []),
    ...(tail !== '' && !/\s$/.test(source.text)
      ? [faultIn(text, way, {start: from, end: way.text.length}, {actual: tail, expected: '', fix})]
      : []),
  ]
}
