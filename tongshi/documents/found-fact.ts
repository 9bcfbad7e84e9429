import type {FoundPerson} from '#names/found-person.ts'
import type {Quantity} from '#quantities/quantity.ts'

/** How sure a reading is: `sure` is applied; `likely` is applied and asked; `unsure` stays as written and is asked. */
export type Sureness = 'sure' | 'likely' | 'unsure'

/** Where a fact stands in the original. UTF-16 code units, 0-based, end exclusive. */
export type FoundPlaceOfFact = Readonly<{text: string; start: number; end: number}>

/** What a fact is, as read from the text. */
export type FoundValue =
  | Readonly<{kind: 'quantity'; quantity: Quantity}>
  | Readonly<{
      kind: 'date'
      date: string
      /** Every reading: 03/04/2023. */
      alternatives?: readonly string[]
    }>
  | Readonly<{kind: 'person'; person: FoundPerson; organisation?: string}>
  | Readonly<{kind: 'organisation' | 'place'; name: string; generic?: string}>

/** A fact found in prose: one for every value, however often it stands there. */
export type FoundFact = Readonly<{
  name: string
  value: FoundValue
  /** In reading order; the first is its source. */
  places: readonly FoundPlaceOfFact[]
  /** How it was found: `amount-currency`, `office-before`, `register`. */
  rule: string
  sure: Sureness
  /** An id of the term base, where it has a record already. */
  ref?: string
}>
