import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {makeDocx, paragraph} from '../exchange/make-archive.ts'
import {pngWith} from '../exchange/make-picture.ts'
import {wordRelease} from '../store/import-document.ts'
import {checkAccessibility} from './check-accessibility.ts'
import {measureOverflow} from './measure-overflow.ts'
import {type DeskPerson, openAlive, openDesk, type TestDesk} from './open-desk.ts'

let desk: TestDesk
let owner: DeskPerson

beforeAll(async () => {
  desk = await openDesk()
  owner = await desk.claim(desk.link, 'Chen Wei')
})
afterAll(() => desk.close())

const html = `<h1>Innovation base opens in Ningbo</h1><p>NINGBO, May 18, 2023 — Director Yangsu of Ningbo Mould Bureau spoke.</p>
<p>Dean Fangan of Zhejiang University said that sales reached <b>6 billion yuan</b> and <i>grew</i>..</p>`

/** Paste as a clipboard does: rich text in the event, plain text put into the field. */
async function paste(page: Page, rich: string): Promise<void> {
  const field = page.getByRole('textbox', {name: 'Text of the document'})
  await field.focus()
  await field.evaluate((area, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', pasted)
    area.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true}))
  }, rich)
  await page.keyboard.insertText(rich.replace(/<[^>]+>|\n/g, ' '))
}

const word = (bytes: Uint8Array, name = 'release.docx') => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})
const chooser = (page: Page, at = 0) => page.locator('input[type=file]').nth(at)

/** No rule of axe is broken, in a wide window and a narrow one, by day and by night. */
async function expectAccessible(page: Page): Promise<void> {
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    await page.setViewportSize({width, height: 900})
    await page.emulateMedia({colorScheme})
    expect(await checkAccessibility(page)).toEqual([])
    expect(await measureOverflow(page)).toBe(0)
  }
  await page.setViewportSize({width: 1440, height: 900})
  await page.emulateMedia({colorScheme: 'light'})
}

test('pasted rich text is read at once, asked about by keyboard, shown, and made', async () => {
  const {page} = owner
  await openAlive(page, `${desk.origin}/en/desk/new`)
  await paste(page, html)
  const [first, second] = [
    page.getByRole('group', {name: 'How is the name “Yangsu” split?'}),
    page.getByRole('group', {name: 'How is the name “Fangan” split?'}),
  ]
  await first.waitFor()
  await expect.poll(() => first.locator('mark').textContent()).toBe('Yangsu')
  await expectAccessible(page)
  await first.getByRole('button').first().focus()
  await page.keyboard.press('1')
  // The next question has the focus: the same hand answers on.
  await expect
    .poll(() =>
      second
        .getByRole('button')
        .first()
        .evaluate(one => one === document.activeElement),
    )
    .toBe(true)
  const chosen = (await second.getByRole('button').nth(1).locator('span').first().textContent())!
  await page.keyboard.press('2')
  await page.getByText('Everything is answered.').waitFor()
  const shown = page.frameLocator('iframe').first().locator('body')
  await expect.poll(() => shown.textContent(), {timeout: 10_000}).toContain(`Dean ${chosen} of`)
  await page.getByRole('button', {name: 'Make the announcement'}).click()
  await page.waitForURL(`${desk.origin}/en/desk/source/innovation-base-opens-ningbo`)
  const {markdown} = await owner.call<{markdown: {text: string}}>(
    'GET',
    '/api/v1/documents/announcements/innovation-base-opens-ningbo/source',
  )
  expect(markdown.text).toContain('Director {yangSu} of {mouldBureau} spoke.')
  expect(markdown.text).toContain('**{sales}** and *grew*.\n')
})

test('what cannot be read says so at its field; the next file is read', async () => {
  const {page} = owner
  await openAlive(page, `${desk.origin}/en/desk/new`)
  const bytes = makeDocx(
    paragraph('Base opens', '<w:pStyle w:val="1"/>') + paragraph('It cost 5 million yuan.'),
  )
  await chooser(page).setInputFiles(word(bytes.subarray(0, 500), 'a.docx'))
  await page.getByRole('alert').filter({hasText: 'damaged'}).waitFor()
  await chooser(page).setInputFiles({
    name: 'a.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  })
  await page.getByRole('alert').filter({hasText: 'of a PDF'}).waitFor()
  await chooser(page).setInputFiles(word(bytes, 'a.docx'))
  await page.getByRole('heading', {name: 'Base opens'}).waitFor()
  await chooser(page, 1).setInputFiles(word(bytes, 'b.docx'))
  await page.getByRole('alert').filter({hasText: 'Both documents are in the same language.'}).waitFor()
  // Dropping is choosing too.
  await page
    .getByText('Text of the document')
    .first()
    .evaluate(label => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['# Dropped\n\nIt cost 7 million yuan.\n'], 'dropped.md'))
      label.dispatchEvent(new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true}))
    })
  await page.getByText('dropped.md').waitFor()
})

test('pictures ask for words, are seen in the preview, and in the editor before any release', async () => {
  const {page} = owner
  await openAlive(page, `${desk.origin}/en/desk/new`)
  const photo = pngWith('tEXtAuthor\0Lin Yue')
  await chooser(page).setInputFiles(word(wordRelease({title: 'Picture of the base', photo})))
  await page.getByText('1 needs words for who does not see it').waitFor()
  await page.getByLabel('What image1.png shows').fill('The mayor cuts a ribbon.')
  const isDrawn = (frame: ReturnType<Page['frameLocator']>) =>
    frame.getByAltText('The mayor cuts a ribbon.').evaluate(one => (one as HTMLImageElement).naturalWidth)
  await expect.poll(() => isDrawn(page.frameLocator('iframe').first())).toBe(1)
  await page.getByRole('button', {name: 'Make the announcement'}).click()
  await page.waitForURL(/\/desk\/source\//)
  const slug = page.url().split('/').at(-1)
  await openAlive(page, `${desk.origin}/en/desk/edit/announcements/${slug}/en`)
  await expect.poll(() => isDrawn(page.frameLocator('iframe').first())).toBe(1)
})

test('a corrected document: conflicts are decided, it comes in, it is taken back', async () => {
  const {page} = owner
  const slug = 'corrected-base'
  const sent = (release: Uint8Array) => ({name: 'one.docx', base64: Buffer.from(release).toString('base64')})
  await owner.call('POST', '/api/v1/imports', {document: sent(wordRelease({hasPhoto: false})), slug})
  const path = `/api/v1/documents/announcements/${slug}/source`
  const read = () => owner.call<{markdown: {text: string; rev: number}}>('GET', path)
  const {markdown} = await read()
  const text = markdown.text.replace('next spring', 'in April')
  await owner.call('PUT', path, {file: 'announcement.md', text, rev: markdown.rev})
  await openAlive(page, `${desk.origin}/en/desk/source/${slug}`)
  await page.getByRole('link', {name: 'Import a corrected version'}).click()
  await page.waitForURL(/\/import$/)
  await openAlive(page, page.url())
  const corrected = wordRelease({
    hasPhoto: false,
    closing: 'Training begins next autumn.',
    sales: '7 billion yuan',
    more: ['The base employs 420 people.'],
  })
  await chooser(page).setInputFiles(word(corrected, 'two.docx'))
  await page.getByText('1 conflict stops the import: decide above.').waitFor()
  await page.getByRole('cell', {name: '7 billion yuan'}).waitFor()
  await expectAccessible(page)
  const conflict = page.getByRole('group', {name: 'Changed on both sides'})
  await conflict.getByRole('radio', {name: 'In the document'}).focus()
  await page.keyboard.press('Space')
  await page.getByText('nothing to decide').waitFor()
  await page.getByRole('button', {name: 'Import this version'}).click()
  await page.waitForURL(`${desk.origin}/en/desk/source/${slug}`)
  expect((await read()).markdown.text).toContain('next autumn')
  await openAlive(page, page.url())
  await expectAccessible(page)
  await page.getByRole('button', {name: 'Take back'}).click()
  await page.getByRole('dialog').getByRole('button', {name: 'Take back'}).click()
  await page.getByText('taken back by Chen Wei').waitFor()
  expect((await read()).markdown.text).toBe(text)
})

test('a long document shows how far it is, and can be stopped', async () => {
  const {page} = owner
  await openAlive(page, `${desk.origin}/en/desk/new`)
  const long = Array.from({length: 6_000}, (_, at) =>
    paragraph(`In the year the ${at} firms of the district made parts for cars and sold them abroad.`),
  )
  await chooser(page).setInputFiles(
    word(makeDocx(paragraph('Yearbook', '<w:pStyle w:val="1"/>') + long.join(''))),
  )
  await page.getByRole('progressbar').waitFor()
  await page.getByRole('button', {name: 'Stop'}).click()
  await page.getByRole('progressbar').waitFor({state: 'detached'})
  await page.getByRole('button', {name: 'Read the document'}).waitFor()
})

test('the page asks in Chinese where the desk is in Chinese, and refuses in Chinese', async () => {
  const {page} = owner
  await openAlive(page, `${desk.origin}/zh-Hans/desk/new`)
  await chooser(page).setInputFiles({
    name: 'a.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  })
  await page.getByRole('alert').filter({hasText: '无法读取这种文件'}).waitFor()
  await page.getByRole('button', {name: '移除'}).click()
  await page
    .getByRole('textbox', {name: '文档正文'})
    .fill('宁波模具展开幕\n\n2023年5月18日\n\n展会吸引观众5万人次，张伟教授出席。\n')
  await page.getByRole('button', {name: '读取文档'}).click()
  await page.getByText('识别事实').waitFor()
  await expectAccessible(page)
})
