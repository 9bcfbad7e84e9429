/** A place for text, in pixels. */
export type TextPlace = Readonly<{
  /** BCP 47, for word boundaries. */
  locale: string
  width: number
  height: number
  /** Times the font size. */
  lineHeight: number
  /** Font sizes to try, largest first, at least one. */
  sizes: readonly number[]
  /** Width of a text at size 1. */
  measure: (text: string) => number
}>

/** Text broken into lines at the size that fits. */
export type FittedText = Readonly<{size: number; lines: readonly string[]}>

const han = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303F\\uFF00-\\uFFEF'
const endsInHan = new RegExp(`[${han}]$`, 'u')
const beginsWithHan = new RegExp(`^[${han}]`, 'u')
const closes = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}…～%‰℃°々ー]/u
const opens = /[\p{Ps}\p{Pi}¥$€£]$/u

/**
 * Break text into even lines at the largest size that fits its place.
 *
 * Latin breaks at spaces, not at U+00A0; Han breaks between words (`Intl.Segmenter`), never before closing or after opening
 * punctuation, never between a number and the Han that follows it (60|亿元). A word wider than the place is cut.
 * What does not fit at the smallest size ends in `…`.
 */
export function fitText(text: string, place: TextPlace): FittedText {
  const words = splitWords(text.trim().replace(/[ \t\n\r]+/g, ' '), place.locale)
  for (const size of place.sizes) {
    const lines = breakEvenly(words, place.width / size, place.measure)
    if (lines.length <= mostLines(place, size)) return {size, lines}
  }
  const size = place.sizes.at(-1)!
  const lines = breakLines(words, place.width / size, place.measure).slice(0, mostLines(place, size))
  return {size, lines: [...lines.slice(0, -1), cutLine(lines.at(-1)!, place.width / size, place.measure)]}
}

type Measure = TextPlace['measure']

function mostLines({height, lineHeight}: TextPlace, size: number): number {
  return Math.max(1, Math.floor(height / (size * lineHeight)))
}

/** Pieces that stay together; a piece keeps the space that follows it. */
function splitWords(text: string, locale: string): string[] {
  const words: string[] = []
  let previous = ''
  for (const {segment} of new Intl.Segmenter(locale, {granularity: 'word'}).segment(text)) {
    if (words.length && !mayBreak(previous, segment)) words.push(words.pop()! + segment)
    else words.push(segment)
    previous = segment
  }
  return words
}

function mayBreak(before: string, after: string): boolean {
  if (after === ' ') return false
  if (before === ' ') return true
  if (!endsInHan.test(before) && !beginsWithHan.test(after)) return false
  if (closes.test(after) || opens.test(before) || /\d$/.test(before)) return false
  // The dictionary does not know names: 北|仑. Two single characters in a row stay together.
  return !(before.length === 1 && after.length === 1 && !/\p{P}/u.test(before))
}

/** As few lines as possible, then as narrow as that number of lines allows. */
function breakEvenly(words: readonly string[], width: number, measure: Measure): string[] {
  const lines = breakLines(words, width, measure)
  let narrow = width / 2
  let wide = width
  for (let step = 0; step < 8; step++) {
    const middle = (narrow + wide) / 2
    if (breakLines(words, middle, measure).length > lines.length) narrow = middle
    else wide = middle
  }
  // Cutting a word to make lines even would be no improvement.
  const even = breakLines(words, wide, measure)
  return words.some(word => measure(word.trim()) > wide) ? lines : even
}

function breakLines(words: readonly string[], width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of words.flatMap(word => cutWord(word, width, measure))) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trimEnd()]
}

function cutWord(word: string, width: number, measure: Measure): string[] {
  return measure(word.trimEnd()) <= width ? [word] : splitGraphemes(word)
}

function cutLine(line: string, width: number, measure: Measure): string {
  const graphemes = splitGraphemes(line)
  while (graphemes.length && measure(`${graphemes.join('').trimEnd()}…`) > width) graphemes.pop()
  return `${graphemes.join('').trimEnd()}…`
}

function splitGraphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({segment}) => segment)
}
