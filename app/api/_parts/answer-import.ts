import type {ImportWatch} from '#store/import-at-desk.ts'
import {openStream} from './open-stream.ts'
import {problem} from './problem.ts'
import type {Answer, Call} from './route.ts'

/**
 * Answer with what an import gives. A client that accepts `text/event-stream` is told each stage on the way: events
 * `stage`, then one of `preview` or `problem`.
 */
export async function answerImport(
  {request}: Pick<Call, 'request'>,
  work: (watch: ImportWatch) => Promise<unknown>,
): Promise<Answer> {
  const {signal} = request
  if (!/\btext\/event-stream\b/.test(request.headers.get('accept') ?? '')) return {body: await work({signal})}
  const done = new AbortController()
  const stream = openStream([signal, done.signal])
  void work({signal, tell: stage => stream.send({event: 'stage', data: stage})})
    .then(
      preview => stream.send({event: 'preview', data: preview}),
      async error => stream.send({event: 'problem', data: await problem(error).json()}),
    )
    .finally(() => done.abort())
  return stream.response
}
