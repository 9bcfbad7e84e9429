'use client'
import {useEffect} from 'react'
import type {CheckContext} from '#checks/check-context.ts'
import {isAtomName} from '#messages/is-atom-name.ts'
import type {MessageFields} from '#messages/message-fields.ts'
import {printFact} from './chip-view.ts'
import type {DeskFinding, EditorData, UnitRow} from './editor-data.ts'

/** Milliseconds without a keystroke after which a text is checked: findings never appear in mid-word. */
const pause = 250

type Checked = Readonly<{
  data: EditorData
  unit: UnitRow
  source: MessageFields
  text: string
  isDraft: boolean
}>

/**
 * Check a text while it is written, after each pause, by the rules that the server uses too. They come in a part of
 * their own when the first text is typed.
 */
export function useCheck(
  {data, unit, source, text, isDraft}: Checked,
  found: (key: string, text: string, findings: readonly DeskFinding[]) => void,
): void {
  useEffect(() => {
    if (!isDraft) return
    let isOver = false
    const timer = setTimeout(async () => {
      const {checkUnit} = await import('#checks/check-unit.ts')
      if (isOver) return
      const {key, shells, source: written} = unit
      const texts = {id: key, source: written.text, target: text, shells, state: 'translated'} as const
      found(key, text, checkUnit(texts, contextOf(data, source)))
    }, pause)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [data, unit, source, text, isDraft, found])
}

/** The interface has no facts: its arguments are values of the program. */
function contextOf(data: EditorData, source: MessageFields): CheckContext {
  const {facts, terms} = data
  const own = {sourceLocale: data.source, targetLocale: data.target, terms, sides: ['target']} as const
  if (data.kind === 'announcements')
    return {...own, facts, write: (fact, locale) => printFact(fact, locale, {facts, terms})}
  const names = Object.values(source.chips).flatMap(({kind, name}) =>
    kind === 'argument' && !isAtomName(name) ? [name] : [],
  )
  const choices = Object.values(source.blocks).map(({name}) => name)
  return {...own, values: [...names, ...choices]}
}
