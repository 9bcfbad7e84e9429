/** A chart: a part of a whole, drawn after the paragraph that first names the part. */
export type Chart = Readonly<{
  kind: 'share' | 'dots'
  /** Name of a fact. */
  part: string
  /** `dots`: name of a fact; `share`: what 100% is, in words. */
  whole: string
  title: string
  caption?: string
  partLabel: string
  wholeLabel?: string
}>

/** One published version; `corrects` names the fact whose value was `was`. */
export type HistoryEntry = Readonly<{
  version: number
  on: string
  note?: string
  corrects?: string
  was?: string
}>

/** What stands above the text of `announcement.md`, between two lines of `---`. */
export type FrontMatter = Readonly<{
  source: string
  title: string
  summary?: string
  /** Names of a place and a date fact. */
  dateline?: Readonly<{place?: string; date: string}>
  /** Name of the fact that leads; the first figure where it is not named. */
  lead?: string
  /** Labels of the key figures by name of fact, in order. */
  figures?: Readonly<Record<string, string>>
  charts?: readonly Chart[]
  people?: Readonly<{heading?: string; facts: readonly string[]}>
  history?: readonly HistoryEntry[]
}>
