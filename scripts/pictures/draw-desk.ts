import type {Page} from 'playwright-core'
import type {Office} from './join-desk.ts'
import {openAlive} from './open-alive.ts'
import type {Draw} from './picture.ts'
import {takePicture} from './take-picture.ts'
import {shownDocument} from './work-at-desk.ts'

/** Typed for the fact of 6 billion yuan: ten times too large. */
const slip = '600亿元。'
const pasted = `<h1>Innovation base opens in Ningbo</h1><p>NINGBO, May 18, 2023 — Director Yangsu of Ningbo Mould Bureau
spoke at the opening.</p><p>Annual sales of more than 400 die enterprises reached <b>6 billion yuan</b>, over 60 percent
of industrial sales there.</p>`

/** Draw the desk in both languages: a translator's, a reviewer's and the press office's pages. */
export async function drawDesk({chenWei, linYue, zhouMin, huXin}: Office, draw: Draw): Promise<void> {
  // A draft is offered again to whoever typed it: each picture of the editor is somebody else’s.
  for (const [suffix, locale, translator] of [
    ['en', 'en', linYue],
    ['zh', 'zh-Hans', zhouMin],
  ] as const) {
    const desk = `/${locale}/desk`
    await draw(`desk-overview-${suffix}`, async file => {
      await openAlive(chenWei.page, desk)
      return takePicture(chenWei.page, file)
    })
    await draw(`desk-editor-${suffix}`, async file => {
      await openEditor(translator.page, `${desk}/edit/${shownDocument}/zh-Hans?unit=s-6aan`)
      return takePicture(translator.page, file)
    })
    await draw(`desk-review-${suffix}`, async file => {
      const unit = encodeURIComponent(`${shownDocument}/p-83f5`)
      await openAlive(huXin.page, `${desk}/review?target=zh-Hans&unit=${unit}`)
      return takePicture(huXin.page, file)
    })
    await draw(`desk-gate-${suffix}`, async file => {
      await openAlive(chenWei.page, `${desk}/releases/${shownDocument}/zh-Hans`)
      return takePicture(chenWei.page, file)
    })
    await draw(`desk-new-${suffix}`, async file => {
      await openImport(chenWei.page, `${desk}/new`)
      return takePicture(chenWei.page, file)
    })
  }
  await draw('desk-editor-dark', async file => {
    const {page} = chenWei
    await page.emulateMedia({colorScheme: 'dark'})
    await openEditor(page, `/zh-Hans/desk/edit/${shownDocument}/zh-Hans?unit=s-6aan`)
    const size = await takePicture(page, file)
    await page.emulateMedia({colorScheme: 'light'})
    return size
  })
}

/** The editor with the slip typed and found; nothing is saved. */
async function openEditor(page: Page, path: string): Promise<void> {
  await openAlive(page, path)
  const field = page.locator('[data-zone="target"] .cm-content').first()
  await field.click()
  await page.keyboard.press('Control+End')
  // The stop and the chip of the annual sales.
  for (const _ of ['。', '{annualSales}']) await page.keyboard.press('Backspace')
  await page.keyboard.insertText(slip)
  await page.locator('article.finding').first().waitFor()
}

/** “New announcement” with a pasted text that has been read and a name that is asked. */
async function openImport(page: Page, path: string): Promise<void> {
  await openAlive(page, path)
  const field = page.locator('textarea').first()
  await field.focus()
  await field.evaluate((area, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    area.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true}))
  }, pasted)
  await page.keyboard.insertText(pasted.replace(/<[^>]+>|\n/g, ' '))
  await page.locator('main .button.primary:visible').first().click()
  await page.getByRole('group').filter({hasText: 'Yangsu'}).first().waitFor()
  // The readers' page comes last; focus has scrolled to the question.
  await page.locator('main [aria-busy="false"]').waitFor()
  await page.locator('main iframe').first().contentFrame().locator('h1').waitFor()
  await page.evaluate(() => scrollTo(0, 0))
}
