import type {Mention, NamedKind} from '#kits/view-mention.ts'
import type {NameView} from '#kits/view-people.ts'
import {nameThing, type PrintedName} from '#memory/name-fact.ts'
import {writePerson} from '#names/write-person.ts'
import type {PageContext} from './page-context.ts'

/** Somebody or something in the register. */
export type RegisterEntry = Readonly<{
  id: string
  verified: boolean
  charactersUnknown: boolean
  offices: readonly Readonly<{office: NameView; organisation?: NameView}>[]
  inLocale: (locale: string) => PrintedName
  /** The newest announcements that name it. */
  namedIn: readonly Readonly<{slug: string; title: NameView}>[]
  /** How many earlier ones there are. */
  earlier: number
}>

type Register = Readonly<Record<'people' | 'organisations' | 'places', readonly RegisterEntry[]>>

/** Announcements that an entry lists: a newsroom's own town is named in all of them. */
const mostNamed = 10

/** What is gathered of one entry. */
type Uses = {
  offices: Map<string, RegisterEntry['offices'][number]>
  namedIn: RegisterEntry['namedIn'][number][]
  count: number
}

/** Gather what the announcements name, in the order in which it is first named. @param mentions newest first. */
export function viewRegister({newsroom}: PageContext, mentions: Iterable<Mention>): Register {
  const used = gatherUses(mentions)
  const {people, organisations, places} = newsroom.terms
  const entry = (id: string, {offices, namedIn, count}: Uses, inLocale: (locale: string) => PrintedName) => ({
    id,
    inLocale,
    offices: [...offices.values()],
    namedIn,
    earlier: count - namedIn.length,
  })
  const things = (kind: 'organisation' | 'place', records: typeof places) =>
    [...used[kind]].flatMap(([ref, uses]) => {
      const thing = records[ref]
      if (!thing) return []
      const inLocale = (other: string) => nameThing(thing, other)
      return [{...entry(ref, uses, inLocale), verified: thing.verified, charactersUnknown: thing.romanised}]
    })
  const persons = [...used.person].flatMap(([ref, uses]) => {
    const person = people[ref]
    if (!person) return []
    const inLocale = (other: string) => writePerson(person, {locale: other})
    const charactersUnknown = person.characters === 'unknown'
    return [{...entry(ref, uses, inLocale), verified: person.verified, charactersUnknown}]
  })
  return {
    people: persons,
    organisations: things('organisation', organisations),
    places: things('place', places),
  }
}

function gatherUses(mentions: Iterable<Mention>): Readonly<Record<NamedKind, ReadonlyMap<string, Uses>>> {
  const used = {
    person: new Map<string, Uses>(),
    organisation: new Map<string, Uses>(),
    place: new Map<string, Uses>(),
  }
  for (const {slug, title, names, offices} of mentions) {
    const seen = new Set<Uses>()
    for (const {kind, ref} of names) {
      const uses: Uses = used[kind].get(ref) ?? {offices: new Map(), namedIn: [], count: 0}
      used[kind].set(ref, uses)
      if (seen.has(uses)) continue
      seen.add(uses)
      uses.count += 1
      if (uses.namedIn.length < mostNamed) uses.namedIn.push({slug, title})
    }
    for (const {ref, office, organisation} of offices)
      used.person.get(ref)?.offices.set(`${office.text}\0${organisation?.text}`, {
        office,
        ...(organisation ? {organisation} : {}),
      })
  }
  return used
}
