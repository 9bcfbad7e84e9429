import {type NormalisedName, normaliseName} from './normalise-name.ts'
import {isPlaceWord, notNames} from './not-names.ts'

/** A person's name in running text. Offsets are UTF-16 code units, end exclusive. */
export type FoundName = Readonly<{start: number; end: number; text: string; person: NormalisedName}>

/** Offices and forms of address; names of peoples' trades, such as poet or king, would find too much. */
export const offices: ReadonlySet<string> = new Set(
  `director dean president chairman chairwoman chairperson mayor governor secretary minister premier deputy vice chief
  manager professor dr mr mrs ms miss madam engineer commissioner general academician ambassador spokesman spokeswoman
  spokesperson secretary-general director-general comrade`.split(/\s+/),
)

type Token = Readonly<{text: string; start: number; end: number}>

/** Words with their inner hyphens and apostrophes. */
const word = /(?:\p{L}\p{M}*)+(?:[-‐‑'’](?:\p{L}\p{M}*)+)*/gu

/**
 * Find people in English text: a name directly behind an office, alone or in two words; then the same names wherever
 * else they stand in the text.
 *
 * Without an office no rule is precise enough, so nothing else is found. A name in front of District, City or
 * another generic is a place. Runs in one pass over the words.
 *
 * @example
 *   findNames('Director Huxiuqin spoke.').map(({text, person}) => [text, person.given])
 *   // [["Huxiuqin","Xiuqin"]]
 */
export function findNames(text: string): readonly FoundName[] {
  const tokens = [...text.matchAll(word)].map(
    ({0: found, index}): Token => ({text: found, start: index, end: index + found.length}),
  )
  const byOffice = tokens.flatMap((token, at) =>
    isOffice(token, tokens[at + 1], text) ? (nameAt(tokens, at + 1, text) ?? []) : [],
  )
  const known = new Map(byOffice.map(found => [found.text, found.person]))
  const again = tokens.flatMap((token, at) => {
    const person =
      known.get(token.text) ?? known.get(text.slice(token.start, tokens[at + 1]?.end ?? token.end))
    if (!person || byOffice.some(found => found.start <= token.start && token.start < found.end)) return []
    const end = known.has(token.text) ? token.end : tokens[at + 1]!.end
    return isPlace(
      tokens,
      tokens.findIndex(one => one.end === end),
      text,
    )
      ? []
      : [{start: token.start, end, text: text.slice(token.start, end), person}]
  })
  return [...byOffice, ...again].sort((one, other) => one.start - other.start)
}

/** An office whose next word stands right behind it: only spaces, or the stop of an abbreviation, between. */
function isOffice(token: Token, next: Token | undefined, text: string): boolean {
  return (
    next !== undefined &&
    offices.has(token.text.toLowerCase()) &&
    /^\.? +$/.test(text.slice(token.end, next.start))
  )
}

function nameAt(tokens: readonly Token[], at: number, text: string): FoundName | undefined {
  const [first, second] = [tokens[at]!, tokens[at + 1]]
  if (!isCapital(first) || offices.has(first.text.toLowerCase())) return undefined
  const joined = second !== undefined && isCapital(second) && text.slice(first.end, second.start) === ' '
  if (joined) {
    const pair = text.slice(first.start, second.end)
    const person = normaliseName(pair)
    if (person.surname === null || notNames.has(first.text.toLowerCase()) || isPlace(tokens, at + 1, text))
      return undefined
    return {start: first.start, end: second.end, text: pair, person}
  }
  if (notNames.has(first.text.toLowerCase()) || isPlace(tokens, at, text)) return undefined
  const person = normaliseName(first.text)
  return person.surname === null ? undefined : {start: first.start, end: first.end, text: first.text, person}
}

function isCapital({text}: Token): boolean {
  return /^\p{Lu}/u.test(text)
}

/** Does a generic such as District, or an organisation's next capital word, follow? */
function isPlace(tokens: readonly Token[], at: number, text: string): boolean {
  const next = tokens[at + 1]
  return next !== undefined && text.slice(tokens[at]!.end, next.start) === ' ' && isPlaceWord(next.text)
}
