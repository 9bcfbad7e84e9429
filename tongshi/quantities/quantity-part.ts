/** A piece of a written quantity: pages print the number large and everything else smaller. */
export type QuantityPart = Readonly<{
  type: 'bound' | 'number' | 'scale' | 'unit' | 'currency' | 'literal'
  value: string
}>

/** How a quantity is written. */
export type WriteOptions = Readonly<{
  /** BCP 47. */
  locale: string
  /** `press`: 6 billion yuan, 60亿元; `full`: all digits; `short`: 6bn yuan; `spelled`: bounds in their strictest words. */
  style?: 'press' | 'full' | 'short' | 'spelled'
}>
