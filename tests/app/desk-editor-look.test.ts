import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {checkAccessibility} from './check-accessibility.ts'
import {invitePerson} from './invite-person.ts'
import {measureOverflow} from './measure-overflow.ts'
import {type DeskPerson, openDesk, type TestDesk} from './open-desk.ts'

const slug = 'announcements/beilun-mould-ip-base'
let desk: TestDesk
let zhou: DeskPerson
let lin: DeskPerson

beforeAll(async () => {
  desk = await openDesk()
  const owner = await desk.claim(desk.link, 'Chen Wei')
  zhou = await invitePerson(desk, owner, {name: 'Zhou Min', role: 'translator', locale: '*'})
  lin = await invitePerson(desk, owner, {name: 'Lin Yue', role: 'translator', locale: 'zh-Hans'})
})
afterAll(() => desk.close())

const field = (page: Page) => page.locator('[data-zone="target"] .cm-content').first()

async function open(page: Page, locale: string, document: string, key: string): Promise<void> {
  await page.goto(`${desk.origin}/${locale}/desk/edit/${document}/zh-Hans?unit=${key}`)
  await field(page).waitFor()
  await page.waitForTimeout(200)
}

const kinds = {
  'an announcement with its page': [slug, 's-6aan'],
  'a unit with many facts': [slug, 'p-5kp3'],
  'plurals of the interface': ['interface/reader', 'partsBehind'],
} as const

describe.for(['light', 'dark'] as const)('in %s colours', colorScheme => {
  describe.for(['en', 'zh-Hans'])('in %s', locale => {
    test.for(Object.entries(kinds))('axe finds nothing on %s', async ([, [name, key]]) => {
      const {page} = zhou
      await page.emulateMedia({colorScheme})
      await page.setViewportSize({width: 1440, height: 900})
      await open(page, locale, name, key)
      expect(await checkAccessibility(page)).toEqual([])
    })

    test('axe finds nothing on findings, the sheet of keys, and each part on a phone', async () => {
      const {page} = zhou
      await page.emulateMedia({colorScheme})
      await page.setViewportSize({width: 1440, height: 900})
      await open(page, locale, slug, 's-6aan')
      await field(page).click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('年销售额600亿元,')
      await page.locator('article.finding').first().waitFor()
      expect(await checkAccessibility(page)).toEqual([])
      await page.keyboard.press('F6')
      await page.keyboard.press('?')
      await page.locator('dialog[open]').waitFor()
      expect(await checkAccessibility(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.setViewportSize({width: 390, height: 844})
      const tabs = page.locator('nav').last().getByRole('button')
      for (let at = 0; at < 4; at += 1) {
        await tabs.nth(at).click()
        expect(await checkAccessibility(page), `tab ${at}`).toEqual([])
      }
    })
  })
})

test('the page behind its tab on a phone comes into sight at the open unit', async () => {
  const {page} = zhou
  await page.emulateMedia({colorScheme: 'light'})
  await page.setViewportSize({width: 390, height: 844})
  const {units} = await zhou.call<{units: {key: string}[]}>(
    'GET',
    `/api/v1/documents/${slug}/units?locale=zh-Hans`,
  )
  await open(page, 'en', slug, units.at(-1)!.key)
  await page.locator('nav').last().getByRole('button').nth(2).click()
  const marked = page.frameLocator('iframe').last().locator('[data-current]').first()
  await expect
    .poll(() =>
      marked.evaluate(one => {
        const {top, bottom} = one.getBoundingClientRect()
        return top >= 0 && bottom <= (one.ownerDocument.defaultView?.innerHeight ?? 0)
      }),
    )
    .toBe(true)
})

test('axe finds nothing where two texts stand side by side', async () => {
  const {page} = zhou
  await page.setViewportSize({width: 1440, height: 900})
  await open(page, 'en', slug, 'h-e300')
  await field(page).click()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('为模具产业服务的社区')
  const path = `/api/v1/documents/${slug}/units/h-e300/zh-Hans`
  await lin.call('PUT', path, {text: '模具产业的工业社区', rev: 1, confirm: true})
  await page.waitForTimeout(600)
  await page.keyboard.press('Control+Enter')
  await page.waitForTimeout(300)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('region', {name: /Two texts/}).waitFor()
  expect(await checkAccessibility(page)).toEqual([])
})

test.for(Object.values(kinds))('%s %s does not scroll sideways from 320 px to 1440', async ([name, key]) => {
  const {page} = zhou
  for (const locale of ['en', 'zh-Hans'])
    for (const width of [320, 390, 799, 800, 1024, 1279, 1280, 1440]) {
      await page.setViewportSize({width, height: 800})
      if (width === 320) await open(page, locale, name, key)
      await page.waitForTimeout(60)
      expect(await measureOverflow(page), `${locale} ${width} px`).toBe(0)
      const centre = await page.evaluate(() => {
        const zone = document.querySelector('[data-zone="target"]')
        return zone ? zone.scrollWidth - zone.clientWidth : 0
      })
      expect(centre, `target, ${locale} ${width} px`).toBeLessThanOrEqual(1)
    }
})

test('the strict policy is met: no violation, no style attribute in the server’s HTML, every script with its nonce', async () => {
  const {page, context} = zhou
  const told: string[] = []
  page.on('console', message => {
    if (/Content Security Policy|Refused to/.test(message.text())) told.push(message.text())
  })
  await page.setViewportSize({width: 1440, height: 900})
  await open(page, 'en', slug, 's-6aan')
  await page.waitForTimeout(300)
  expect(told).toEqual([])
  const html = await (await context.request.get(page.url())).text()
  const head = html.slice(0, html.indexOf('<script'))
  expect(head).not.toMatch(/\sstyle="/)
  expect(html.match(/<script(?![^>]*nonce=)/g) ?? []).toEqual([])
})
