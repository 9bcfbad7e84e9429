import {isSurnameFirst} from './asian-order.ts'
import {surnameAt} from './cut-foreign-name.ts'
import type {FoundPerson} from './found-person.ts'

/** Words of small letters inside names, as a group of a regular expression. */
export const particle =
  '(?:van|von|de|der|den|del|della|da|das|do|dos|di|du|la|le|bin|binti|bint|ibn|al|el|ter|ten|af|y|zu|Ó)'

/** A stretch of running text. Offsets are UTF-16 code units, end exclusive. */
export type Stretch = Readonly<{start: number; end: number; text: string}>

/**
 * A foreign name of two words or more as a person.
 *
 * @param whole the text in which it stands: what it calls the person elsewhere tells the surname.
 */
export function fromForeign(
  {start, end, text}: Stretch,
  rule: FoundPerson['rule'],
  whole: string,
): FoundPerson {
  const words = text.split(' ')
  if (isSurnameFirst(text)) {
    const [surname = '', ...own] = words
    const reading = {surname, given: own.join(' ')}
    return {
      start,
      end,
      text,
      ...reading,
      order: 'surname-first',
      system: 'foreign',
      readings: [reading],
      rule,
      sure: 'likely',
    }
  }
  const at = words.findIndex((word, index) => index > 0 && new RegExp(`^${particle}$`).test(word))
  const cut = at > 0 ? at : surnameAt(words, ' ', whole)
  const [given, surname] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')]
  return {
    start,
    end,
    text,
    surname,
    given,
    order: 'given-first',
    system: 'foreign',
    readings: [{surname, given}],
    rule,
    sure: 'likely',
  }
}
