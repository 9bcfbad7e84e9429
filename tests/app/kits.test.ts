import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {checkAccessibility} from './check-accessibility.ts'
import {measureOverflow} from './measure-overflow.ts'
import {type DeskPerson, openDesk, type TestDesk} from './open-desk.ts'

let desk: TestDesk
let owner: DeskPerson
const complaints: string[] = []
const slug = 'beilun-mould-ip-base'

beforeAll(async () => {
  desk = await openDesk()
  owner = await desk.claim(desk.link, 'Chen Wei')
  owner.page.on('pageerror', error => complaints.push(error.message))
  owner.page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
})
afterAll(() => desk.close())

async function isSound(page: Page) {
  for (const width of [1440, 768, 320]) {
    await page.setViewportSize({width, height: 900})
    expect(await measureOverflow(page), `${width} px`).toBe(0)
  }
  expect(await checkAccessibility(page)).toEqual([])
  await page.setViewportSize({width: 1440, height: 900})
}

test('a closed gate says why, a draft is built with its progress, and is fetched', async () => {
  const {page} = owner
  page.setDefaultTimeout(40_000)
  await page.goto(`${desk.origin}/en/kits`)
  await page.getByRole('link', {name: /China’s first intellectual property/}).click()
  await page.getByText('No kit has been built yet').waitFor()
  await isSound(page)

  await page.getByRole('button', {name: 'Build kit'}).click()
  await page.getByText('Not built: the gate is closed').waitFor()
  await page.getByText('confirm the fact with the issuer').first().waitFor()
  await isSound(page)

  await page.getByRole('button', {name: 'Build draft'}).click()
  await page.getByRole('progressbar', {name: 'Progress of the build'}).waitFor()
  await page.getByRole('heading', {name: 'Built', exact: true}).waitFor()
  await page.getByRole('rowheader', {name: 'zh-Hans/release.pdf'}).waitFor()
  expect(await page.getByRole('row', {name: /annualSales/}).textContent()).toContain('60亿元')
  await isSound(page)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', {name: 'Download ZIP'}).click(),
  ])
  expect(download.suggestedFilename()).toBe(`${slug}-v2-draft.zip`)
}, 120_000)

test('in Chinese and in the dark the page is as sound', async () => {
  const {page} = owner
  await page.emulateMedia({colorScheme: 'dark'})
  await page.goto(`${desk.origin}/zh-Hans/kits/${slug}`)
  await page.getByRole('heading', {name: '数据写法'}).waitFor()
  await isSound(page)
})

test('somebody who is not signed in is sent to sign in', async () => {
  const page = await desk.visitor()
  await page.goto(`${desk.origin}/en/kits/${slug}`)
  expect(page.url()).toContain('/desk/sign-in?to=')
})

test('no browser complained', () => {
  expect(complaints).toEqual([])
})
