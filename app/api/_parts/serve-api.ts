import type {IncomingMessage, ServerResponse} from 'node:http'
import {Readable} from 'node:stream'
import type {ReadableStream as NodeStream} from 'node:stream/web'
import {answerCallback, callbackPath} from './answer-callback.ts'
import type {Desk} from './desk.ts'
import {answerApi} from './dispatch.ts'
import {problem} from './problem.ts'

/** Is this request one to the REST API? */
export function isApi(url: string | undefined): boolean {
  return /^\/api\/v1(\/|\?|$)/.test(url ?? '') || callbackPath.test(url ?? '')
}

/**
 * Answer a request of the server to the REST API, without a way through Next: an edit costs a fifth of the work so.
 * Whatever goes wrong, the client hears of it: by a problem, or by a connection that ends.
 *
 * @param address of the client.
 */
export async function serveApi(
  desk: Desk,
  {
    request,
    response,
    address,
  }: Readonly<{request: IncomingMessage; response: ServerResponse; address: string}>,
): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const ask = async (): Promise<Response> => {
    const asked = readRequest(request, desk.baseUrl, gone.signal)
    return (callbackPath.test(request.url ?? '') ? answerCallback : answerApi)(desk, asked, address)
  }
  try {
    await send(response, await ask().catch(problem))
  } catch (error) {
    console.error(error)
    response.destroy()
  }
}

async function send(response: ServerResponse, answer: Response): Promise<void> {
  const headers: Record<string, string | string[]> = Object.fromEntries(answer.headers)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) headers['set-cookie'] = cookies
  // A file to take away may be of any size.
  const isFile = answer.headers.has('content-disposition')
  const isJson = /^application\/(problem\+)?json/.test(answer.headers.get('content-type') ?? '')
  if (!answer.body || (isJson && !isFile)) {
    const body = Buffer.from(await answer.arrayBuffer())
    response.writeHead(answer.status, {...headers, 'content-length': body.byteLength}).end(body)
    return
  }
  response.writeHead(answer.status, headers)
  const stream = Readable.fromWeb(answer.body as NodeStream<Uint8Array>)
  response.once('close', () => stream.destroy())
  stream.on('error', () => response.destroy()).pipe(response)
}

function readRequest(request: IncomingMessage, baseUrl: string, signal: AbortSignal): Request {
  const method = request.method ?? 'GET'
  const headers = new Headers()
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    const [name, value] = [request.rawHeaders[at]!, request.rawHeaders[at + 1]!]
    // Names that HTTP forbids to be set would throw; they say nothing to the API.
    if (!/^(connection|transfer-encoding|keep-alive|upgrade|expect|host)$/i.test(name))
      headers.append(name, value)
  }
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(new URL(request.url ?? '/', baseUrl), {
    method,
    headers,
    signal,
    ...(hasBody ? {body: Readable.toWeb(request) as ReadableStream, duplex: 'half'} : {}),
  } as RequestInit)
}
