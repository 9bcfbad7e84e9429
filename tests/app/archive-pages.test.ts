import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import type {Server} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openBrowser} from '../../scripts/chromium/open-browser.ts'
import {multiply} from '../scripts/site-room.ts'
import {buildFiles} from './build-files.ts'
import {checkAccessibility} from './check-accessibility.ts'
import {serveFiles} from './serve-files.ts'
import {validateHtml} from './validate-html.ts'

const folder = mkdtempSync(join(tmpdir(), 'archive-'))
let browser: Browser
let server: Server
let origin = ''

beforeAll(async () => {
  const root = join(folder, 'room')
  cpSync('tests/fixtures/newsroom', root, {recursive: true})
  multiply(root, 62)
  // Years, so that the pages have some to lead to.
  for (let at = 0; at < 62; at++) {
    const file = join(root, `content/announcements/guide-${at}/facts.yaml`)
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('2018-03-15', `${2000 + Math.floor(at / 8)}-0${1 + (at % 8)}-15`),
    )
  }
  const files = join(folder, 'site')
  const words = ['--root', root, '--without-cards', '--only', 'en,zh-Hans']
  expect(buildFiles(files, 'http://127.0.0.1', ...words)).toMatchObject({status: 0, announcements: 64})
  ;({origin, server} = await serveFiles(files))
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  server.close()
  rmSync(folder, {recursive: true})
})

const pages = ['/en', '/zh-Hans', '/en/archive/1', '/zh-Hans/archive/1', '/zh-Hans/404', '/']

test.for(pages)('%s is valid, accessible, and fits a phone and a desk', async path => {
  expect(await validateHtml(await (await fetch(origin + path)).text())).toEqual([])
  for (const width of [320, 1280]) {
    const page = await browser.newPage({viewport: {width, height: 800}})
    const failed: string[] = []
    page.on('response', response => response.status() >= 400 && failed.push(response.url()))
    expect(await checkAccessibility(page, origin + path)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(failed).toEqual([])
    await page.close()
  }
})

test('a reader goes from the newest to the oldest, and to a year', async () => {
  const page = await browser.newPage()
  await page.goto(`${origin}/zh-Hans`)
  await page.getByRole('navigation', {name: '往期公告'}).getByRole('link', {name: '更早的公告'}).click()
  expect(new URL(page.url()).pathname).toBe('/zh-Hans/archive/1')
  expect(await page.getByRole('heading', {level: 1}).textContent()).toBe('2000年1月15日至2003年6月15日的公告')
  await page.getByRole('link', {name: '2005年'}).click()
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/zh-Hans#y2005')
  await page.getByRole('link', {name: 'English', exact: true}).first().click()
  expect(new URL(page.url()).pathname).toBe('/en')
  await page.close()
})
