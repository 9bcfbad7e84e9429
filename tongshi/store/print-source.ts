import {nameFact} from '#memory/name-fact.ts'
import type {TermBase} from '#memory/term-base.ts'
import type {Facts} from '#messages/fact.ts'
import {formatToText} from '#messages/format-to-text.ts'
import {writeFact} from '#messages/write-fact.ts'

/** Print a message as plain text with its facts; one that cannot be printed comes as it is written. */
export function printSource(
  message: string,
  {locale, facts, terms}: Readonly<{locale: string; facts: Facts; terms: TermBase}>,
): string {
  try {
    return formatToText(message, {
      locale,
      facts,
      write: (fact, to) =>
        writeFact(fact, {
          locale: to,
          facts,
          nameOf: named => nameFact(terms, named, to) ?? {text: named.name},
        }),
    })
  } catch {
    return message
  }
}
