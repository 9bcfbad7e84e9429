import {cpSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {expect} from 'vitest'
import {openBrowser} from '../../scripts/chromium/open-browser.ts'
import {startServer} from './start-server.ts'

/** A password that the desk accepts. */
export const password = 'a whole sentence is fine'

/** What a person does at a page: a call of the API as the page itself would make it. */
export type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>

/** Somebody at the desk, in a browser profile of their own. */
export type DeskPerson = Readonly<{
  name: string
  email: string
  context: BrowserContext
  page: Page
  call: Call
}>

/** A desk of a test: its own copy of the newsroom, its own server, its own browser. */
export type TestDesk = Readonly<{
  origin: string
  /** The folder with `content/` and `locales/`. */
  root: string
  /** The folder of the desk's own files. */
  data: string
  /** The owner's one-time address. */
  link: string
  browser: Browser
  /** A browser profile with nobody signed in. */
  visitor: () => Promise<Page>
  /** Take a one-time address and make an account. */
  claim: (link: string, name: string) => Promise<DeskPerson>
  close: () => Promise<void>
}>

/** Open a page and wait until it answers keys: what the server wrote is visible before its script listens. */
export async function openAlive(page: Page, url: string): Promise<void> {
  await page.goto(url, {waitUntil: 'load'})
  const isAlive = (): Promise<boolean> =>
    page.evaluate(() =>
      Object.keys(document.querySelector('main') ?? {}).some(key => key.startsWith('__reactProps$')),
    )
  await expect.poll(isAlive, {timeout: 30_000}).toBe(true)
  await page.evaluate(
    () => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted))),
  )
}

/** Start a server on a copy of the repository's newsroom and open Chromium. */
export async function openDesk(): Promise<TestDesk> {
  const root = mkdtempSync(join(tmpdir(), 'tongshi-desk-'))
  for (const folder of ['content', 'locales']) cpSync(folder, join(root, folder), {recursive: true})
  const [{origin, child, link, data}, browser] = await Promise.all([startServer(root), openBrowser()])
  const visitor = async () => {
    const context = await browser.newContext()
    // Shorter than a test's own limit, so that what was waited for is told.
    context.setDefaultTimeout(15_000)
    return context.newPage()
  }
  return {
    origin,
    root,
    data,
    link: await link,
    browser,
    visitor,
    claim: (url, name) => claim(visitor, url, name),
    close: async () => {
      await browser.close()
      child.kill('SIGTERM')
      await new Promise(ended => child.once('exit', ended))
      rmSync(root, {recursive: true})
    },
  }
}

async function claim(visitor: () => Promise<Page>, url: string, name: string): Promise<DeskPerson> {
  const page = await visitor()
  const {origin, hash} = new URL(url)
  await page.goto(`${origin}/en/desk/sign-in`)
  const call = callFrom(page)
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
  await call('POST', '/api/v1/claim', {token: hash.slice(1), name, email, password})
  return {name, email, context: page.context(), page, call}
}

/** Calls as the page's own script makes them: same origin, with its cookie. */
export function callFrom(page: Page): Call {
  return async (method, path, body) => {
    const {status, text} = await page.evaluate(
      async ([verb, where, sent]) => {
        const answer = await fetch(where!, {
          method: verb!,
          ...(sent === undefined ? {} : {headers: {'content-type': 'application/json'}, body: sent}),
        })
        return {status: answer.status, text: await answer.text()}
      },
      [method, path, body === undefined ? undefined : JSON.stringify(body)] as const,
    )
    if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }
}
