import type {CheckedText, Way} from './checked-text.ts'

/** As much of a text as a fault has to keep. */
export type FaultyText = Pick<CheckedText, 'side' | 'message' | 'locale'>

/** What a rule has found, before it is given its severity and its place in a file. */
export type Fault = Readonly<{
  /** The text that has to change. */
  text: FaultyText
  /** UTF-16 code units of the message, 0-based. */
  start: number
  /** Exclusive. */
  end: number
  /** Default: what stands there. */
  actual?: string
  expected: string
  /** Default: the rule's own. */
  severity?: 'error' | 'warning'
  /** Replaces `start` to `end`. */
  fix?: Readonly<{text: string; certain: boolean}>
  /** What it is about in the other text; UTF-16 code units of that message, 0-based, end exclusive. */
  origin?: Readonly<{start: number; end: number}>
  values?: Readonly<Record<string, string>>
}>

type Said = Omit<Fault, 'text' | 'start' | 'end'>

/**
 * A fault at a range of what is printed on one way through a message.
 *
 * @param range UTF-16 code units of `way.text`, 0-based, end exclusive.
 */
export function faultIn(
  text: FaultyText,
  way: Way,
  {start, end}: {start: number; end: number},
  said: Said,
): Fault {
  const actual = said.actual ?? way.text.slice(start, end).replaceAll(opaque, '{…}')
  return {text, ...way.placeOf(start, end), ...said, actual}
}

/** A fault of a text as a whole. */
export function faultOf(text: FaultyText, said: Said): Fault {
  return {text, start: 0, end: text.message.length, ...said}
}

/** Stands in `way.text` for whatever is printed there and is no text: an argument, `#`. */
export const opaque = '\ufffc'
