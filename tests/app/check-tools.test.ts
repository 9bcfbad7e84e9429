import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openBrowser} from '../../scripts/chromium/open-browser.ts'
import {checkAccessibility} from './check-accessibility.ts'
import {validateHtml} from './validate-html.ts'

const sound = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A page</title></head>
<body><main><h1>Title</h1><p>6 billion yuan is <span lang="zh-Hans">60亿元</span>
<button type="button" popovertarget="answer">ask</button></p><div popover id="answer">6,000,000,000</div></main></body></html>`
const faulty = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A page</title></head>
<body><main><h1>Title</h1><img src="x"><p style="color:#ccc">grey<div id="a">x</div></p><b id="a">y</b></main></body></html>`

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

test('axe passes a sound page and finds what is wrong in a faulty one', async () => {
  const page = await browser.newPage()
  await page.setContent(sound)
  expect(await checkAccessibility(page)).toEqual([])
  await page.setContent(faulty)
  const rules = (await checkAccessibility(page)).map(({rule}) => rule)
  expect(rules).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']))
  await page.close()
})

test('the validator passes a sound page and finds what is wrong in a faulty one', async () => {
  expect(await validateHtml(sound)).toEqual([])
  expect((await validateHtml(faulty)).join('\n')).toMatch(/close-order[\s\S]*no-dup-id/)
})

test('Chinese is drawn with Noto Sans SC on every machine', async () => {
  const page = await browser.newPage()
  await page.setContent(sound)
  const client = await page.context().newCDPSession(page)
  await client.send('DOM.enable')
  await client.send('CSS.enable')
  const {root} = await client.send('DOM.getDocument')
  const {nodeId} = await client.send('DOM.querySelector', {nodeId: root.nodeId, selector: 'span'})
  const {fonts} = await client.send('CSS.getPlatformFontsForNode', {nodeId})
  expect(fonts.map(({familyName}) => familyName)).toContain('Noto Sans SC')
  await page.close()
})
