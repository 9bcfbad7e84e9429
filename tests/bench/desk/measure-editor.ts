/**
 * How long the editor takes with an announcement of 200 units in real Chromium: from the start of the navigation
 * until the field can be written in, from a key until the next unit stands painted, from a key until what was typed
 * stands in the field and on the page, and from Submit until the server has acknowledged it.
 *
 *   node tests/bench/desk/measure-editor.ts [units] [runs]
 */
import {rmSync} from 'node:fs'
import type {CDPSession, Page} from 'playwright-core'
import {openBrowser} from '../../../scripts/chromium/open-browser.ts'
import {callFrom} from '../../app/open-desk.ts'
import {startServer} from '../../app/start-server.ts'
import {writeLongAnnouncement} from './write-long-announcement.ts'

const units = Number(process.argv[2] ?? 200)
const runs = Number(process.argv[3] ?? 12)
const root = writeLongAnnouncement(units)
const {origin, child, link} = await startServer(root)
const browser = await openBrowser()
try {
  const page = await (await browser.newContext({viewport: {width: 1440, height: 900}})).newPage()
  await page.goto(`${origin}/en/desk/sign-in`)
  const call = callFrom(page)
  const token = new URL(await link).hash.slice(1)
  await call('POST', '/api/v1/claim', {
    token,
    name: 'Chen Wei',
    email: 'a@example.org',
    password: 'a whole sentence is fine',
  })
  const address = `${origin}/en/desk/edit/announcements/long/zh-Hans`
  await page.goto(address)
  await page.locator('.cm-content').first().waitFor()
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', {timeDomain: 'threadTicks'})
  const opened = await repeat(runs, () => measureOpening(page, cdp, address))
  const stepped = await repeat(runs, () => measureStep(page, cdp))
  const typed = await repeat(runs, () => measureTyping(page))
  const saved = await repeat(runs, () => measureSave(page, origin))
  console.log(`${units} units, ${runs} runs each, milliseconds: minimum, median, maximum`)
  for (const [name, figures] of Object.entries({
    ...fold('open', opened),
    ...fold('next unit', stepped),
    ...fold('keystroke', typed),
    ...fold('save', saved),
  }))
    console.log(`  ${name.padEnd(34)} ${figures}`)
} finally {
  await browser.close()
  child.kill('SIGTERM')
  rmSync(root, {recursive: true})
}

type Figures = Readonly<Record<string, number>>

async function repeat(times: number, act: () => Promise<Figures>): Promise<Figures[]> {
  const found: Figures[] = []
  for (let at = 0; at < times; at += 1) found.push(await act())
  return found
}

function fold(name: string, found: readonly Figures[]): Record<string, string> {
  return Object.fromEntries(
    Object.keys(found[0] ?? {}).map(part => {
      const sorted = found.map(one => one[part] ?? 0).sort((one, other) => one - other)
      const at = (share: number) =>
        (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)
      return [`${name}: ${part}`, `${at(0).padStart(5)} ${at(0.5).padStart(5)} ${at(1).padStart(5)}`]
    }),
  )
}

/** A mark is set by the page itself as soon as the field stands and a frame has been painted. */
async function measureOpening(page: Page, cdp: CDPSession, address: string): Promise<Figures> {
  await page.goto('about:blank')
  await page.goto(address, {waitUntil: 'commit'})
  const editable = await page.evaluate(
    () =>
      new Promise<number>(done => {
        const look = () =>
          document.querySelector('.cm-content')
            ? requestAnimationFrame(() => done(performance.now()))
            : setTimeout(look, 2)
        look()
      }),
  )
  const cpu = await readThreadTime(cdp)
  const [navigation] = await page.evaluate(() =>
    performance.getEntriesByType('navigation').map(entry => ({
      first: (entry as PerformanceNavigationTiming).responseStart,
      last: (entry as PerformanceNavigationTiming).responseEnd,
      bytes: (entry as PerformanceNavigationTiming).encodedBodySize,
    })),
  )
  await page.frameLocator('iframe').last().locator('[data-unit]').first().waitFor()
  return {
    'field can be written in': editable,
    'CPU of the page until then': cpu,
    'first byte of HTML': navigation?.first ?? 0,
    'last byte of HTML': navigation?.last ?? 0,
    'kB of HTML': (navigation?.bytes ?? 0) / 1024,
  }
}

async function measureStep(page: Page, cdp: CDPSession): Promise<Figures> {
  await page.waitForTimeout(150)
  const before = await readThreadTime(cdp)
  const painted = await page.evaluate(
    () =>
      new Promise<number>(done => {
        const before = document.querySelector('[data-zone="source"] p')?.textContent
        const start = performance.now()
        const key = {key: 'ArrowDown', altKey: true, bubbles: true, cancelable: true}
        document.body.dispatchEvent(new KeyboardEvent('keydown', key))
        const look = () => {
          const isThere = document.querySelector('[data-zone="source"] p')?.textContent !== before
          if (isThere && document.querySelector('.cm-content'))
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))
          else setTimeout(look, 1)
        }
        look()
      }),
  )
  return {painted, 'CPU of the page until then': (await readThreadTime(cdp)) - before}
}

/** What the page's main thread has worked so far, whatever else the machine does; milliseconds. */
async function readThreadTime(cdp: CDPSession): Promise<number> {
  const {metrics} = await cdp.send('Performance.getMetrics')
  return (metrics.find(({name}) => name === 'ThreadTime')?.value ?? 0) * 1000
}

/** The clock starts with the browser's own input event. */
async function measureTyping(page: Page): Promise<Figures> {
  await page.locator('.cm-content').first().click()
  await page.waitForTimeout(200)
  const sign = String.fromCharCode(0x4e00 + (Math.floor(performance.now()) % 4000))
  await page.evaluate(letter => {
    const measured = {start: 0, field: 0, page: 0}
    Object.assign(window, {measured})
    const frame = [...document.querySelectorAll('iframe')].at(-1)
    for (const name of ['beforeinput', 'input'])
      window.addEventListener(name, () => (measured.start ||= performance.now()), {capture: true})
    const look = () => {
      const now = performance.now()
      if (!measured.field && document.querySelector('.cm-content')?.textContent?.includes(letter))
        measured.field = now
      if (measured.field && frame?.contentDocument?.body.textContent?.includes(letter)) measured.page = now
      else setTimeout(look, 1)
    }
    look()
  }, sign)
  await page.keyboard.insertText(sign)
  await page.waitForFunction(() => (window as never as {measured: {page: number}}).measured.page > 0)
  const {
    start,
    field,
    page: shown,
  } = await page.evaluate(
    () => (window as never as {measured: {start: number; field: number; page: number}}).measured,
  )
  return {'in the field': field - start, 'on the page': shown - start}
}

async function measureSave(page: Page, origin: string): Promise<Figures> {
  return page.evaluate(async where => {
    const list = await (
      await fetch(`${where}/api/v1/documents/announcements/long/units?locale=zh-Hans`)
    ).json()
    const unit = list.units[Math.floor(Math.random() * list.units.length)]
    const start = performance.now()
    const path = `/api/v1/documents/announcements/long/units/${unit.key}/zh-Hans`
    const body = JSON.stringify({
      text: `第${Math.floor(start)}段`,
      rev: unit.target?.rev ?? 0,
      state: 'initial',
    })
    const answer = await fetch(where + path, {
      method: 'PUT',
      headers: {'content-type': 'application/json'},
      body,
    })
    await answer.json()
    return {acknowledged: performance.now() - start}
  }, origin)
}
