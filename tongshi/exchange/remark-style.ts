import type {TextBlock} from '#documents/locate-text.ts'
import {splitSentences} from '#documents/split-sentences.ts'
import {type ImportNote, NoteCounter} from './foreign-document.ts'

/** What a reader follows in one go: words of English, signs of Chinese. */
const longest = {en: 45, zh: 120} as const

/** Abbreviations that every reader of the press knows. */
const known = new Set(
  'AI AM APEC ASEAN BBC BRICS CCTV CEO CFO CIO CNY COO CPC CTO COVID DIY DNA EU EUR EV FAQ GBP GDP GMT GPS HK HKD HR HTTP ICU ID IMF IPO ISO IT JPY LED LLC LTD MBA NASA NATO NBA NEV NGO OECD PC PDF PHD PLC PM PR PRC QR RMB RNA SAR SMS SUV TEU TV UAE UK UN UNESCO UNICEF URL US USA USB USD VAT VIP VR WHO WI WTO XML'.split(
    ' ',
  ),
)

/** Small words that a headline in title case keeps small. */
const small = /^(?:A|An|And|As|At|But|By|For|From|In|Nor|Of|On|Or|Per|The|To|Via|With)$/

/**
 * What an editor would remark on without being able to mend it alone: abbreviations that nothing explains, sentences
 * too long to follow, a word that frames another (die casting die), small words with a capital in a headline. None of
 * it is changed or asked.
 */
export function remarkStyle(blocks: readonly TextBlock[], language: 'en' | 'zh'): ImportNote[] {
  const notes = new NoteCounter()
  const shown = readAbbreviations(blocks.map(({text}) => text).join('\n'))
  for (const {text, kind} of blocks) {
    for (const {text: sentence} of splitSentences(text, language))
      if (lengthOf(sentence, language) > longest[language])
        notes.add('style-long-sentence', shorten(sentence))
    if (language === 'zh') continue
    if (kind === 'heading') for (const word of smallCapitals(text)) notes.add('style-headline', word)
    else for (const abbreviation of unexplained(text, shown)) notes.add('style-abbreviation', abbreviation)
    for (const [phrase] of text.matchAll(/\b(\p{Ll}{3,}) \p{Ll}{3,} \1\b/gu))
      if (!/^(?:the|and|for|day|year|time|step|side|face|hand|word|more|one|all)\b/.test(phrase))
        notes.add('style-framed-word', phrase)
  }
  return notes.list()
}

function lengthOf(sentence: string, language: 'en' | 'zh'): number {
  return language === 'en' ? sentence.split(/\s+/).length : [...sentence].length
}

function shorten(sentence: string): string {
  return sentence.length > 60 ? `${sentence.slice(0, 60)}…` : sentence
}

/** Of, In, The inside a headline that writes most words with a capital. */
function smallCapitals(text: string): string[] {
  const words = text.split(/\s+/)
  const isTitleCase = words.filter(word => /^\p{Lu}/u.test(word)).length > words.length * 0.7
  return isTitleCase && !/^[^\p{Ll}]+$/u.test(text) ? words.slice(1, -1).filter(word => small.test(word)) : []
}

type Abbreviations = Readonly<{counts: ReadonlyMap<string, number>; explained: ReadonlySet<string>}>

/** How often a text has each, and which it explains: International Monetary Fund (IMF), IMF (…). */
function readAbbreviations(all: string): Abbreviations {
  const counts = new Map<string, number>()
  for (const [one] of all.matchAll(/(?<![A-Z])[A-Z]{3,5}(?![A-Z])/g))
    counts.set(one, (counts.get(one) ?? 0) + 1)
  const explained = all.matchAll(/\(([A-Z]{3,5})\)|(?<![A-Z])([A-Z]{3,5}) \(/g)
  return {counts, explained: new Set(Array.from(explained, ([, inside, before]) => inside ?? before!))}
}

/** Letters that stand in no brackets, behind no words of theirs, and are no name of everyday life. */
function unexplained(text: string, {counts, explained}: Abbreviations): string[] {
  return (text.match(/(?<![\p{L}\p{N}(-])[A-Z]{3,5}(?![\p{L}\p{N})-])/gu) ?? []).filter(
    one =>
      !known.has(one) &&
      !explained.has(one) &&
      // A dateline; a name that the whole text is about.
      !text.startsWith(`${one},`) &&
      counts.get(one)! < 5,
  )
}
