'use client'
import {useMemo} from 'react'
import {compareWords} from '#messages/compare-words.ts'
import type {Chips} from '#messages/message-fields.ts'
import {readFields} from '#messages/read-fields.ts'
import type {ViewOfChip} from './chip-view.ts'
import {SourceText, type TextRun} from './source-text.tsx'

type Props = Readonly<{
  before: string
  after: string
  locale: string
  terms: readonly string[]
  chips: Chips
  viewOf: ViewOfChip
  /** Two authors are not old and new: solid line for one, dashed for the other. */
  authors?: readonly [mine: string, theirs: string]
}>

/** What differs between two messages, word by word, facts as chips. */
export function Difference({before, after, locale, terms, chips, viewOf, authors}: Props) {
  const runs = useMemo(
    () => compareMessages({before, after, locale, terms, chips, authors}),
    [before, after, locale, terms, chips, authors],
  )
  return <SourceText runs={runs} viewOf={viewOf} />
}

/** Messages with choices are compared as they are written, all others with their chips as words. */
export function compareMessages({
  before,
  after,
  locale,
  terms,
  chips,
  authors,
}: Omit<Props, 'viewOf' | 'authors'> & Readonly<{authors?: Props['authors'] | undefined}>): TextRun[] {
  const [one, two] = [lineOf(before, chips), lineOf(after, chips)]
  const isPlain = one !== undefined && two !== undefined
  const changes = compareWords(isPlain ? one : before, isPlain ? two : after, {locale, terms})
  return changes.map(({kind, text}): TextRun => {
    if (kind === 'same') return {text}
    if (authors)
      return kind === 'deleted'
        ? {text, className: 'only-mine', as: 'mark', title: authors[0]}
        : {text, className: 'only-theirs', as: 'mark', title: authors[1]}
    return kind === 'inserted' ? {text, className: 'ins', as: 'ins'} : {text, className: 'del', as: 'del'}
  })
}

function lineOf(message: string, chips: Chips): string | undefined {
  const {fields} = readFields(message, chips)
  const isKnown =
    fields &&
    Object.keys(fields.blocks).length === 0 &&
    Object.keys(fields.chips).every(char => Object.hasOwn(chips, char))
  return isKnown ? fields.line.text : undefined
}
