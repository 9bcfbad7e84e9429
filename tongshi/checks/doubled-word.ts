import {faultIn} from './fault.ts'
import type {TextRule} from './rule.ts'

/**
 * `doubled-word`: a small word typed twice: the the, 的的. What a language doubles on purpose (had had, 常常, 的的确确)
 * is no fault.
 *
 * @example ok zh-Hans
 *   的的确确是常常发生的事
 * @example not-ok zh-Hans
 *   北仑区的的企业
 *   3-5: 的的 → 的
 * @example not-ok en
 *   one of the the largest bases
 *   7-14: the the → the
 */
export const doubledWord: TextRule = {
  id: 'doubled-word',
  severity: 'warning',
  checkText: text => {
    const pattern = patterns[text.language]
    if (!pattern || (text.language === 'zh' && !text.message.includes('的的'))) return []
    return text.ways.flatMap(way =>
      Array.from(way.prose.matchAll(pattern), ({0: found, 1: word, index}) => {
        const range = {start: index, end: index + found.length}
        return faultIn(text, way, range, {expected: word!, fix: {text: word!, certain: true}})
      }),
    )
  },
}

/** 目的的, 标的的 and 有的的 end in 的 themselves; 打的的 does too. */
const patterns: Readonly<Record<string, RegExp>> = {
  en: /\b(the|an?|of|to|and|for|with|from|at|by|or|be|are|was|were|this|these|those|which|than|has|have|will|can)\s+\1\b(?!['’-])/gi,
  zh: /(?<![目标有打真似])(的)的(?!确)/g,
  de: /\b(der|das|den|dem|des|und|mit|von|für|auf|zu|im|am|ein|eine|einen)\s+\1\b/gi,
  fr: /\b(le|la|les|de|des|du|et|un|une|dans|pour|sur|avec)\s+\1\b/gi,
  es: /\b(el|la|los|las|de|del|y|un|una|en|para|por|con)\s+\1\b/gi,
}
