import {findAnswer, keepAnswer, type Made} from '#store/kept-answers.ts'

/** Answers in the making, so that a crowd at one address makes it once. */
const making = new Map<string, Promise<Made>>()

/**
 * Answer from the finished answers, or make the answer and keep it under the version of the content it is made from:
 * nothing stale is ever served, and nothing has to be told to forget. In development everything is made anew.
 *
 * Compressed bytes go out by the server alone (`#store/answer-from-memory.ts`): Next takes `content-encoding` off
 * what a route says.
 */
export async function answerBytes(
  request: Request,
  version: string,
  path: string,
  make: () => Promise<Made>,
): Promise<Response> {
  const answer =
    (isKept && findAnswer(version, path)) || keepAnswer(version, path, await makeOnce(version + path, make))
  const headers = {
    'content-type': answer.type,
    etag: answer.etag,
    'cache-control': 'public, max-age=0, must-revalidate',
    vary: 'Accept-Encoding',
  }
  if (request.headers.get('if-none-match') === answer.etag) return new Response(null, {status: 304, headers})
  return new Response(answer.plain, {status: answer.status, headers})
}

const isKept = process.env.NODE_ENV === 'production'

async function makeOnce(key: string, make: () => Promise<Made>): Promise<Made> {
  const before = making.get(key)
  if (before) return before
  const fresh = make()
  making.set(key, fresh)
  try {
    return await fresh
  } finally {
    making.delete(key)
  }
}
