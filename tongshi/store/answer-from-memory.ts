import type {IncomingMessage, ServerResponse} from 'node:http'
import {currentNewsroom} from './current-newsroom.ts'
import {findAnswer} from './kept-answers.ts'

/**
 * Answer a request from the finished answers, before Next sees it: a reader's page costs a look into a map.
 *
 * @returns false where there is no finished answer for the content of now; then Next makes it.
 */
export function answerFromMemory(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  const path = request.url!.split('?', 1)[0]!
  const answer = findAnswer(currentNewsroom().version, path)
  if (!answer) return false
  const accepts = request.headers['accept-encoding']
  const encoding = ['br', 'gzip'].find(one => answer[one as 'br'] && acceptsEncoding(accepts, one)) as
    | 'br'
    | undefined
  const headers: Record<string, string> = {
    'content-type': answer.type,
    etag: answer.etag,
    'cache-control': 'public, max-age=0, must-revalidate',
    vary: 'Accept-Encoding',
  }
  if (request.headers['if-none-match'] === answer.etag) {
    response.writeHead(304, headers).end()
    return true
  }
  const body = encoding ? answer[encoding]! : answer.plain
  if (encoding) headers['content-encoding'] = encoding
  headers['content-length'] = String(body.byteLength)
  response.writeHead(answer.status, headers).end(request.method === 'HEAD' ? undefined : body)
  return true
}

/** RFC 9110 §12.5.3, as far as readers go: named and not refused by `q=0`. */
function acceptsEncoding(header: string | string[] | undefined, encoding: string): boolean {
  return String(header ?? '')
    .split(',')
    .some(part => part.trim().startsWith(encoding) && !/;\s*q=0(\.0*)?\s*$/.test(part))
}
