import type {UnitState} from '../../_parts/state-mark.tsx'

/** UTF-16 code units of a text, 0-based, end exclusive. */
export type Span = Readonly<{start: number; end: number}>

/** One direction of translation, BCP 47. */
export type Pair = Readonly<{source: string; target: string}>

/** An entry of the memory, as the API says it. */
export type RememberedEntry = Readonly<{
  id: string
  source: string
  target: string
  /** `desk`, or the name of a file. */
  origin: string
  document: string | null
  key: string | null
  state: UnitState | null
  author: Readonly<{id: string; name: string}> | null
  at: string | null
}>

/** Entries that hold some words. */
export type Concordance = Readonly<{
  /** Entries of the memory. */
  size: number
  lines: readonly Readonly<{entry: RememberedEntry; places: readonly Span[]}>[]
}>

/** A unit that pre-translation fills or refuses. */
export type PreTranslatedUnit = Readonly<{
  key: string
  source: string
  match: Readonly<{
    score: number
    target: string
    entry: RememberedEntry
    substitutions: readonly Readonly<{from?: string; to?: string; state: 'done' | 'open'}>[]
  }>
}>

/** What pre-translation would do, or did. */
export type PreTranslated = Readonly<{
  filled: readonly PreTranslatedUnit[]
  refused: readonly PreTranslatedUnit[]
  without: readonly string[]
  /** When it was saved; null for a preview. */
  at: string | null
}>

/** A document that can be filled. */
export type FillableDocument = Readonly<{document: string; title: string; source: string}>

/** What a preview was asked for: just this is filled. */
export type FillRequest = Readonly<{document: string; source: string; locale: string; threshold: number}>
