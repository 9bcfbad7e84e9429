import {faultIn} from './fault.ts'
import type {TextRule} from './rule.ts'

/**
 * `latin-space`: in a text of Latin letters no space before a bracket or behind a comma, or one before a comma or stop.
 *
 * @example ok en
 *   Science Bureau (Intellectual Property Office), Ningbo
 * @example ok en
 *   Upload the file(s) to the server
 * @example not-ok en
 *   Technology Bureau(Intellectual Property Office)
 *   16-18: u( → u (
 * @example not-ok en
 *   moulds,parts and tools
 *   5-8: s,p → s, p
 * @example not-ok en
 *   world-class automotive(parts) enterprises
 *   21-23: e( → e (
 */
export const latinSpace: TextRule = {
  id: 'latin-space',
  severity: 'warning',
  checkText: text => {
    if (text.script !== 'Latn') return []
    return text.ways.flatMap(way =>
      rules.flatMap(({pattern, sign, right}) => {
        if (!sign.test(way.prose)) return []
        return Array.from(way.prose.matchAll(pattern), ({0: found, index}) => {
          const expected = right(found)
          const range = {start: index, end: index + found.length}
          return faultIn(text, way, range, {expected, fix: {text: expected, certain: true}})
        })
      }),
    )
  },
}

/** Not `file(s)`, not `getName(` and other words of programs, which have capitals inside or signs beside them. */
const rules = [
  {
    sign: /[a-z]\(/,
    pattern: /(?<=(?<![\p{L}\p{N}._-])\p{L}\p{Ll}+)\p{Ll}\((?=\p{Lu}\p{L}{2}|\p{Ll}{4,}[ )])/gu,
    right: (found: string) => found.replace('(', ' ('),
  },
  {
    sign: /[a-z],[a-z]/,
    pattern: /(?<=\p{Ll})\p{Ll},\p{L}(?=\p{Ll}{2})/gu,
    right: (found: string) => found.replace(',', ', '),
  },
  {
    sign: / [,;.]/,
    pattern: /(?<=\p{L})\p{L} +[,;.](?=\s|$)/gu,
    right: (found: string) => found.replace(/ +/, ''),
  },
]
