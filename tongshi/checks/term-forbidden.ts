import {findTerms} from '#memory/find-terms.ts'
import type {TermBase} from '#memory/term-base.ts'
import {termForms} from '#memory/term-forms.ts'
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
    if (!terms || text.finding || !mayHold(text.message, terms, text.locale)) return []
    return findTerms(text.message, {terms, locale: text.locale, syntax: syntax === 'icu' ? 'icu' : 'text'})
      .filter(({kind, status, certain}) => kind === 'term' && status === 'forbidden' && certain)
      .map(({id, place}): Fault => {
        const expected = textInLocale(terms.terms[id]?.terms ?? {}, text.locale) ?? ''
        return {text, ...place, expected, fix: {text: expected, certain: false}}
      })
  },
}

/** The first letters of every forbidden form, by term base and locale; inflection never changes them. */
const made = new WeakMap<TermBase, Map<string, RegExp | undefined>>()

/** Quickly: hardly any text begins a word as a forbidden form does. */
function mayHold(message: string, terms: TermBase, locale: string): boolean {
  const byLocale = made.get(terms) ?? new Map<string, RegExp | undefined>()
  made.set(terms, byLocale)
  if (!byLocale.has(locale)) {
    const forms = termForms(terms, locale).filter(
      ({kind, status}) => kind === 'term' && status === 'forbidden',
    )
    const heads = new Set(forms.map(({form}) => form.normalize('NFKC').slice(0, 3).toLowerCase()))
    byLocale.set(
      locale,
      heads.size === 0
        ? undefined
        : new RegExp([...heads].map(head => head.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), 'iu'),
    )
  }
  return byLocale.get(locale)?.test(message.normalize('NFKC')) ?? false
}
