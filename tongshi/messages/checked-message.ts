import type {MessageFormatElement} from '@formatjs/icu-messageformat-parser'
import type {Fact, Facts} from './fact.ts'
import type {Finding} from './finding.ts'
import type {MessageFormats} from './formats.ts'
import {placeOfRange} from './place-of-range.ts'
import type {Written} from './written.ts'

/** A parsed message with what its rules need to know. */
export type CheckedMessage = Readonly<{
  message: string
  ast: readonly MessageFormatElement[]
  /** BCP 47. */
  locale: string
  /** The facts it may name; absent for interface catalogues, whose values come from the program. */
  facts?: Facts | undefined
  /** Names of values that the program passes besides facts. */
  values?: readonly string[] | undefined
  /** Writes facts, to find those that cannot be written in the locale. */
  write?: ((fact: Fact, locale: string) => Written) | undefined
  /** Named formats of another newsroom: in its time zone a plain day may be the day before. */
  formats?: MessageFormats | undefined
}>

/** One rule: its findings about one message, places in UTF-16 code units of the message. */
export type MessageRule = (checked: CheckedMessage) => readonly Finding[]

/** What a rule says about one element of a message. */
export function findingAt(
  {message}: CheckedMessage,
  element: Pick<MessageFormatElement, 'location'>,
  {rule, actual, expected}: {rule: string; actual: string; expected: string},
): Finding {
  const {start, end} = element.location ?? {}
  return {
    rule,
    severity: 'error',
    place: placeOfRange(message, start?.offset ?? 0, end?.offset),
    actual,
    expected,
  }
}
