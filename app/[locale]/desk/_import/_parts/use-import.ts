'use client'
import {useCallback, useEffect, useRef, useState} from 'react'
import {ApiError} from '../../_parts/call-api.ts'
import type {Writer, Written} from '../../_parts/use-write.ts'
import {
  type Answers,
  type Decisions,
  type ImportTarget,
  importAddress,
  type PictureChoices,
  type Preview,
} from './import-data.ts'
import type {Chosen} from './read-choice.ts'
import {type Stage, streamImport} from './stream-import.ts'

/** Milliseconds between an answer and the next look at what it changes: a row of answers is one look. */
const pause = 350

/** The same while somebody writes what a picture shows. */
const slowPause = 1_200

/** What a person has given so far. */
export type Given = Readonly<{
  document?: Chosen | undefined
  other?: Chosen | undefined
  answers: Answers
  pictures: PictureChoices
  decisions: Decisions
}>

const nothing: Given = {answers: {}, pictures: {}, decisions: {}}

/** An import under way: what is given, what the server makes of it, how far it is. */
export type Importing<T extends Preview> = Readonly<{
  given: Given
  preview: T | undefined
  /** Set while the server reads. */
  stage: Stage | undefined
  error: ApiError | undefined
  /** Addresses of the pictures, by SHA-256. */
  addresses: Readonly<Record<string, string>>
  choose: (which: 'document' | 'other', chosen: Chosen | undefined) => void
  change: (more: Partial<Pick<Given, 'answers' | 'pictures' | 'decisions'>>) => void
  read: () => void
  stop: () => void
  /** Save what the preview shows, with what is particular to this import. */
  save: (writer: Writer, more: Readonly<Record<string, unknown>>) => Promise<Written<unknown>>
}>

/** What is sent next, and what the server holds of it. */
type Latest = {
  given: Given
  /** Pictures whose bytes are here. */
  known: readonly string[]
  held: Readonly<{document?: string; other?: string}>
  addresses: Readonly<Record<string, string>>
}

/** Hold an import: every change is shown at once and looked at by the server a moment later. */
export function useImport<T extends Preview>(target: ImportTarget): Importing<T> {
  const [given, setGiven] = useState<Given>(nothing)
  const [preview, setPreview] = useState<T>()
  const [stage, setStage] = useState<Stage>()
  const [error, setError] = useState<ApiError>()
  const [addresses, setAddresses] = useState<Readonly<Record<string, string>>>({})
  /** What is sent next: a timer or a press must not wait for the page to be drawn. */
  const latest = useRef<Latest>({given: nothing, known: [], held: {}, addresses: {}})
  const running = useRef<AbortController>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isCorrected = target.kind === 'corrected'
  const body = useCallback(() => bodyOf(latest.current, isCorrected), [isCorrected])
  const address = importAddress(target)
  const read = useCallback(() => {
    clearTimeout(timer.current)
    running.current?.abort()
    if (!latest.current.given.document) return
    const own = new AbortController()
    running.current = own
    setError(undefined)
    const {known} = latest.current
    const watching = {signal: own.signal, tell: setStage}
    const ask = () => streamImport<T>(`${address}/preview`, {...body(), known}, watching)
    void ask()
      .catch(refused => {
        if (!isNotHeld(refused)) throw refused
        latest.current.held = {}
        return ask()
      })
      .then(found => {
        latest.current.held = found.sent
        latest.current.known = found.pictures.map(one => one.sha256)
        latest.current.addresses = withPictures(latest.current.addresses, found.pictures)
        setAddresses(latest.current.addresses)
        setPreview(found)
      })
      .catch(refused => {
        if (!own.signal.aborted) setError(refused as ApiError)
      })
      .finally(() => {
        if (running.current === own) setStage(undefined)
      })
  }, [address, body])
  const stop = useCallback(() => {
    clearTimeout(timer.current)
    running.current?.abort()
    setStage(undefined)
  }, [])
  const give = useCallback((next: Given) => {
    latest.current.given = next
    setGiven(next)
  }, [])
  const choose = useCallback(
    (which: 'document' | 'other', chosen: Chosen | undefined) => {
      stop()
      setError(undefined)
      const before = latest.current.given
      const {[which]: _, ...kept} = latest.current.held
      latest.current.held = kept
      // Another document has other questions and pictures.
      if (which === 'document') give({...nothing, document: chosen, other: before.other})
      else give({...before, other: chosen})
      if (which === 'document') setPreview(undefined)
      // Pasted and chosen documents are whole; typed ones wait for the button.
      if (chosen && !('text' in chosen.sent)) timer.current = setTimeout(read, 0)
    },
    [give, read, stop],
  )
  const change = useCallback(
    (more: Partial<Given>) => {
      give({...latest.current.given, ...more})
      clearTimeout(timer.current)
      timer.current = setTimeout(read, more.pictures ? slowPause : pause)
    },
    [give, read],
  )
  const save: Importing<T>['save'] = useCallback(
    async (writer, more) => {
      const write = () => writer.write('POST', address, {...body(), ...more}, false)
      const written = await write()
      if (written.done || !isNotHeld(written.error)) return written
      latest.current.held = {}
      return write()
    },
    [address, body],
  )
  useEffect(
    () => () => {
      stop()
      for (const picture of Object.values(latest.current.addresses)) URL.revokeObjectURL(picture)
    },
    [stop],
  )
  return {given, preview, stage, error, addresses, choose, change, read, stop, save}
}

function bodyOf({given, held}: Latest, isCorrected: boolean) {
  const {document, other, answers, pictures, decisions} = given
  const sent = (chosen: Chosen, digest: string | undefined) => (digest ? {sha256: digest} : chosen.sent)
  return {
    document: document && sent(document, held.document),
    ...(other ? {other: sent(other, held.other)} : {}),
    answers,
    pictures,
    ...(isCorrected ? {decisions} : {}),
  }
}

/** Did the server refuse because it no longer holds a document? Another server, or half an hour later. */
function isNotHeld(error: unknown): boolean {
  return error instanceof ApiError && error.body.reason === 'document-not-held'
}

/** Bytes come once; afterwards the page holds them under an address of its own. */
function withPictures(
  before: Readonly<Record<string, string>>,
  pictures: Preview['pictures'],
): Readonly<Record<string, string>> {
  const added = pictures.flatMap(({sha256, base64, type}): [string, string][] => {
    if (base64 === undefined || before[sha256] !== undefined) return []
    const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))
    const blob = new Blob([bytes], {type: `image/${type === 'jpg' ? 'jpeg' : type}`})
    return [[sha256, URL.createObjectURL(blob)]]
  })
  return added.length > 0 ? {...before, ...Object.fromEntries(added)} : before
}
