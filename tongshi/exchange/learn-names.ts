import type {NewRecords, RecordedFact} from './gather-records.ts'
import type {LearnedNames} from './match-mentions.ts'

/**
 * Put what a second document calls people, organisations and places into the records that this import makes: their
 * names in its language, and the characters of a person. Nothing becomes verified by it.
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
  for (const {fact, ref} of facts) {
    const name = learned.get(fact.name)
    if (!name || ref === undefined) continue
    const {value} = name.mention
    const person = people[ref]
    if (fact.value.kind === 'person' && value.kind === 'person' && person) {
      const {characters, surname, given, order, system} = value.person
      people[ref] = characters
        ? {...person, characters: /^[\p{Script=Han}·]+$/u.test(characters) ? characters : person.characters}
        : {...person, surname, given, order, system}
    }
    const group =
      fact.value.kind === 'organisation' ? organisations : fact.value.kind === 'place' ? places : undefined
    const thing = group?.[ref]
    if (group && thing && !thing.names[locale])
      group[ref] = {...thing, names: {...thing.names, [locale]: name.text}, romanised: false}
  }
  return {...records, people, organisations, places}
}
