/** What a figure measures. `code` is kept verbatim and compared letter by letter (phone numbers, scores). */
export type QuantityKind =
  | 'count'
  | 'ordinal'
  | 'name-number'
  | 'percent'
  | 'percentage-point'
  | 'per-mille'
  | 'basis-point'
  | 'fraction'
  | 'ratio'
  | 'factor'
  | 'discount'
  | 'money'
  | 'rate'
  | 'measure'
  | 'duration'
  | 'age'
  | 'date'
  | 'date-span'
  | 'clock-time'
  | 'vague'
  | 'code'

/** On which side of the stated value the true value lies. `over-part` is 30多亿: between 30亿 and 40亿. */
export type Bound =
  | 'exact'
  | 'about'
  | 'more-than'
  | 'at-least'
  | 'less-than'
  | 'at-most'
  | 'nearly'
  | 'over-part'
  | 'vague'

/** The precision of a date, from the finest to the coarsest. */
export type Grain =
  | 'day'
  | 'ten-days'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'five-years'
  | 'decade'
  | 'century'

/**
 * One exact quantity: behind every fact, every comparison and every printed figure.
 *
 * Plain and JSON-safe: values are decimal strings in whole units, never floats.
 */
export type Quantity = Readonly<{
  kind: QuantityKind
  /** Whole units, decimal digits: `6000000000`. `n/d` where the decimal does not end: `2/3`. 60% is `60` with unit `%`. Absent for dates. */
  value?: string
  /** The other end of a range `value..upper`. */
  upper?: string
  /** Which ends of the range are excluded. */
  open?: 'lower' | 'upper' | 'both'
  bound: Bound
  /** The digits as printed, to know the precision claimed: `872.6`. */
  printed?: string
  /** UCUM code: `1`, `%`, `[pp]`, `m2`, `[mu_cn]`, `t`; a counted thing is an annotation: `{enterprise}`. */
  unit?: Readonly<{code: string; per?: string}>
  /** ISO 4217. */
  currency?: string
  change?: Readonly<{mode: 'by' | 'to'; direction: 'up' | 'down'; base?: string}>
  /**
   * Calendar days `YYYY-MM-DD`, both ends included. Not anchored: the year was not said; it is `XXXX`, or the one that
   * the dateline gives.
   */
  date?: Readonly<{from: string; to: string; grain: Grain; anchored: boolean}>
  /** As written, never lower-cased; empty where the quantity was not read from text. */
  text: string
  /** UTF-16 code units of the text read, 0-based. */
  start: number
  /** UTF-16 code units of the text read, 0-based, exclusive. */
  end: number
  /** Other readings of the same text: 兆, ¥, 03/04. */
  alternatives?: readonly Quantity[]
  /** Said in passing (一家, one): a translation need not repeat it. */
  isWeak?: boolean
  /** Rules that the written form breaks. */
  findings?: readonly string[]
}>
