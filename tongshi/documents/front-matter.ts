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

/** One published version; `corrects` names the fact whose value was `was`; `withdraws` takes all of it back. */
export type HistoryEntry = Readonly<{
  version: number
  on: string
  note?: string
  corrects?: string
  was?: string
  withdraws?: boolean
}>

/** Until when nothing public shows the announcement. */
export type Embargo = Readonly<{
  /** As on a clock in `zone`: `2026-12-01T10:00`. */
  until: string
  /** IANA name: `Asia/Shanghai`. */
  zone: string
  /** The same moment in UTC: `2026-12-01T02:00:00Z`. */
  instant: string
}>

/** A picture of the folder `media`, with what the press is told about it. */
export type Medium = Readonly<{
  file: string
  alt?: string
  caption?: string
  /** Who made it, as printed. */
  credit?: string
  /** Terms of use, as printed. */
  rights?: string
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
  embargo?: Embargo
  media?: readonly Medium[]
  people?: Readonly<{heading?: string; facts: readonly string[]}>
  history?: readonly HistoryEntry[]
}>
