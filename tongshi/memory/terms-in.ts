import type {TermBase} from './term-base.ts'
import {type TermForm, termForms} from './term-forms.ts'

const made = new WeakMap<readonly TermForm[], readonly string[]>()

/** Every preferred term and name of the term base in a locale that has more than one character: words that belong together. */
export function termsIn(terms: TermBase, locale: string): readonly string[] {
  const forms = termForms(terms, locale)
  const before = made.get(forms)
  if (before) return before
  const words = forms
    .filter(({form, kind, status}) => status === 'preferred' && kind !== 'person' && form.length > 1)
    .map(({form}) => form)
  made.set(forms, words)
  return words
}
