import type {Quantity} from '#quantities/quantity.ts'

/** Who says so: the words in the original and where they stand (UTF-16 code units, 0-based, end exclusive). */
export type FactSource = Readonly<{text: string; start?: number; end?: number}>

/** What every fact carries besides its value. */
export type Sourced = Readonly<{
  name: string
  source?: FactSource
  /** A person has confirmed the value with the issuer. */
  verified: boolean
}>

/** An amount, a count, a share, a measure, a rate; a month, a quarter, a span of days, a day whose year was not said. */
export type QuantityFact = Sourced & Readonly<{kind: 'quantity'; quantity: Quantity}>
/** A plain calendar day, its year said, without time or zone, `YYYY-MM-DD`. */
export type DateFact = Sourced & Readonly<{kind: 'date'; date: string}>
/** Somebody with a record in `content/terms/people.yaml`: the office held then, and where. */
export type PersonFact = Sourced &
  Readonly<{
    kind: 'person'
    ref: string
    /** Id in `content/terms/terms.yaml`. */
    office?: string
    /** Name of an organisation fact of the same announcement. */
    organisation?: string
  }>
/** Something with a record in `content/terms`. */
export type TermFact = Sourced & Readonly<{kind: 'organisation' | 'place'; ref: string}>
/** Words that are the fact: "first in China". One text per locale. */
export type StatementFact = Sourced & Readonly<{kind: 'statement'; texts: Readonly<Record<string, string>>}>

/** A typed value that source and translations name as `{name}`. */
export type Fact = QuantityFact | DateFact | PersonFact | TermFact | StatementFact

/** The facts of one announcement by name. */
export type Facts = Readonly<Record<string, Fact>>
