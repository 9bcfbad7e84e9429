import {findTerms} from '#memory/find-terms.ts'
import type {Fault} from './fault.ts'
import type {TextRule} from './rule.ts'
import {textInLocale} from './text-in-locale.ts'

/**
 * `term-forbidden`: a form that the term base forbids. Needs terms.
 *
 * @example ok en
 *   the “Home of Moulds”
 * @example not-ok en
 *   the mold industry
 *   4-17: mold industry → mould industry
 */
export const termForbidden: TextRule = {
  id: 'term-forbidden',
  severity: 'warning',
  checkText: (text, {terms, syntax = 'icu'}) => {
    if (!terms || text.finding) return []
    return findTerms(text.message, {terms, locale: text.locale, syntax: syntax === 'icu' ? 'icu' : 'text'})
      .filter(({kind, status, certain}) => kind === 'term' && status === 'forbidden' && certain)
      .map(({id, place}): Fault => {
        const expected = textInLocale(terms.terms[id]?.terms ?? {}, text.locale) ?? ''
        return {text, ...place, expected, fix: {text: expected, certain: false}}
      })
  },
}
