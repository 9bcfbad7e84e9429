'use client'
import {useEffect, useState} from 'react'
import {callApi} from '../../_parts/call-api.ts'
import type {EditorData, UnitRow} from './editor-data.ts'

/** A translation of the same or a like source. */
export type MemoryHit = Readonly<{
  source: string
  target: string
  /** 0 to 100. */
  score: number
  origin?: string
  state?: string
  by?: string
  at?: string
}>

/** What the translation memory knows of a unit's source, best first; nothing where it cannot be asked. */
export function useMemory({source, target}: EditorData, unit: UnitRow): readonly MemoryHit[] {
  const [found, setFound] = useState<Readonly<{key: string; hits: readonly MemoryHit[]}>>({key: '', hits: []})
  const {key} = unit
  const {text} = unit.source
  useEffect(() => {
    let isOver = false
    const asked = new URLSearchParams({source, target, text})
    callApi<{hits: readonly MemoryHit[]}>('GET', `/api/v1/memory/search?${asked}`).then(
      ({hits}) => !isOver && setFound({key, hits}),
      () => !isOver && setFound({key, hits: []}),
    )
    return () => {
      isOver = true
    }
  }, [source, target, key, text])
  return found.key === key ? found.hits : []
}
