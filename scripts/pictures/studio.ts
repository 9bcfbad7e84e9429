import {rmSync} from 'node:fs'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {openBrowser} from '../chromium/open-browser.ts'
import {makeNewsroom} from './make-newsroom.ts'
import {type RunningProgram, startProgram} from './start-program.ts'

/** The moment that every picture shows, in Ningbo. */
const clock = '2026-12-10T09:30:00+08:00'

/** What pictures are drawn with: the program on a newsroom of its own, and Chromium. */
export type Studio = Readonly<{
  program: RunningProgram
  browser: Browser
  /** The newsroom's folder. */
  root: string
  /** A page in a browser profile of its own, whose clock stands still. */
  page: (options?: BrowserContextOptions) => Promise<Page>
  close: () => Promise<void>
}>

/** Open everything that pictures are drawn with. */
export async function openStudio(): Promise<Studio> {
  const root = makeNewsroom()
  const [program, browser] = await Promise.all([startProgram(root, clock), openBrowser()])
  return {
    program,
    browser,
    root,
    page: async options => {
      const context = await browser.newContext({
        baseURL: program.origin,
        timezoneId: 'Asia/Shanghai',
        viewport: {width: 1440, height: 900},
        reducedMotion: 'reduce',
        ...options,
      })
      context.setDefaultTimeout(30_000)
      const page = await context.newPage()
      await page.clock.setFixedTime(clock)
      return page
    },
    close: async () => {
      await Promise.all([browser.close(), program.stop()])
      rmSync(root, {recursive: true})
    },
  }
}
