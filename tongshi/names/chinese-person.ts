import {surnameAt} from './cut-foreign-name.ts'
import type {FoundPerson} from './found-person.ts'
import {romaniseName} from './romanise-name.ts'

/** An office in running text. Offsets are UTF-16 code units, end exclusive. */
export type Office = Readonly<{text: string; start: number; end: number}>

/** A name in Chinese characters as a person, spelled where that can be done. */
export function makeChinesePerson(
  text: string,
  name: Readonly<{start: number; characters: string; sure?: FoundPerson['sure']}>,
  rule: FoundPerson['rule'],
  office?: Office,
): FoundPerson {
  const {start, characters, sure = 'sure'} = name
  const latin = romaniseName(characters, text.slice(Math.max(0, start - 40), start + 40))
  const isSpelled = latin?.surname != null
  const dot = Math.max(characters.lastIndexOf('·'), characters.lastIndexOf('・'))
  const [surname, given] = isSpelled
    ? [latin.surname!, latin.given!]
    : dot > 0
      ? cutParts(characters, text)
      : [characters, '']
  return {
    start,
    end: start + characters.length,
    text: characters,
    surname,
    given,
    order: dot > 0 ? 'given-first' : 'surname-first',
    system: isSpelled ? 'pinyin' : dot > 0 ? 'foreign' : 'unknown',
    characters,
    readings: [{surname, given}],
    ...(office ? {office} : {}),
    rule,
    sure: isSpelled || dot > 0 ? sure : 'likely',
  }
}

/** Given name and surname of a name with dots. */
function cutParts(characters: string, text: string): [string, string] {
  const parts = characters.split(/[·・]/)
  const at = surnameAt(parts, characters.match(/[·・]/)![0], text)
  const lead = parts.slice(0, at).join('·').length
  return [characters.slice(lead + 1), characters.slice(0, lead)]
}
