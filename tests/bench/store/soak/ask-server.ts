import {Agent, request as send} from 'node:http'

/** An answer as this load looks at it. */
export type Answered = Readonly<{status: number; text: string; cookies: readonly string[]; ms: number}>

const agent = new Agent({keepAlive: true, maxSockets: 50})

type Asked = Readonly<{method?: string; path: string; cookie?: string; body?: unknown}>

/**
 * One request of the load; a connection that breaks throws. One that the server closes while it lies idle is no fault:
 * the request is sent again on another, as browsers do (RFC 9112, 9.3.1).
 */
export async function askServer(origin: string, asked: Asked): Promise<Answered> {
  try {
    return await askOnce(origin, asked)
  } catch (error) {
    const {code, isReused} = error as NodeJS.ErrnoException & {isReused?: boolean}
    if (code === 'ECONNRESET' && isReused) return askOnce(origin, asked)
    throw error
  }
}

function askOnce(origin: string, {method = 'GET', path, cookie, body}: Asked): Promise<Answered> {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const headers = {
      origin,
      ...(cookie ? {cookie} : {}),
      ...(body === undefined ? {} : {'content-type': 'application/json'}),
    }
    const one = send(`${origin}${path}`, {method, agent, headers}, response => {
      const parts: Buffer[] = []
      response.on('data', part => parts.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          text: Buffer.concat(parts).toString(),
          cookies: response.headers['set-cookie'] ?? [],
          ms: performance.now() - start,
        }),
      )
    })
    one.on('error', error => reject(Object.assign(error, {isReused: one.reusedSocket})))
    one.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

/** Sign in; the cookies as a browser sends them back. */
export async function signIn(origin: string, email: string, password: string): Promise<string> {
  const {status, cookies, text} = await askServer(origin, {
    method: 'POST',
    path: '/api/v1/sign-in',
    body: {email, password},
  })
  if (status !== 200) throw new Error(`sign-in answered ${status}: ${text}`)
  return cookies.map(one => one.split(';', 1)[0]).join('; ')
}

/** Open a stream of live events as an open page does, and read it until it is closed. */
export function openEvents(origin: string, cookie: string): () => void {
  const one = send(`${origin}/api/v1/events`, {headers: {cookie}}, response => response.resume())
  one.on('error', () => undefined)
  one.end()
  return () => one.destroy()
}
