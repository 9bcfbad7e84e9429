/** What the API refused, or that it could not be reached. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  /** HTTP status; 0 where the server could not be reached. */
  readonly status: number
  /** A word from the API's closed list, such as `stale-revision`; `offline` where it could not be reached. */
  readonly code: string
  /** The whole answer: a 409 carries both texts. */
  readonly body: Readonly<Record<string, unknown>>

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(typeof body.message === 'string' ? body.message : `HTTP ${status}`)
    this.status = status
    this.code = typeof body.code === 'string' ? body.code : status === 0 ? 'offline' : 'unknown'
    this.body = body
  }
}

/**
 * Call the REST API as the person who is signed in.
 *
 * @param path begins with `/api/`.
 * @param body is sent as JSON; left out, nothing is sent.
 * @throws ApiError for every answer that is not 2xx, and where there is no answer.
 */
export async function callApi<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: {
      // Mails that this brings about come in the language of the page.
      'accept-language': document.documentElement.lang,
      ...(body === undefined ? {} : {'content-type': 'application/json'}),
    },
    ...(body === undefined ? {} : {body: JSON.stringify(body)}),
  }).catch(() => undefined)
  if (!answer) throw new ApiError(0, {})
  const text = await answer.text()
  const read = parse(text)
  if (!answer.ok) throw new ApiError(answer.status, isRecord(read) ? read : {})
  return read as T
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
