import type {PersonName} from '#names/person-name.ts'

/** One text per locale (BCP 47). */
export type Texts = Readonly<Record<string, string>>

/** An organisation or a place with its official name in each language. */
export type NamedThing = Readonly<{
  id: string
  names: Texts
  /** The names are romanised because nobody has confirmed how they are written. */
  romanised: boolean
  verified: boolean
  source?: string
}>

/** A term of the newsroom: preferred forms, forms allowed beside them, and forms that are findings. */
export type Term = Readonly<{
  id: string
  /** TBX `preferredTerm-admn-sts`. */
  terms: Texts
  /** TBX `admittedTerm-admn-sts`. */
  admitted: Readonly<Record<string, readonly string[]>>
  /** TBX `deprecatedTerm-admn-sts`. */
  forbidden: Readonly<Record<string, readonly string[]>>
  definition?: string
  note?: string
}>

/** What `content/terms` holds, by id. */
export type TermBase = Readonly<{
  people: Readonly<Record<string, PersonName>>
  organisations: Readonly<Record<string, NamedThing>>
  places: Readonly<Record<string, NamedThing>>
  terms: Readonly<Record<string, Term>>
}>
