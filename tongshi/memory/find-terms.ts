import {matchHan, prepareHan, unspaced} from './match-han.ts'
import {type FormMatch, matchWords, prepareWords} from './match-words.ts'
import {type Run, readRuns, type Syntax, signs} from './read-runs.ts'
import type {TermBase} from './term-base.ts'
import {type TermKind, type TermStatus, termForms} from './term-forms.ts'

/** A term or name recognised in a message. */
export type TermMatch = Readonly<{
  id: string
  kind: TermKind
  status: TermStatus
  /** The form of the term base: `mould`. */
  form: string
  /** As written: `Moulds`. */
  text: string
  /** UTF-16 code units of the message as written, 0-based, end exclusive. */
  place: Readonly<{start: number; end: number}>
  /** False where a dictionary word crosses a border of Han text: show it, build no finding on it. */
  certain: boolean
  /** Written in another form of the word. */
  inflected: boolean
}>

/** Where to look terms up, and in which language. */
export type FindTermsOptions = Readonly<{
  terms: TermBase
  /** BCP 47, the language of the text. */
  locale: string
  /** `text` where braces and tags are no syntax; default `icu`. */
  syntax?: Syntax
}>

type Matcher = (text: string) => FormMatch[]

const made = new WeakMap<TermBase, Map<string, Matcher>>()

/**
 * Recognise the terms and names of the term base in a message, as fast as it is typed.
 *
 * English words are found in every inflection, Chinese without word borders. Every branch of a plural or select is
 * read; arguments are opaque; a tag within a term does not hide it.
 *
 * @returns by place, the longest where matches overlap; several of one place where records share a form.
 *
 * @example
 *   const {terms} = readTerms('mould:\n  terms: {en: mould, zh-Hans: 模具}', 'terms.yaml')
 *   const base = {people: {}, organisations: {}, places: {}, terms}
 *   findTerms('New moulds', {terms: base, locale: 'en'}).map(({id, text}) => [id, text])
 *   // [["mould","moulds"]]
 */
export function findTerms(message: string, options: FindTermsOptions): TermMatch[] {
  return findAllTerms(message, options)
    .filter((one, _, all) => !all.some(other => hides(other, one)))
    .sort((one, other) => one.place.start - other.place.start)
}

/** The same with the terms that stand within longer ones. */
export function findAllTerms(message: string, {terms, locale, syntax}: FindTermsOptions): TermMatch[] {
  const match = matcherOf(terms, locale)
  return readRuns(message, 'apart', syntax).flatMap(run => {
    const {text, offsets} = dropTags(run)
    return match(text).map(({form: record, start, end, certain, inflected}) => {
      const place = {start: offsets[start]!, end: offsets[end - 1]! + 1}
      const {id, kind, status, form} = record
      return {id, kind, status, form, text: text.slice(start, end), place, certain, inflected}
    })
  })
}

/** A longer match hides what it overlaps; of two equally long ones that overlap, the first; a certain one goes first. */
function hides(other: TermMatch, one: TermMatch): boolean {
  if (other.place.start >= one.place.end || one.place.start >= other.place.end) return false
  const length = (match: TermMatch) => match.place.end - match.place.start
  if (length(other) !== length(one)) return length(other) > length(one)
  if (other.place.start !== one.place.start) return other.place.start < one.place.start
  return other.status !== 'forbidden' && one.status === 'forbidden' && !other.inflected
}

function matcherOf(terms: TermBase, locale: string): Matcher {
  const byLocale = made.get(terms) ?? new Map<string, Matcher>()
  made.set(terms, byLocale)
  const before = byLocale.get(locale)
  if (before) return before
  const forms = termForms(terms, locale)
  const spaced = forms.filter(({form}) => !unspaced.test(form))
  const words = prepareWords(spaced, new Intl.Locale(locale).language === 'en')
  const han = prepareHan(
    forms.filter(({form}) => unspaced.test(form)),
    locale,
  )
  const matcher = (text: string) => [...matchWords(text, words), ...matchHan(text, han)]
  byLocale.set(locale, matcher)
  return matcher
}

function dropTags({text, offsets}: Run): {text: string; offsets: readonly number[]} {
  if (!text.includes(signs.openTag)) return {text, offsets}
  const letters: string[] = []
  const places: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (text[at] === signs.openTag || text[at] === signs.closeTag) continue
    letters.push(text[at]!)
    places.push(offsets[at]!)
  }
  return {text: letters.join(''), offsets: [...places, offsets.at(-1)!]}
}
