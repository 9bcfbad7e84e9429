import {Worker} from 'node:worker_threads'
import type {ComposedImport, ImportStage, ImportWork} from './composed-import.ts'
import {StoreError} from './store-error.ts'

/** How long a thread waits for more work before it gives its memory back, in milliseconds. */
const idle = 60_000

/** What a document may take, in milliseconds of waiting for the thread: a page of 300 takes seconds. */
const patience = 120_000

type Said = Readonly<{
  id: number
  stage?: ImportStage
  composed?: ComposedImport
  refused?: string
  code?: string
  path?: string
  failed?: string
}>

type Waiting = Readonly<{
  tell: (stage: ImportStage) => void
  settle: (said: Said | Error) => void
}>

let thread: Worker | undefined
let rest: ReturnType<typeof setTimeout> | undefined
let count = 0
const waiting = new Map<number, Waiting>()

/**
 * Compose an import beside the server's own thread: a document of 300 pages keeps nobody's save waiting.
 *
 * @param options.tell is told before each stage.
 * @param options.signal ends the waiting; the thread is stopped where nobody else waits for it.
 * @throws StoreError `input` in the words of the refusal, `too-large` where it takes too long.
 */
export async function askImportThread(
  work: ImportWork,
  options: Readonly<{tell?: (stage: ImportStage) => void; signal?: AbortSignal | undefined}> = {},
): Promise<ComposedImport> {
  if (options.signal?.aborted) throw gone()
  clearTimeout(rest)
  thread ??= start()
  const worker = thread
  const id = ++count
  const {promise, resolve} = Promise.withResolvers<Said | Error>()
  const stop = (error: Error) => {
    waiting.delete(id)
    resolve(error)
    // What runs cannot be told to stop: its thread goes, unless somebody waits behind it.
    if (waiting.size === 0) end(worker)
  }
  const left = () => stop(gone())
  options.signal?.addEventListener('abort', left, {once: true})
  const timer = setTimeout(() => stop(tooLong()), patience)
  waiting.set(id, {tell: options.tell ?? (() => {}), settle: resolve})
  worker.postMessage({id, work})
  try {
    return composedOf(await promise)
  } finally {
    clearTimeout(timer)
    options.signal?.removeEventListener('abort', left)
    if (waiting.size === 0 && thread) rest = setTimeout(() => thread && end(thread), idle).unref()
  }
}

function composedOf(said: Said | Error): ComposedImport {
  if (said instanceof Error) throw said
  if (said.composed) return said.composed
  if (said.refused === undefined) throw new Error(said.failed)
  throw new StoreError('input', said.refused, {
    reason: said.code,
    problems: [{path: said.path ?? 'document', message: said.refused}],
  })
}

function start(): Worker {
  const worker = new Worker(new URL('./import-thread.ts', import.meta.url))
  worker.unref()
  worker.on('message', (said: Said) => {
    const one = waiting.get(said.id)
    if (said.stage) return one?.tell(said.stage)
    waiting.delete(said.id)
    one?.settle(said)
  })
  const lost = (error: Error) => {
    // Nobody waits for one that was stopped: who waits now has asked the next.
    if (thread !== worker) return
    thread = undefined
    for (const one of waiting.values()) one.settle(error)
    waiting.clear()
  }
  worker.once('error', lost)
  worker.once('exit', () => lost(new Error('The thread that reads documents has ended.')))
  return worker
}

function end(worker: Worker): void {
  if (thread === worker) thread = undefined
  void worker.terminate()
}

function gone(): StoreError {
  return new StoreError('busy', 'Unexpected end of the request, expected it to wait, send it again.')
}

function tooLong(): StoreError {
  return new StoreError(
    'too-large',
    `Unexpected document that takes over ${patience / 1000} seconds, expected an announcement, cut it into several.`,
  )
}
