import {isCharacters} from '#names/is-characters.ts'
import {type NewRecords, type RecordedFact, singular} from './gather-records.ts'
import type {LearnedNames} from './match-mentions.ts'

/**
 * Put what a second document calls people, organisations and places into the records that this import makes: their
 * names in its language, the characters of a person and what the office is called. Nothing becomes verified by it.
 *
 * @param locale of the second document.
 */
export function learnNames(
  records: NewRecords,
  facts: readonly RecordedFact[],
  {learned, locale}: {learned: LearnedNames; locale: string},
): NewRecords {
  const people = {...records.people}
  const organisations = {...records.organisations}
  const places = {...records.places}
  const terms = {...records.terms}
  for (const {fact, ref, office} of facts) {
    const name = learned.get(fact.name)
    if (!name || ref === undefined) continue
    const {value} = name.mention
    const person = people[ref]
    const held = office === undefined ? undefined : terms[office]
    if (value.kind === 'person' && value.person.office && held && !held.terms[locale])
      terms[office!] = {terms: {...held.terms, [locale]: singular(value.person.office.text)}}
    if (fact.value.kind === 'person' && value.kind === 'person' && person) {
      const {characters, surname, given, order, system} = value.person
      people[ref] = characters
        ? {...person, characters: isCharacters(characters) ? characters : person.characters}
        : {...person, surname, given, order, system}
    }
    const group =
      fact.value.kind === 'organisation' ? organisations : fact.value.kind === 'place' ? places : undefined
    const thing = group?.[ref]
    if (group && thing && !thing.names[locale])
      group[ref] = {...thing, names: {...thing.names, [locale]: name.text}, romanised: false}
  }
  return {...records, people, organisations, places, terms}
}
