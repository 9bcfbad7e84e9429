import {headers} from 'next/headers'
import {notFound} from 'next/navigation'
import {askDesk} from '#store/ask-desk.ts'

/** What the API answered to a page that loads. */
export type Answer<T> = Readonly<{status: number; body: T}>

/** Ask the API in process, as the person whose request this is. @param path begins with `/api/v1/`. */
export async function ask<T>(path: string): Promise<Answer<T>> {
  return (await askDesk(path, await headers())) as Answer<T>
}

/**
 * Load what a page shows.
 *
 * @returns `undefined` where the person's role does not reach it: the page says so.
 * @throws Next's own signal for 404, and an error for what the API should not have answered.
 */
export async function load<T>(path: string): Promise<T | undefined> {
  const {status, body} = await ask<T>(path)
  if (status === 200) return body
  if (status === 403) return undefined
  if (status === 404) notFound()
  throw new Error(`Unexpected ${status} from ${path}, expected 200: ${JSON.stringify(body)}`)
}
