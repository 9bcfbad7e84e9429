import type {Numeral} from './numeral.ts'
import type {Bound, Quantity, QuantityKind} from './quantity.ts'
import type {Rational} from './rational.ts'

/** A number with what it counts, while a text is being read. */
export type Figure = Readonly<{
  kind: QuantityKind
  /** Absent for what is compared letter by letter and for what could not be read. */
  value?: Rational
  upper?: Rational
  /** What is compared letter by letter: 0574-8678, 3:1, 09:30. */
  verbatim?: string
  bound: Bound
  unit?: Readonly<{code: string; per?: string}>
  currency?: string
  /** Every currency it may be in, where its word or sign says no country: 150 francs, ¥500. */
  currencies?: readonly string[]
  change?: Quantity['change']
  /** UTF-16 code units, 0-based, end exclusive. */
  start: number
  end: number
  /** The number that was read last; a range has its first one in `lower`. */
  numeral?: Numeral
  /** One that prose often says in passing: 一家, one. It need not come back in a translation. */
  isWeak?: boolean
  date?: Quantity['date']
  /** Every reading of what can be read in several ways: 03/04/2023. */
  readings?: readonly Figure[]
  findings: readonly string[]
}>
