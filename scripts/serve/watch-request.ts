import {randomUUID} from 'node:crypto'
import type {IncomingMessage, ServerResponse} from 'node:http'
import type {Logger} from 'pino'
import {requestScope} from './make-log.ts'

/** A request that has been answered, or left. */
export type AnsweredRequest = Readonly<{
  method: string
  /** The pattern of the address. */
  route: string
  status: number
  seconds: number
  /** The client went before the end. */
  isLeft: boolean
}>

/** Ids of proxies that we take over: long enough to be one, and nothing that writes into a log. */
const idPattern = /^[\w-]{16,64}$/

/** Reader pages and files are looked at in detail only: a site's readers are nobody's business, and many. */
const reported = /^\/(api|healthz|:locale\/(desk|kits))/

/**
 * Give a request an id, which its answer and all lines of the log about it carry, and do the work. Once it is answered,
 * a line of the log says how.
 *
 * @param options.routeOf the pattern of a request's address; asked for only where somebody wants to know.
 * @param options.answered is told of every answer.
 */
export function watchRequest(
  request: IncomingMessage,
  response: ServerResponse,
  {
    log,
    routeOf,
    answered,
    work,
  }: Readonly<{
    log: Logger
    routeOf: (method: string, url: string) => string
    answered: ((answer: AnsweredRequest) => void) | undefined
    work: () => void
  }>,
): void {
  const given = String(request.headers['x-request-id'] ?? '')
  const id = idPattern.test(given) ? given : randomUUID()
  request.headers['x-request-id'] = id
  response.setHeader('x-request-id', id)
  const started = performance.now()
  const {method = 'GET', url = '/'} = request
  response.once('close', () => {
    const {statusCode: status} = response
    if (!answered && status < 500 && !log.isLevelEnabled('info')) return
    const isLeft = !response.writableFinished
    const seconds = (performance.now() - started) / 1000
    const answer = {method, route: routeOf(method, url), status, seconds, isLeft}
    answered?.(answer)
    report(log, id, answer)
  })
  requestScope.run({id}, work)
}

function report(log: Logger, id: string, {method, route, status, seconds, isLeft}: AnsweredRequest): void {
  const level = status >= 500 ? 'error' : reported.test(route) && route !== '/healthz' ? 'info' : 'debug'
  const ms = Math.round(seconds * 10_000) / 10
  // Outside of the scope: the id is said here.
  log[level]({id, method, route, status, ms, ...(isLeft ? {left: true} : {})}, 'request')
}
