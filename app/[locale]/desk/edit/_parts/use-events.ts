'use client'
import {type Dispatch, type RefObject, useEffect} from 'react'
import {callApi} from '../../_parts/call-api.ts'
import type {Person} from '../../_parts/desk-data.ts'
import type {EditorData, UnitRow} from './editor-data.ts'
import type {EditorAct, EditorState} from './editor-state.ts'

/** Milliseconds between two signs of life; the server forgets after 45 s. */
const heartbeat = 20_000

type Options = Readonly<{
  data: EditorData
  latest: RefObject<EditorState>
  dispatch: Dispatch<EditorAct>
  load: (key: string) => Promise<void>
}>

type Change = Readonly<{document: string; key: string | null; locale: string | null; action: string}>
type PresenceNews = Readonly<{
  /** Everybody in the document. */
  people: readonly Readonly<{locale: string; key: string | null; person: Person; mine: boolean}>[]
}>

/** Hear what others do in this document, and let them hear where this person is. */
export function useEvents({data, latest, dispatch, load}: Options): void {
  const document_ = `${data.kind}/${data.name}`
  useEffect(() => {
    const source = new EventSource(`/api/v1/events?document=${encodeURIComponent(document_)}`)
    source.addEventListener('change', event => {
      const {key, locale} = JSON.parse(event.data) as Change
      if (locale !== null && locale !== data.target && locale !== data.source) return
      if (key === null || !latest.current.units.some(unit => unit.key === key)) void loadRows(data, dispatch)
      else void load(key)
    })
    source.addEventListener('presence', event => {
      const {people} = JSON.parse(event.data) as PresenceNews
      const others = people.filter(({mine, locale}) => !mine && locale === data.target)
      dispatch({kind: 'presence', presence: others.map(({key, person}) => ({key, person}))})
    })
    return () => source.close()
  }, [document_, data, latest, dispatch, load])
  useEffect(() => {
    let told: string | undefined
    const tell = () => {
      told = latest.current.key
      void callApi('POST', '/api/v1/presence', {document: document_, locale: data.target, key: told}).catch(
        () => undefined,
      )
    }
    tell()
    const timer = setInterval(tell, heartbeat)
    const follow = setInterval(() => latest.current.key !== told && tell(), 1_000)
    return () => {
      clearInterval(timer)
      clearInterval(follow)
    }
  }, [document_, data.target, latest])
}

async function loadRows(data: EditorData, dispatch: Dispatch<EditorAct>): Promise<void> {
  const path = `/api/v1/documents/${data.kind}/${encodeURIComponent(data.name)}/units?locale=${data.target}`
  const answer = await callApi<{units: readonly UnitRow[]}>('GET', path).catch(() => undefined)
  if (answer) dispatch({kind: 'rows', units: answer.units})
}
