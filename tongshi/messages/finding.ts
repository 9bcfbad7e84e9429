/** Where in which text. Offsets are UTF-16 code units, 0-based, end exclusive; line and column are 1-based. */
export type Place = Readonly<{
  file?: string
  line?: number
  column?: number
  start?: number
  end?: number
  /** Unit id or catalogue key. */
  key?: string
  locale?: string
  /** Which text of a pair the offsets count in. */
  side?: 'source' | 'target'
}>

/** A replacement that mends what was found. Offsets are UTF-16 code units of the message, 0-based, end exclusive. */
export type Fix = Readonly<{
  start: number
  end: number
  text: string
  /** Safe in bulk; else a proposal that a person confirms. */
  certain: boolean
}>

/** What a person wrote wrong, as data: its words stand in `locales/<locale>/checks.json` under its rule. */
export type Finding = Readonly<{
  rule: string
  severity: 'error' | 'warning'
  place: Place
  /** What is there. */
  actual: string
  /** What should be there. */
  expected: string
  fix?: Fix
  /** What it is about in the other text of a pair. UTF-16 code units of that message, 0-based, end exclusive. */
  origin?: Readonly<{start: number; end: number}>
  /** More for the rule's words: `factor` and `size` of a figure that is 10× too large. */
  values?: Readonly<Record<string, string>>
}>
