import {pinyin} from 'pinyin-pro'
import type {Quantity} from '#quantities/quantity.ts'
import {readByCldr} from '#quantities/read-by-cldr.ts'
import {readQuantities} from '#quantities/read-quantities.ts'
import {pressTerms} from './press-terms.ts'

/** What of a sentence stands in its translation too, as keys that are equal in both languages. */
export type Anchors = Readonly<{
  keys: ReadonlySet<string>
  /** Figures of two digits or more: one that is missing opposite speaks against the pair. */
  figures: ReadonlySet<string>
  /** Length as sentences are compared: Han 1, other letters a third, in Chinese; letters in English. */
  length: number
}>

/** Bilingual names and terms of a newsroom, beside the general ones. */
export type Lexicon = readonly Readonly<{left: string; right: string}>[]

/**
 * Read the anchors of a sentence.
 *
 * @param names the side of the lexicon that is in its language.
 */
export function anchorsOf(text: string, locale: string, names: readonly string[]): Anchors {
  const language = locale.split('-')[0]
  if (language === 'zh') return chineseAnchors(text, names)
  return language === 'en' ? englishAnchors(text, names) : otherAnchors(text, locale, names)
}

function chineseAnchors(text: string, names: readonly string[]): Anchors {
  const keys = new Set<string>()
  const figures = addFigures(readQuantities(text, 'zh'), keys)
  for (const [word] of text.matchAll(/[A-Za-z][A-Za-z0-9.+-]{1,}/g)) keys.add(`latin ${word.toLowerCase()}`)
  for (const [at, [chinese]] of pressTerms.entries()) if (text.includes(chinese)) keys.add(`term ${at}`)
  for (const [at, name] of names.entries()) if (text.includes(name)) keys.add(`name ${at}`)
  addMarks(text, keys)
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const other = text.replace(/\s/g, '').length - han
  return {keys, figures, length: han + other / 3}
}

/** English; its Chinese neighbours say which of its words are readings. */
function englishAnchors(text: string, names: readonly string[]): Anchors {
  const keys = new Set<string>()
  const figures = addFigures(readQuantities(text, 'en'), keys)
  const words = text.toLowerCase().match(/[a-z][a-z0-9.+-]*/g) ?? []
  for (const word of words) if (word.length > 1) keys.add(`latin ${word.replace(/[.+-]+$/, '')}`)
  for (const [at, [, english]] of pressTerms.entries())
    if (english.some(start => words.some(word => word.startsWith(start) && word.length < start.length + 6)))
      keys.add(`term ${at}`)
  addNames(text, names, keys)
  addMarks(text, keys)
  return {keys, figures, length: text.replace(/\s/g, '').length}
}

/** Any other language: its numbers by CLDR, its longer words, which names share, and the lexicon. */
function otherAnchors(text: string, locale: string, names: readonly string[]): Anchors {
  const keys = new Set<string>()
  const figures = new Set<string>()
  for (const {value} of readByCldr(text, locale)) {
    keys.add(`figure ${value}`)
    if (value.replace(/\D/g, '').length >= 2) figures.add(`figure ${value}`)
  }
  for (const [word] of text.toLowerCase().matchAll(/[a-z][a-z0-9.+-]{2,}/g))
    keys.add(`latin ${word.replace(/[.+-]+$/, '')}`)
  addNames(text, names, keys)
  addMarks(text, keys)
  const isHan = /\p{Script=Han}/u.test(text)
  const letters = text.replace(/\s/g, '').length
  return {keys, figures, length: isHan ? letters * 0.8 : letters}
}

function addNames(text: string, names: readonly string[], keys: Set<string>): void {
  const folded = text.toLowerCase()
  for (const [at, name] of names.entries()) if (folded.includes(name.toLowerCase())) keys.add(`name ${at}`)
}

/** Readings of a Chinese sentence, syllables parted by a mark, to look English words up in. */
export function readingsOf(text: string): string {
  return `|${pinyin(text, {toneType: 'none', type: 'array', nonZh: 'removed'})
    .map(one => one.replace(/ü/g, 'v'))
    .join('|')}|`
}

/** Capitalised English words that may be the reading of Chinese characters. */
export function readableWords(text: string): string[] {
  return [...new Set(text.match(/\b[A-Z][a-z]{3,}\b/g) ?? [])].map(word => word.toLowerCase())
}

/** Does a word stand among readings, on the borders of syllables? */
export function isRead(word: string, readings: string): boolean {
  let from = 0
  const bare = readings.replace(/\|/g, '')
  for (;;) {
    const at = bare.indexOf(word, from)
    if (at === -1) return false
    if (isBorder(readings, at) && isBorder(readings, at + word.length)) return true
    from = at + 1
  }
}

/** Is the place behind so many letters a border of syllables? */
function isBorder(readings: string, letters: number): boolean {
  let seen = 0
  for (const sign of readings) {
    if (sign === '|') {
      if (seen === letters) return true
    } else seen += 1
    if (seen > letters) return false
  }
  return seen === letters
}

/** Figures as values: 12.5亿 is 1.25 billion. */
function addFigures(quantities: readonly Quantity[], keys: Set<string>): Set<string> {
  const figures = new Set<string>()
  for (const quantity of quantities) {
    if (quantity.isWeak) continue
    const {value, upper, date, kind} = quantity
    const key = date
      ? `date ${date.from.replace(/^(?:XXXX|\d{4})-/, '')}`
      : `figure ${value}${upper ? `-${upper}` : ''}`
    if (value === undefined && !date) continue
    keys.add(key)
    if (!date && kind !== 'ordinal' && (value ?? '').replace(/\D/g, '').length >= 2) figures.add(key)
  }
  return figures
}

function addMarks(text: string, keys: Set<string>): void {
  if (/[?？]/.test(text)) keys.add('mark ?')
  if (/[“"「]/.test(text)) keys.add('mark quote')
  if (/[:：]\s*$/.test(text)) keys.add('mark :')
}
