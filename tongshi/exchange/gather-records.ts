import {foldName} from '#documents/fold-name.ts'
import type {FoundFact} from '#documents/found-fact.ts'
import type {NamedThing, TermBase} from '#memory/term-base.ts'
import {countyCities, countyCitiesInEnglish} from '#names/county-cities.ts'
import {isCharacters} from '#names/is-characters.ts'
import {knownPlaces, knownPlacesInEnglish} from '#names/known-places.ts'
import type {PersonName} from '#names/person-name.ts'
import {romanisePlace} from '#names/romanise-place.ts'
import {isTransliterated} from '#names/transliteration-signs.ts'
import {worldPlaceOf} from '#names/world-places.ts'

/** Records that the term base does not have yet, by id. */
export type NewRecords = Readonly<{
  people: Readonly<Record<string, PersonName>>
  organisations: Readonly<Record<string, Omit<NamedThing, 'id'>>>
  places: Readonly<Record<string, Omit<NamedThing, 'id'>>>
  /** Offices. */
  terms: Readonly<Record<string, Readonly<{terms: Readonly<Record<string, string>>}>>>
}>

/** A fact with the record that it points to. */
export type RecordedFact = Readonly<{fact: FoundFact; ref?: string; office?: string; organisation?: string}>

/**
 * Find the record of every person, organisation, place and office in the term base, or make one that is marked as
 * unverified. Characters and translations are never made up.
 *
 * @param source who says so: `announcement of 2019-06-28`.
 */
export function gatherRecords(
  facts: readonly FoundFact[],
  {terms, locale, source}: {terms: TermBase; locale: string; source: string},
): {recorded: RecordedFact[]; records: NewRecords} {
  const made: {
    people: Record<string, PersonName>
    organisations: Record<string, Omit<NamedThing, 'id'>>
    places: Record<string, Omit<NamedThing, 'id'>>
    terms: Record<string, {terms: Record<string, string>}>
  } = {people: {}, organisations: {}, places: {}, terms: {}}
  const recorded = facts.map((fact): RecordedFact => {
    const {value, name, ref} = fact
    if (ref !== undefined) return {fact, ref}
    if (value.kind === 'person') {
      const {office, characters} = value.person
      const own = personId(value.person, terms.people) ?? freeId(slugOf(name), terms.people, made.people)
      if (!terms.people[own]) {
        const {surname, given, order, system, text} = value.person
        const variants =
          text === `${surname} ${given}` || text === `${given} ${surname}` || characters ? [] : [text]
        made.people[own] = {
          id: own,
          characters: characters && isCharacters(characters) ? characters : 'unknown',
          surname,
          given,
          order,
          system,
          source,
          verified: false,
          variants,
        }
      }
      const officeId = office && officeOf(office.text, {terms, made: made.terms, locale})
      return {
        fact,
        ref: own,
        ...(officeId ? {office: officeId} : {}),
        ...organisationOf(value.organisation, facts),
      }
    }
    if (value.kind !== 'organisation' && value.kind !== 'place') return {fact}
    const group = value.kind === 'place' ? 'places' : 'organisations'
    const known = Object.values(terms[group]).find(thing =>
      Object.values(thing.names).some(one => foldName(one) === foldName(value.name)),
    )
    if (known) return {fact, ref: known.id}
    const id = freeId(
      slugOf(value.kind === 'place' || /\p{Script=Han}/u.test(value.name) ? name : value.name),
      terms[group],
      made[group],
    )
    made[group][id] =
      value.kind === 'place'
        ? placeRecord(value, locale, source)
        : {names: {[locale]: value.name}, romanised: false, verified: false, source}
    return {fact, ref: id}
  })
  return {recorded, records: made}
}

/** The fact of the organisation that a person's office is held in. */
function organisationOf(name: string | undefined, facts: readonly FoundFact[]): {organisation?: string} {
  if (name === undefined) return {}
  const fact = facts.find(
    ({value, places}) =>
      value.kind === 'organisation' && places.some(({text}) => foldName(text) === foldName(name)),
  )
  return fact ? {organisation: fact.name} : {}
}

/**
 * A place of the register has both names; another one is known as written, and spelled in English where it can be.
 * Hengyang Community is not the city of Hengyang: behind another generic the register says nothing.
 */
function placeRecord(
  {name, generic}: {name: string; generic?: string},
  locale: string,
  source: string,
): Omit<NamedThing, 'id'> {
  const isHan = /\p{Script=Han}/u.test(name)
  const world = knownPlaces.has(name) || knownPlacesInEnglish.has(name) ? undefined : worldPlaceOf(name)
  if (world && generic === undefined)
    return {
      names: {...world.names, [locale]: name},
      romanised: false,
      verified: false,
      source: world.source === 'cldr' ? 'Unicode CLDR' : 'list of large cities',
    }
  const isCity = generic === undefined || /^(?:City|Province|Municipality|市|省|州|盟)$/.test(generic)
  const chinese = isHan
    ? name
    : isCity
      ? (knownPlacesInEnglish.get(name) ?? countyCitiesInEnglish().get(name))
      : undefined
  // The sounds of 拉帕努伊 are not its English name: somebody must say it.
  const isForeign = isTransliterated(name) && !countyCities.includes(name)
  const english = isHan ? (knownPlaces.get(name) ?? (isForeign ? undefined : romanisePlace(name))) : name
  const isKnown =
    isCity && chinese !== undefined && (knownPlaces.has(chinese) || countyCities.includes(chinese))
  const chineseLocale = isHan && locale.startsWith('zh') ? locale : 'zh-Hans'
  return {
    names: {...(english ? {en: english} : {}), ...(chinese ? {[chineseLocale]: chinese} : {})},
    romanised: chinese === undefined,
    verified: false,
    source: isKnown ? 'register of administrative divisions' : source,
  }
}

function personId(
  {surname, given, characters, text}: {surname: string; given: string; characters?: string; text: string},
  people: TermBase['people'],
): string | undefined {
  const fold = (one: string) => one.toLowerCase().replace(/[^\p{L}]/gu, '')
  return Object.values(people).find(person =>
    characters
      ? person.characters === characters
      : fold(person.surname + person.given) === fold(surname + given) || person.variants.includes(text),
  )?.id
}

/** The one term with this text, else a new one; several say too little. */
function officeOf(
  text: string,
  {
    terms,
    made,
    locale,
  }: {terms: TermBase; made: Record<string, {terms: Record<string, string>}>; locale: string},
): string | undefined {
  const own = singular(text)
  const known = Object.values(terms.terms).filter(term =>
    Object.entries(term.terms).some(
      ([lang, one]) => lang.split('-')[0] === locale.split('-')[0] && one.toLowerCase() === own.toLowerCase(),
    ),
  )
  if (known.length > 1) return undefined
  if (known[0]) return known[0].id
  const id = /[A-Za-z]/.test(own) ? slugOf(own) : `office-${Object.keys(made).length + 1}`
  const there = Object.entries(made).find(([, term]) => term.terms[locale] === own)
  if (there) return there[0]
  if (terms.terms[id]) return undefined
  made[id] = {terms: {[locale]: own}}
  return id
}

/** The office of one: `Vice Mayors` were one Vice Mayor each. @param office as written, in English or Chinese. */
export function singular(office: string): string {
  return office
    .replace(/\.$/, '')
    .replace(
      /(director|president|mayor|governor|minister|manager|professor|engineer|academician|founder|scientist|researcher|officer)s$/i,
      '$1',
    )
    .replace(/secretaries$/i, 'secretary')
    .replace(/chairmen$/i, 'chairman')
}

/** An id in kebab-case: camel-case names and words alike. */
export function slugOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f’']/g, '')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60)
    .replace(/-+$/, '')
}

function freeId(wanted: string, ...taken: readonly Readonly<Record<string, unknown>>[]): string {
  const base = wanted || 'record'
  const isTaken = (id: string) => taken.some(one => one[id] !== undefined)
  if (!isTaken(base)) return base
  for (let number = 2; ; number++) if (!isTaken(`${base}-${number}`)) return `${base}-${number}`
}
