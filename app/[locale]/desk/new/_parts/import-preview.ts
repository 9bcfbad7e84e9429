/** A question of an import, as the API gives it. */
export type Question = Readonly<{
  id: string
  rule: string
  fact?: string
  text: string
  context: string
  readings: readonly string[]
  applied?: number
}>

/** What a document would become, as the API gives it. */
export type Preview = Readonly<{
  slug: string
  locale: string
  title: string
  markdown: string
  facts: readonly Readonly<{
    name: string
    kind: string
    text: string
    rule: string
    sure: 'sure' | 'likely' | 'unsure'
  }>[]
  questions: readonly Question[]
  findings: readonly Readonly<{finding: Readonly<{actual: string; expected: string}>; status: string}>[]
  notes: readonly Readonly<{rule: string; count?: number; actual?: string}>[]
}>

/** By question: the number of a reading, `none`, or other words. */
export type Answers = Readonly<Record<string, number | string>>
