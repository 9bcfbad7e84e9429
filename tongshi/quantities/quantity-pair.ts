import type {Quantity} from './quantity.ts'

/** Why two quantities do not say the same, or what is worth a note where they do. */
export type ReasonRule =
  | 'value'
  | 'unit'
  | 'per'
  | 'currency'
  | 'percent-points'
  | 'by-to'
  | 'direction'
  | 'range'
  | 'date'
  | 'verbatim'
  | 'missing'
  | 'extra'
  | 'bound-lost'
  | 'bound-added'
  | 'bound-turned'
  | 'bound-weaker'
  | 'unread'
  | 'rounded'
  | 'converted'
  | 'bound-strength'

/** One thing to tell a translator about a pair. */
export type Reason = Readonly<{
  rule: ReasonRule
  /** Target over source where values differ: `10` or `1/1000`. */
  ratio?: string
  source?: Quantity
  target?: Quantity
}>

/** A quantity of the source and the one of the target that stands for it; one is absent where nothing does. */
export type QuantityPair = Readonly<{source?: Quantity; target?: Quantity}>
