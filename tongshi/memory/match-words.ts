import {englishBases} from './english-forms.ts'
import type {TermForm} from './term-forms.ts'

/** A form found in plain text. Offsets are UTF-16 code units of that text, end exclusive. */
export type FormMatch = Readonly<{
  form: TermForm
  start: number
  end: number
  inflected: boolean
  certain: boolean
}>

/** A word of text or of a form. */
type Word = Readonly<{
  lower: string
  isAcronym: boolean
  keys: ReadonlySet<string>
  start: number
  end: number
}>

/** A form cut into words. */
type WordForm = Readonly<{form: TermForm; words: readonly Word[]}>

/** Forms of languages that part their words, by each word that the first one may be a form of. */
export type WordForms = Readonly<{
  isEnglish: boolean
  byFirst: ReadonlyMap<string, readonly WordForm[]>
}>

const word = /(?:[\p{L}\p{N}]\p{M}*)+(?:['’](?:\p{L}\p{M}*)+)?/gu
/** Between the words of one term: spaces and hyphens, which writers exchange freely. */
const joint = /^[\s‐‑–-]+$/

/** Prepare forms to be found as whole words; English ones in every inflection. */
export function prepareWords(forms: readonly TermForm[], isEnglish: boolean): WordForms {
  const byFirst = new Map<string, WordForm[]>()
  for (const form of forms) {
    const words = readWords(form.form, isEnglish)
    const prepared = {form, words}
    for (const key of words[0]?.keys ?? []) byFirst.set(key, [...(byFirst.get(key) ?? []), prepared])
  }
  return {isEnglish, byFirst}
}

/** Find every form in a text, also one within another. */
export function matchWords(text: string, {isEnglish, byFirst}: WordForms): FormMatch[] {
  if (byFirst.size === 0) return []
  const words = readWords(text, isEnglish)
  const found: FormMatch[] = []
  words.forEach((first, at) => {
    const tried = new Set<WordForm>()
    for (const key of first.keys)
      for (const candidate of byFirst.get(key) ?? []) {
        if (tried.has(candidate)) continue
        tried.add(candidate)
        const match = matchAt(text, words.slice(at, at + candidate.words.length), candidate)
        if (match) found.push(match)
      }
  })
  return found
}

function matchAt(
  text: string,
  words: readonly Word[],
  {form, words: wanted}: WordForm,
): FormMatch | undefined {
  if (words.length < wanted.length) return undefined
  let inflected = false
  for (const [at, own] of words.entries()) {
    const sought = wanted[at]!
    if (!isForm(own, sought)) return undefined
    if (at > 0 && !joint.test(text.slice(words[at - 1]!.end, own.start))) return undefined
    inflected ||= own.lower !== sought.lower
  }
  const [start, end] = [words[0]!.start, words.at(-1)!.end]
  return {form, start, end, inflected, certain: true}
}

/** An acronym is no common word: `IT` is not `it`. */
function isForm(own: Word, sought: Word): boolean {
  if (sought.isAcronym && !own.isAcronym) return false
  return own.lower === sought.lower || [...own.keys].some(key => sought.keys.has(key))
}

function readWords(text: string, isEnglish: boolean): Word[] {
  return [...text.matchAll(word)].map(({0: written, index}) => {
    const lower = written.normalize('NFKC').toLowerCase()
    return {
      lower,
      isAcronym: /^[\p{Lu}\p{N}]{2,}(?:['’]?s)?$/u.test(written) && /\p{Lu}.*\p{Lu}/u.test(written),
      keys: isEnglish ? englishBases(lower) : new Set([lower]),
      start: index,
      end: index + written.length,
    }
  })
}
