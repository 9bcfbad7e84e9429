/** What a check of names says: the shape of a finding, with places in UTF-16 code units of the text checked. */
export type NameFinding = Readonly<{
  rule: 'name-variants' | 'glued-name' | 'person-form' | 'surname-last' | 'person-missing'
  severity: 'error' | 'warning'
  start: number
  end: number
  actual: string
  expected: string
}>
