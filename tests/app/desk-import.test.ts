import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {makeDocx, paragraph} from '../exchange/make-archive.ts'
import {checkAccessibility} from './check-accessibility.ts'
import {type DeskPerson, openDesk, type TestDesk} from './open-desk.ts'

let desk: TestDesk
let owner: DeskPerson

beforeAll(async () => {
  desk = await openDesk()
  owner = await desk.claim(desk.link, 'Chen Wei')
})
afterAll(() => desk.close())

const html = `<h1>Innovation base opens in Ningbo</h1><p>NINGBO, May 18, 2023 — Director Yangsu of Ningbo Mould Bureau spoke.</p>
<p>Sales reached <b>6 billion yuan</b> and <i>grew</i>..</p>`

/** Paste as a clipboard does: rich text in the event, plain text put into the field. */
async function paste(page: Page, rich: string): Promise<void> {
  const field = page.getByLabel('Text of the document')
  await field.focus()
  await field.evaluate((area, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', pasted)
    area.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true}))
  }, rich)
  await page.keyboard.insertText(rich.replace(/<[^>]+>|\n/g, ' '))
}

test('pasted rich text becomes an announcement, its questions answered at the desk', async () => {
  const {page} = owner
  // Its script has to listen before something is pasted.
  await page.goto(`${desk.origin}/en/desk/new`, {waitUntil: 'networkidle'})
  await paste(page, html)
  await page.getByRole('button', {name: 'Read the document'}).click()
  const question = page.getByRole('group', {name: 'How is the name “Yangsu” split?'})
  await question.waitFor()
  expect(await checkAccessibility(page)).toEqual([])
  await question.getByRole('button', {name: /^Yang Su/}).click()
  await question.waitFor({state: 'detached'})
  await page.getByText('nothing to ask').waitFor()
  await page.getByRole('cell', {name: '6 billion yuan'}).waitFor()
  await page.getByRole('button', {name: 'Make it from this document'}).click()
  await page.waitForURL(`${desk.origin}/en/desk/source/innovation-base-opens-ningbo`)
  const {markdown} = await owner.call<{markdown: {text: string}}>(
    'GET',
    '/api/v1/documents/announcements/innovation-base-opens-ningbo/source',
  )
  expect(markdown.text).toContain('Director {yangSu} of {mouldBureau} spoke.')
  expect(markdown.text).toContain('Sales reached **{sales}** and *grew*.\n')
})

test('a chosen Word file is read; a broken one is refused in a sentence', async () => {
  const {page} = owner
  await page.goto(`${desk.origin}/en/desk/new`)
  const buffer = Buffer.from(
    makeDocx(paragraph('Base opens', '<w:pStyle w:val="1"/>') + paragraph('It cost 5 million yuan.')),
  )
  const choose = page.getByLabel('Or choose a file').first()
  await choose.setInputFiles({
    name: 'a.docx',
    mimeType: 'application/octet-stream',
    buffer: buffer.subarray(0, 500),
  })
  await page.getByRole('button', {name: 'Read the document'}).click()
  await page.getByRole('alert').filter({hasText: 'damaged'}).waitFor()
  await choose.setInputFiles({name: 'a.docx', mimeType: 'application/octet-stream', buffer})
  await page.getByRole('button', {name: 'Read the document'}).click()
  await page.getByRole('heading', {name: 'Base opens'}).waitFor()
  await page.getByRole('cell', {name: '5 million yuan'}).waitFor()
})

test('the page asks in Chinese where the desk is in Chinese', async () => {
  const {page} = owner
  await page.goto(`${desk.origin}/zh-Hans/desk/new`)
  await page
    .getByLabel('文档正文')
    .fill('宁波模具展开幕\n\n2023年5月18日\n\n展会吸引观众5万人次，张伟教授出席。\n')
  await page.getByRole('button', {name: '读取文档'}).click()
  await page.getByText('识别事实').waitFor()
  expect(await checkAccessibility(page)).toEqual([])
})
