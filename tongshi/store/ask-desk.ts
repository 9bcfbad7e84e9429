/** What the server keeps for the pages of the same process: Next bundles every page by itself. */
export type DeskDoor = Readonly<{
  answer: (request: Request, address: string) => Promise<Response>
  baseUrl: string
}>

const holder = globalThis as typeof globalThis & {tongshiDesk?: DeskDoor}

/** Open the desk to the pages of this process, or close it. */
export function openDoor(door: DeskDoor | undefined): void {
  if (door) holder.tongshiDesk = door
  else delete holder.tongshiDesk
}

/**
 * Ask the REST API from a page, in the same process and as the person who asked for the page.
 *
 * @param path with its query, such as `/api/v1/session`.
 * @param headers of the page's request: the cookie is all that counts.
 * @returns the same status and body as over HTTP; 503 where this process has no desk.
 */
export async function askDesk<T = unknown>(
  path: string,
  headers: Headers,
): Promise<Readonly<{status: number; body: T}>> {
  const door = holder.tongshiDesk
  if (!door) return {status: 503, body: {status: 503, code: 'busy', detail: 'This process has no desk.'} as T}
  const cookie = headers.get('cookie') ?? ''
  const request = new Request(new URL(path, door.baseUrl), {headers: {cookie}})
  const response = await door.answer(request, headers.get('x-tongshi-address') ?? '')
  const text = await response.text()
  return {status: response.status, body: (text === '' ? null : JSON.parse(text)) as T}
}
