import type {DocumentDetail, FoundUnit, UnitDetail} from '../../_parts/desk-data.ts'

/** What the queue shows. */
export type ReviewProps = Readonly<{
  /** The locales that this person reviews, with what waits in each. */
  queues: readonly Readonly<{tag: string; total: number}>[]
  target: string | undefined
  units: readonly FoundUnit[]
  current: FoundUnit | undefined
  detail: UnitDetail | undefined
  about: DocumentDetail | undefined
}>
