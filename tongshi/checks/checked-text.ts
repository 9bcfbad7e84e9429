import type {MessageFormatElement} from '@formatjs/icu-messageformat-parser'
import type {Finding} from '#messages/finding.ts'

/** What is printed on one way through a message. */
export type Way = Readonly<{
  /** The key taken of each choice on the way, by argument name; a choice not named takes `other`. */
  keys: ReadonlyMap<string, string>
  /** The text printed; an argument is one U+FFFC, tags are nothing. */
  text: string
  /** As long as `text`; code, addresses and placeholders are U+FFFC too: nothing in them is language. */
  prose: string
  /** Names printed, choices not counted; `#` is the name it counts. */
  names: readonly string[]
  tags: readonly string[]
  /** Range of the message behind a range of the text; UTF-16 code units, 0-based, end exclusive. */
  placeOf: (start: number, end: number) => {start: number; end: number}
}>

/** One text of a unit, taken apart. */
export type CheckedText = Readonly<{
  side: 'source' | 'target'
  message: string
  /** BCP 47. */
  locale: string
  /** `zh`, `en`. */
  language: string
  /** ISO 15924: `Hans`, `Latn`. */
  script: string
  /** Where it does not parse. */
  finding?: Finding
  ast: readonly MessageFormatElement[]
  /** The way of `other` first; none where the message does not parse. */
  ways: readonly Way[]
}>
