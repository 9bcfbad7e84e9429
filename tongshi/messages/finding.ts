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
}>
