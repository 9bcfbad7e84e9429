'use client'
import {useCallback, useEffect, useMemo, useReducer, useRef} from 'react'
import {callApi} from '../../_parts/call-api.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import {changeEditor} from './change-editor.ts'
import {draftScope, openDrafts, type Taken} from './draft-database.ts'
import {type EditorData, type UnitDetail, unitAddress} from './editor-data.ts'
import {type EditorState, openEditor, originOf, rowOf, textOf} from './editor-state.ts'
import {makeSaveQueue, type SaveQueue} from './save-queue.ts'
import {sendSave} from './send-save.ts'
import {useDrafts} from './use-drafts.ts'
import {useEvents} from './use-events.ts'

/** What the editor can be told to do. */
export type EditorActs = Readonly<{
  open: (key: string) => void
  type: (key: string, text: string) => void
  /** A text from outside of the field: a memory hit, a fix, a restored revision. */
  fill: (key: string, text: string, origin?: Taken['origin']) => void
  discard: (key: string) => void
  takeOffer: (key: string) => void
  dropOffer: (key: string) => void
  submit: (key: string, confirm: boolean) => void
  /** Write the draft to disk and to the server at once. */
  keep: (key: string) => Promise<void>
  load: (key: string) => Promise<void>
  postpone: (key: string) => void
  /** The first press over warnings. */
  warn: (key: string) => void
  /** Settle a conflict with a text, made on top of the other one. */
  merge: (key: string, text: string) => void
  takeTheirs: (key: string) => void
  retry: () => void
  found: (key: string, text: string, findings: UnitDetail['findings']) => void
  comment: (comment: UnitDetail['comments'][number]) => void
}>

/** The editor's state with everything that changes it: the fields, the server, other people, earlier visits. */
export function useEditor(data: EditorData): readonly [EditorState, EditorActs] {
  const {person} = useDesk()
  const id = person?.id ?? ''
  const [state, dispatch] = useReducer(changeEditor, data, () => beginEditor(data, id))
  const latest = useRef(state)
  latest.current = state
  const database = useMemo(
    () =>
      typeof indexedDB === 'undefined'
        ? undefined
        : openDrafts(draftScope(id, `${data.kind}/${data.name}`, data.target)),
    [id, data.kind, data.name, data.target],
  )
  const latestLoad = useRef<(key: string) => Promise<void>>(async () => undefined)
  const queue = useRef<SaveQueue>(null)
  queue.current ??= makeSaveQueue({
    send: job => sendSave(data, job),
    settle: ({key, text, request}, answer) => {
      dispatch({kind: 'settle', key, text, request, answer})
      if (answer.kind === 'saved') void latestLoad.current(key)
    },
    tell: (waiting, why) =>
      dispatch({kind: 'connection', waiting, connection: why === 'nothing' ? 'fine' : why}),
    wait: (act, milliseconds) => {
      const timer = setTimeout(act, milliseconds)
      return () => clearTimeout(timer)
    },
  })
  const load = useCallback(
    async (key: string) => {
      const path = `${unitAddress(data, key)}?locale=${data.target}`
      const detail = await callApi<UnitDetail>('GET', path).catch(() => undefined)
      if (detail) dispatch({kind: 'detail', detail, person: id})
    },
    [data, id],
  )
  latestLoad.current = load
  const drafts = useDrafts({data, state, latest, database, dispatch, queue})
  useEvents({data, latest, dispatch, load})
  useEffect(() => {
    const retry = () => queue.current?.retry()
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [])
  useEffect(() => {
    if (!latest.current.details[state.key]) void load(state.key)
  }, [state.key, load])
  const acts = useMemo((): EditorActs => {
    const fill: EditorActs['fill'] = (key, text, origin) =>
      dispatch({kind: 'fill', key, text, at: Date.now(), origin})
    const submit = (key: string, confirm: boolean, rev?: number) => {
      const draft = latest.current.drafts[key]
      const origin = originOf(draft)
      const request = crypto.randomUUID()
      const job = {
        key,
        request,
        text: textOf(latest.current, key),
        rev: rev ?? draft?.rev ?? rowOf(latest.current, key)?.target?.rev ?? 0,
        ...(confirm ? {confirm} : {}),
        ...(origin ? {origin} : {}),
      }
      dispatch({kind: 'queue', key, request, confirm})
      queue.current?.add(job)
    }
    return {
      open: key => dispatch({kind: 'open', key}),
      type: (key, text) => dispatch({kind: 'type', key, text, at: Date.now()}),
      fill,
      discard: key => dispatch({kind: 'discard', key}),
      takeOffer: key => dispatch({kind: 'take-offer', key, at: Date.now()}),
      dropOffer: key => {
        dispatch({kind: 'drop-offer', key, at: Date.now()})
        void drafts.forget(key)
      },
      submit,
      keep: drafts.keep,
      load,
      postpone: key => dispatch({kind: 'postpone', key}),
      warn: key => dispatch({kind: 'warn', key}),
      merge: (key, text) => {
        const theirs = latest.current.conflicts[key]?.theirs
        if (!theirs) return
        dispatch({kind: 'merge', key, text, theirs, at: Date.now()})
        const request = crypto.randomUUID()
        dispatch({kind: 'queue', key, request, confirm: false})
        queue.current?.add({key, request, text, rev: theirs.rev})
      },
      takeTheirs: key => dispatch({kind: 'take-theirs', key}),
      retry: () => queue.current?.retry(),
      found: (key, text, findings) => dispatch({kind: 'found', key, text, findings}),
      comment: comment => dispatch({kind: 'comment', comment}),
    }
  }, [drafts, load])
  return [state, acts]
}

/** How the editor stands with what it was opened with. */
function beginEditor(data: EditorData, person: string): EditorState {
  const opened = openEditor(data)
  return data.detail ? changeEditor(opened, {kind: 'detail', detail: data.detail, person}) : opened
}
