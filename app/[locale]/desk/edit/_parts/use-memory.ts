'use client'
import {useEffect, useState} from 'react'
import {callApi} from '../../_parts/call-api.ts'
import type {RememberedEntry} from '../../memory/_parts/memory-data.ts'
import type {EditorData, UnitRow} from './editor-data.ts'

/** Something of a remembered translation that was put in from this message, or has to be. */
export type Substitution = Readonly<{
  kind: 'figure' | 'argument' | 'tag'
  from?: string
  to?: string
  /** `open`: a person must see to it. */
  state: 'done' | 'open'
}>

/** A translation of the same or a like source. */
export type MemoryMatch = Readonly<{
  kind: string
  /** Per cent; 101 in the same context. */
  score: number
  entry: RememberedEntry
  /** With this message's own figures, arguments and tags: this is inserted. */
  target: string
  substitutions: readonly Substitution[]
}>

/** What the translation memory knows of a unit's source, best first; nothing where it cannot be asked. */
export function useMemory(data: EditorData, unit: UnitRow): readonly MemoryMatch[] {
  const [found, setFound] = useState<Readonly<{key: string; matches: readonly MemoryMatch[]}>>({
    key: '',
    matches: [],
  })
  const {kind, name, source, target} = data
  const {key} = unit
  const {text} = unit.source
  useEffect(() => {
    let isOver = false
    const document = `${kind}/${name}`
    const asked = new URLSearchParams({source, target, text, document, key, limit: '6'})
    callApi<{matches: readonly MemoryMatch[]}>('GET', `/api/v1/memory/matches?${asked}`).then(
      ({matches}) => {
        // The unit's own saved text is no help for itself.
        const others = matches.filter(({entry}) => entry.document !== document || entry.key !== key)
        if (!isOver) setFound({key, matches: others})
      },
      () => !isOver && setFound({key, matches: []}),
    )
    return () => {
      isOver = true
    }
  }, [kind, name, source, target, key, text])
  return found.key === key ? found.matches : []
}
