import {findChinesePeople} from './find-chinese-people.ts'
import {findEnglishPeople} from './find-english-people.ts'
import type {FoundPerson} from './found-person.ts'

/**
 * Find people beside their offices, then the same names elsewhere in the text. Never throws.
 *
 * @returns in order of place, without overlap.
 *
 * @example
 *   findPeople('局长杨甦出席。', 'zh').map(({text, office}) => [text, office?.text]) // [["杨甦","局长"]]
 */
export function findPeople(text: string, language: 'en' | 'zh'): readonly FoundPerson[] {
  return language === 'zh' ? findChinesePeople(text) : findEnglishPeople(text)
}
