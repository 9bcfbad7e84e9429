import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {checkAccessibility} from './check-accessibility.ts'
import {measureOverflow} from './measure-overflow.ts'
import {type DeskPerson, openAlive, openDesk, type TestDesk} from './open-desk.ts'

const announcement = 'announcements/beilun-mould-ip-base'
const pages = [
  '',
  '/review',
  '/search',
  '/search?q=base',
  '/terms',
  '/terms?kind=terms&id=mould',
  '/terms?kind=places',
  '/people',
  '/people?id=yang-su',
  '/memory',
  '/memory?q=the&source=en&target=zh-Hans',
  '/memory?q=%E6%A8%A1%E5%85%B7',
  '/exchange',
  '/releases',
  `/releases/${announcement}/zh-Hans`,
  '/conflicts',
  '/activity',
  '/audit',
  '/members',
  '/assignments',
  '/account',
  '/settings',
  '/new',
  '/source/beilun-mould-ip-base',
  '/nowhere',
]

let desk: TestDesk
let owner: DeskPerson
/** What browsers complained of: refused scripts and styles, errors of the page. */
const complaints: string[] = []

beforeAll(async () => {
  desk = await openDesk()
  owner = await desk.claim(desk.link, 'Chen Wei')
  listen(owner.page)
})
afterAll(() => desk.close())

function listen(page: Page): void {
  page.on('pageerror', error => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', message => {
    const isMissingPage = page.url().endsWith('/nowhere') && message.text().includes('404')
    if (message.type() === 'error' && !isMissingPage) complaints.push(`${page.url()}: ${message.text()}`)
  })
}

describe.for([
  ['en', 'light'],
  ['zh-Hans', 'dark'],
] as const)('in %s, %s', ([locale, colorScheme]) => {
  test.for(pages)(
    '/desk%s: axe finds nothing, wide and on a phone, and nothing scrolls sideways',
    async path => {
      const {page} = owner
      await page.emulateMedia({colorScheme})
      await page.setViewportSize({width: 1440, height: 900})
      await page.goto(`${desk.origin}/${locale}/desk${path}`, {waitUntil: 'load'})
      expect(await page.locator('html').getAttribute('lang')).toBe(locale)
      expect(await checkAccessibility(page)).toEqual([])
      expect(await measureOverflow(page), '1440 px').toBe(0)
      for (const width of [1024, 768, 320]) {
        await page.setViewportSize({width, height: 700})
        expect(await measureOverflow(page), `${width} px`).toBe(0)
      }
      expect(await checkAccessibility(page)).toEqual([])
    },
  )
})

test.for(['sign-in', 'claim#nothing'])(
  '/desk/%s: axe finds nothing and nothing scrolls sideways',
  async path => {
    for (const [locale, colorScheme] of [['en', 'dark'] as const, ['zh-Hans', 'light'] as const]) {
      const page = await desk.visitor()
      await page.emulateMedia({colorScheme})
      await page.setViewportSize({width: 320, height: 700})
      await page.goto(`${desk.origin}/${locale}/desk/${path}`)
      await page.locator('h1').waitFor()
      expect(await checkAccessibility(page)).toEqual([])
      expect(await measureOverflow(page)).toBe(0)
      await page.context().close()
    }
  },
)

test('every script of a desk page carries the nonce of its policy, which allows nothing inline', async () => {
  const cookies = await owner.context.cookies()
  const cookie = cookies.map(({name, value}) => `${name}=${value}`).join('; ')
  for (const path of pages) {
    const answer = await fetch(`${desk.origin}/en/desk${path}`, {headers: {cookie}})
    const policy = answer.headers.get('content-security-policy') ?? ''
    const html = await answer.text()
    expect(policy, path).not.toContain('unsafe')
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    const scripts = html.match(/<script\b[^>]*>/g) ?? []
    expect(scripts.length, path).toBeGreaterThan(0)
    expect(
      scripts.filter(tag => !tag.includes(`nonce="${nonce}"`)),
      path,
    ).toEqual([])
    expect(html, path).not.toMatch(/<[^>]+\sstyle=/)
    expect(answer.headers.get('cache-control'), path).toContain('no-store')
  }
})

test('the theme and the keys on buttons are the person’s choice, kept for the next page', async () => {
  const {page} = owner
  await page.setViewportSize({width: 1440, height: 900})
  await page.emulateMedia({colorScheme: 'light'})
  await page.goto(`${desk.origin}/en/desk/account`)
  await page.getByLabel('dark').check()
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
  await page.getByLabel('Show keys on buttons').uncheck()
  await openAlive(page, `${desk.origin}/en/desk`)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(19, 20, 22)',
  )
  expect(await page.locator('.keys').first().isVisible()).toBe(false)
  await page.context().clearCookies({name: /desk-/})
})

describe('by keyboard', () => {
  test('Mod+K opens the palette, arrows choose, Enter goes; a composing Enter does not', async () => {
    const {page} = owner
    await openAlive(page, `${desk.origin}/en/desk`)
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox', {name: 'Find or do anything'})
    await field.fill('Go to Te')
    await page.evaluate(() => {
      const composing = new KeyboardEvent('keydown', {
        key: 'Enter',
        isComposing: true,
        bubbles: true,
        cancelable: true,
      })
      document.activeElement!.dispatchEvent(composing)
    })
    expect(new URL(page.url()).pathname).toBe('/en/desk')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/desk\/terms/)
  })

  test('the menu of one’s account opens with the first line in focus, moves by arrows and letters, Escape closes it', async () => {
    const {page} = owner
    await openAlive(page, `${desk.origin}/en/desk`)
    const button = page.getByRole('button', {name: /Your account/})
    await button.focus()
    await page.keyboard.press('Enter')
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await expect.poll(focused).toBe('Your account')
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe('Sign out')
    await page.keyboard.press('m')
    expect(await focused()).toBe('Members')
    await page.keyboard.press('Escape')
    await expect.poll(() => button.getAttribute('aria-expanded')).toBe('false')
    expect(await button.evaluate(element => element === document.activeElement)).toBe(true)
  })

  test('arrows move among the cells of the overview, and the skip link leads to the page', async () => {
    const {page} = owner
    await openAlive(page, `${desk.origin}/en/desk`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the page')
    const first = page.getByRole('table').getByRole('link').first()
    await first.focus()
    await page.keyboard.press('ArrowRight')
    const [column, row] = await page.evaluate(() => {
      const cell = document.activeElement!.closest('td, th') as HTMLTableCellElement
      return [cell.cellIndex, (cell.parentElement as HTMLTableRowElement).rowIndex]
    })
    expect([column, row]).toEqual([1, 1])
    await page.keyboard.press('ArrowDown')
    expect(
      await page.evaluate(() => (document.activeElement!.closest('tr') as HTMLTableRowElement).rowIndex),
    ).toBe(2)
  })
})

test('no page had a script or style refused, or failed in the browser', () => {
  expect(complaints).toEqual([])
})
