/** One event of a stream. */
export type StreamEvent = Readonly<{event: string; id?: number; data: unknown}>

/** An open stream of server-sent events. */
export type EventStream = Readonly<{
  response: Response
  send: (event: StreamEvent) => void
  onEnd: (stop: () => void) => void
}>

/** Milliseconds between two comment lines, which keep proxies from closing a quiet stream. */
const beat = 15_000

/** Events that may wait for a client that does not read; then it is closed and comes back by itself. */
const patience = 50

let open = 0

/** Streams that are open in this process. */
export function openStreams(): number {
  return open
}

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}

/** Open a stream that ends when one of the signals says so, or when its client stops reading. */
export function openStream(signals: readonly AbortSignal[]): EventStream {
  const encoder = new TextEncoder()
  const stops: (() => void)[] = []
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  /** Once, whoever ends it: its client, the server, or a client that does not read. */
  const leave = () => {
    const left = controller
    controller = undefined
    if (!left) return undefined
    open -= 1
    clearInterval(timer)
    for (const signal of signals) signal.removeEventListener('abort', end)
    for (const stop of stops) stop()
    return left
  }
  const end = () => {
    try {
      leave()?.close()
    } catch {
      // The client has closed it already.
    }
  }
  const write = (text: string) => {
    if (!controller) return
    controller.enqueue(encoder.encode(text))
    if ((controller.desiredSize ?? 0) < -patience) end()
  }
  const timer = setInterval(() => write(':\n\n'), beat)
  timer.unref()
  const body = new ReadableStream<Uint8Array>({
    start: given => {
      controller = given
      open += 1
    },
    cancel: () => void leave(),
  })
  for (const signal of signals) {
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, {once: true})
  }
  return {
    response: new Response(body, {headers}),
    send: ({event, id, data}) =>
      write(`event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`),
    onEnd: stop => {
      if (controller) stops.push(stop)
      else stop()
    },
  }
}
