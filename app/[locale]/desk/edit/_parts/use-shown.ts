'use client'
import {useMemo} from 'react'
import type {Chips} from '#messages/message-fields.ts'
import {readFields} from '#messages/read-fields.ts'
import {type Printing, type ViewOfChip, viewChips} from './chip-view.ts'

/** How texts of a unit are shown besides its fields: earlier ones, other people's, those of the memory. */
export type Shown = Readonly<{chips: Chips; viewOf: ViewOfChip; terms: readonly string[]}>

type Options = Printing &
  Readonly<{locale: string; numbers: ReadonlyMap<string, number>; words: readonly string[]; chips: Chips}>

/**
 * One table of chips for several messages, so that the same fact looks the same in all of them.
 *
 * @param messages those that do not parse are left out and shown as they are written.
 */
export function useShown(messages: readonly string[], options: Options): Shown {
  const {locale, numbers, facts, terms, words, chips} = options
  const all = messages.join('\0')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `all` is the messages as one value.
  return useMemo(() => {
    let table = chips
    for (const message of messages) table = readFields(message, table).fields?.chips ?? table
    const extended = new Map(numbers)
    for (const {kind, name} of Object.values(table))
      if ((kind === 'argument' || kind === 'count') && !extended.has(name))
        extended.set(name, extended.size + 1)
    return {
      chips: table,
      viewOf: viewChips({chips: table}, {locale, numbers: extended, facts, terms}),
      terms: words,
    }
  }, [all, locale, numbers, facts, terms, words, chips])
}
