import {ApiError} from '../../_parts/call-api.ts'

/** How far the server is, as it tells. */
export type Stage = 'send' | 'read' | 'find' | 'read-other' | 'pair' | 'merge'

type Watching = Readonly<{signal: AbortSignal; tell: (stage: Stage) => void}>

/**
 * Ask for a preview and hear of its stages on the way.
 *
 * @throws ApiError for what is refused, and where there is no answer; the signal's own reason where it was ended.
 */
export async function streamImport<T>(path: string, body: unknown, {signal, tell}: Watching): Promise<T> {
  tell('send')
  const answer = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    signal,
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      'accept-language': document.documentElement.lang,
    },
    body: JSON.stringify(body),
  }).catch(() => undefined)
  signal.throwIfAborted()
  if (!answer?.body) throw new ApiError(0, {})
  if (!answer.ok) throw new ApiError(answer.status, await answer.json().catch(() => ({})))
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  let waiting = ''
  for (;;) {
    const {done, value} = await reader.read().catch(() => ({done: true, value: undefined}))
    signal.throwIfAborted()
    if (done) throw new ApiError(0, {})
    waiting += value
    const events = waiting.split('\n\n')
    waiting = events.pop()!
    for (const event of events) {
      const [, name, data] = /^event: (\w+)\ndata: (.*)$/s.exec(event) ?? []
      if (name === undefined || data === undefined) continue
      const said = JSON.parse(data)
      if (name === 'stage') tell(said)
      if (name === 'preview') return said as T
      if (name === 'problem') throw new ApiError(said.status, said)
    }
  }
}
