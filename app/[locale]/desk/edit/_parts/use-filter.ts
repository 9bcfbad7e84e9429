'use client'
import {useEffect, useMemo, useState} from 'react'
import {ApiError, callApi} from '../../_parts/call-api.ts'
import type {EditorData, UnitRow} from './editor-data.ts'
import type {EditorState} from './editor-state.ts'
import {filterUnits, isLocalQuery} from './filter-units.ts'

/** The units that the query of the list finds: at once by the list itself, or by the server where it must be asked. */
export function useFilter(data: EditorData, state: EditorState, person: string) {
  const [query, set] = useState('')
  const [answer, setAnswer] =
    useState<Readonly<{query: string; keys: ReadonlySet<string>; refused?: string}>>()
  const isLocal = isLocalQuery(query)
  useEffect(() => {
    if (isLocal || query.trim() === '') return
    const timer = setTimeout(async () => {
      const asked = new URLSearchParams({
        q: query,
        document: `${data.kind}/${data.name}`,
        locale: data.target,
        limit: '500',
      })
      try {
        const {units} = await callApi<{units: readonly UnitRow[]}>('GET', `/api/v1/search?${asked}`)
        setAnswer({query, keys: new Set(units.map(unit => unit.key))})
      } catch (error) {
        const detail = error instanceof ApiError ? error.body.detail : undefined
        setAnswer({query, keys: new Set(), refused: typeof detail === 'string' ? detail : String(error)})
      }
    }, 250)
    return () => clearTimeout(timer)
  }, [data, isLocal, query])
  const drafts = useMemo(() => new Set(Object.keys(state.drafts)), [state.drafts])
  const shown = useMemo(() => {
    if (query.trim() === '') return state.units
    if (isLocal) return filterUnits(state.units, query, {drafts, person})
    return answer?.query === query ? state.units.filter(unit => answer.keys.has(unit.key)) : state.units
  }, [state.units, query, isLocal, drafts, person, answer])
  return {query, set, shown, refused: answer?.query === query ? answer.refused : undefined}
}
