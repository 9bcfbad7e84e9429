'use client'
import {type Dispatch, type RefObject, useEffect, useMemo, useRef} from 'react'
import {callApi} from '../../_parts/call-api.ts'
import type {DraftDatabase} from './draft-database.ts'
import {type EditorData, unitAddress} from './editor-data.ts'
import {type Draft, type EditorAct, type EditorState, originOf} from './editor-state.ts'
import type {SaveQueue} from './save-queue.ts'

/** Milliseconds after a change until a draft is in the browser's database, and on the server. */
const [untilDisk, untilServer] = [400, 3_000]

type Options = Readonly<{
  data: EditorData
  state: EditorState
  latest: RefObject<EditorState>
  database: DraftDatabase | undefined
  dispatch: Dispatch<EditorAct>
  queue: RefObject<SaveQueue | null>
}>

/**
 * Keep every unsaved text in this browser, and on the server where it can be reached; bring back those of an earlier
 * visit: saves that were on their way go on, all others are offered.
 */
export function useDrafts({data, state, latest, database, dispatch, queue}: Options) {
  const written = useRef<Readonly<Record<string, Draft>>>({})
  const restored = useRef(false)
  const onServer = useRef(new Map<string, string>())
  const tools = useMemo(() => {
    const toDisk = async () => {
      if (!database || !restored.current) return
      const now = latest.current.drafts
      const before = written.current
      written.current = now
      const puts = Object.values(now).filter(draft => before[draft.key] !== draft)
      const gone = Object.keys(before).filter(key => !now[key])
      await Promise.all([...puts.map(draft => database.put(draft)), ...gone.map(key => database.remove(key))])
      for (const key of gone) if (onServer.current.delete(key)) void removeFromServer(data, key)
    }
    const toServer = async (key: string) => {
      const draft = latest.current.drafts[key]
      if (!draft || draft.request || onServer.current.get(key) === draft.text) return
      const path = `${unitAddress(data, key)}/${data.target}/draft`
      const kept = await callApi('PUT', path, {text: draft.text, rev: draft.rev}).then(
        () => true,
        () => false,
      )
      if (kept) onServer.current.set(key, draft.text)
    }
    return {
      toDisk,
      toServer,
      keep: async (key: string) => {
        await toDisk()
        await toServer(key)
      },
      forget: async (key: string) => {
        await database?.remove(key)
        await removeFromServer(data, key)
      },
    }
  }, [data, database, latest])
  useEffect(() => {
    void restore({database, latest, dispatch, queue}).finally(() => {
      restored.current = true
    })
  }, [database, dispatch, latest, queue])
  // biome-ignore lint/correctness/useExhaustiveDependencies: any change of the drafts starts the clock anew.
  useEffect(() => {
    const timer = setTimeout(() => void tools.toDisk(), untilDisk)
    return () => clearTimeout(timer)
  }, [state.drafts, tools])
  const text = state.drafts[state.key]?.text
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed text starts the clock anew.
  useEffect(() => {
    const key = state.key
    const timer = setTimeout(() => void tools.toServer(key), untilServer)
    return () => clearTimeout(timer)
  }, [text, state.key, tools])
  useEffect(() => {
    const hide = () => void tools.toDisk()
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('pagehide', hide)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('pagehide', hide)
    }
  }, [tools])
  return tools
}

async function removeFromServer(data: EditorData, key: string): Promise<void> {
  await callApi('DELETE', `${unitAddress(data, key)}/${data.target}/draft`).catch(() => undefined)
}

async function restore({
  database,
  latest,
  dispatch,
  queue,
}: Pick<Options, 'database' | 'latest' | 'dispatch' | 'queue'>): Promise<void> {
  const kept = (await database?.list().catch(() => [])) ?? []
  const offers: Draft[] = []
  for (const {id: _, ...draft} of kept) {
    const unit = latest.current.units.find(one => one.key === draft.key)
    if (!unit) continue
    if (draft.text === (unit.target?.text ?? '') && !draft.request) void database?.remove(draft.key)
    else if (draft.request) {
      const origin = originOf(draft)
      dispatch({kind: 'fill', key: draft.key, text: draft.text, at: draft.at, origin})
      dispatch({kind: 'queue', key: draft.key, request: draft.request, confirm: draft.confirm ?? false})
      const {key, text, rev, request, confirm} = draft
      queue.current?.add({
        key,
        text,
        rev,
        request,
        ...(confirm ? {confirm} : {}),
        ...(origin ? {origin} : {}),
      })
    } else offers.push(draft)
  }
  if (offers.length > 0) dispatch({kind: 'offer', drafts: offers})
}
