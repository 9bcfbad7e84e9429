import type {Quantity} from '#quantities/quantity.ts'
import type {FactFormat} from './fact-format.ts'
import type {Sureness} from './found-fact.ts'

/** A figure or day of a block; offsets are UTF-16 code units of its text. */
export type FoundFigure = Readonly<{
  start: number
  end: number
  name: string
  quantity?: Quantity
  /** `YYYY-MM-DD`. */
  date?: string
  /** Every reading of an ambiguous day. */
  days?: readonly string[]
  rule: string
  sure: Sureness
  /** It stays as written: no form of facts says it. */
  isLiteral?: boolean
  format?: FactFormat
  /** Stands before the fact: the verb that the bound was said by. */
  lead?: string
}>
