'use client'
import {useRouter} from 'next/navigation'
import {useCallback, useRef, useState} from 'react'
import {ApiError, callApi} from './call-api.ts'
import {useConfirm} from './confirm-person.tsx'

/** What a write came to. */
export type Written<T> = Readonly<{done: true; body: T} | {done: false; error: ApiError}>

/** Writing through the API from one place of a page. */
export type Writer = Readonly<{
  /** Write; afterwards the page is loaded anew, unless `refresh` is false. */
  write: <T>(method: string, path: string, body?: unknown, refresh?: boolean) => Promise<Written<T>>
  busy: boolean
  /** What was refused last; gone with the next write. */
  error: ApiError | undefined
  /** Instant of the last write that was acknowledged, in milliseconds since 1970. */
  saved: number | undefined
  clear: () => void
}>

/** One writer: two presses of a button are one write. */
export function useWrite(): Writer {
  const router = useRouter()
  const confirm = useConfirm()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError>()
  const [saved, setSaved] = useState<number>()
  const running = useRef(false)
  const write = useCallback(
    async <T>(method: string, path: string, body?: unknown, refresh = true): Promise<Written<T>> => {
      if (running.current) return {done: false, error: new ApiError(409, {code: 'busy'})}
      running.current = true
      setBusy(true)
      setError(undefined)
      try {
        const answer = await callConfirmed<T>(confirm, method, path, body)
        setSaved(Date.now())
        if (refresh) router.refresh()
        return {done: true, body: answer}
      } catch (caught) {
        const refused = caught instanceof ApiError ? caught : new ApiError(0, {})
        setError(refused)
        return {done: false, error: refused}
      } finally {
        running.current = false
        setBusy(false)
      }
    },
    [router, confirm],
  )
  const clear = useCallback(() => setError(undefined), [])
  return {write, busy, error, saved, clear}
}

/** Where the API wants to know again who is there, they are asked, and the write is sent once more. */
async function callConfirmed<T>(
  confirm: () => Promise<boolean>,
  ...call: Parameters<typeof callApi>
): Promise<T> {
  try {
    return await callApi<T>(...call)
  } catch (caught) {
    if (!(caught instanceof ApiError) || caught.code !== 'confirm' || !(await confirm())) throw caught
    return callApi<T>(...call)
  }
}
