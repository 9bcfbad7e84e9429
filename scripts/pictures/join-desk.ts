import type {Page} from 'playwright-core'
import type {Studio} from './studio.ts'

/** A call of the REST API as the person at the page. */
export type Call = <T = unknown>(method: string, path: string, body?: unknown) => Promise<T>

/** Somebody at the desk. */
export type Person = Readonly<{page: Page; call: Call}>

/** The owner and a small office, each in a browser profile of their own. */
export type Office = Readonly<{chenWei: Person; linYue: Person; zhouMin: Person; huXin: Person}>

/** Make the accounts of the office: the owner's by its one-time address, the others' by invitation. */
export async function joinDesk(studio: Studio): Promise<Office> {
  const chenWei = await claim(studio, studio.program.ownerLink, 'Chen Wei')
  const join = async (name: string, role: string) => {
    const {url} = await chenWei.call<{url: string}>('POST', '/invitations', {role, locale: 'zh-Hans'})
    return claim(studio, url, name)
  }
  return {
    chenWei,
    linYue: await join('Lin Yue', 'translator'),
    zhouMin: await join('Zhou Min', 'translator'),
    huXin: await join('Hu Xin', 'reviewer'),
  }
}

async function claim(studio: Studio, link: string, name: string): Promise<Person> {
  const page = await studio.page()
  const call = callAs(page, studio.program.origin)
  const email = `${name.toLowerCase().replace(' ', '.')}@newsroom.example`
  const token = new URL(link).hash.slice(1)
  await call('POST', '/claim', {token, name, email, password: 'a whole sentence is fine'})
  return {page, call}
}

function callAs(page: Page, origin: string): Call {
  return async (method, path, data) => {
    const answer = await page.request.fetch(`/api/v1${path}`, {
      method,
      headers: {origin},
      ...(data ? {data} : {}),
    })
    const text = await answer.text()
    if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }
}
