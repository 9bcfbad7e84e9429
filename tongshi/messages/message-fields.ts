/**
 * Something in a message that nobody types: an argument, the start or end of a tag, `#`, or a whole choice. In a field
 * it is one private-use character, so that cursors, deletions and comparisons treat it as one.
 */
export type Chip = Readonly<{
  /** U+E000 to U+F8FF, the same for the same chip in all fields that were read with the same table. */
  char: string
  kind: 'argument' | 'open' | 'close' | 'count' | 'choice'
  /** Name of the argument or tag; for `#` the argument that it counts. */
  name: string
  /** ICU as written: `{sales}`, `<b>`, `#`; for a choice only what tells it from others. */
  raw: string
}>

/** Chips by their character. */
export type Chips = Readonly<Record<string, Chip>>

/**
 * A run of text as readers see it, or one chip; the ICU that it was read from, and where that begins in the message
 * (UTF-16 code units, 0-based).
 */
export type Span = Readonly<{text: string; raw: string; start: number}>

/** What one field holds: text with chips in it. */
export type Line = Readonly<{
  text: string
  /** As read; a line whose text is still the same is written back byte for byte. */
  spans: readonly Span[]
  /** `#` is a sign of the syntax here. */
  counts: boolean
}>

/** One branch of a choice. */
export type Row = Readonly<{
  /** Plural category, `=1` or select key. */
  key: string
  /** ICU between the row before and the key, and between the key and its `{`. */
  before: string
  after: string
  line: Line
  /** Not in the message yet: offered to be written. */
  absent: boolean
}>

/** A plural, ordinal or select with one row for each branch. */
export type Block = Readonly<{
  char: string
  name: string
  type: 'plural' | 'selectordinal' | 'select'
  /** Subtracted before `#` and the plural rules; 0 for a select. */
  offset: number
  /** ICU before the first key and after the last row. */
  head: string
  tail: string
  rows: readonly Row[]
}>

/** A message as fields: its own line, and the rows of every choice in it. */
export type MessageFields = Readonly<{
  line: Line
  chips: Chips
  /** By the character of the choice's chip. */
  blocks: Readonly<Record<string, Block>>
}>

/** The way to a line: the characters of the choices and the keys of their rows, outermost first. */
export type LinePath = readonly Readonly<{char: string; key: string}>[]

/** Every private-use character of the Basic Multilingual Plane. */
export const chipPattern = /[\uE000-\uF8FF]/g
