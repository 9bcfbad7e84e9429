import type {BrowserContextOptions} from 'playwright-core'
import type {Draw} from './picture.ts'
import type {Studio} from './studio.ts'
import {type Clip, takePicture} from './take-picture.ts'

const slug = 'beilun-mould-ip-base'
const announcement = `announcements/${slug}`
const wide = {viewport: {width: 1280, height: 900}}
const phone = {viewport: {width: 390, height: 844}, deviceScaleFactor: 2}
const dark = {colorScheme: 'dark'} as const

/** Name, path, browser, and the part of the page where it is not the window. */
const pages: readonly (readonly [string, string, BrowserContextOptions, Clip?])[] = [
  ['reader-en', `en/${announcement}`, wide, {x: 0, y: 0, width: 1280, height: 1280}],
  ['reader-zh', `zh-Hans/${announcement}`, wide, {x: 0, y: 0, width: 1280, height: 1280}],
  ['reader-en-phone', `en/${announcement}`, phone],
  ['reader-zh-phone-dark', `zh-Hans/${announcement}`, {...phone, ...dark}],
  ['reader-beside', `en/${announcement}/beside/zh-Hans`, wide],
  ['reader-list-en', 'en', wide],
  ['reader-list-zh', 'zh-Hans', wide],
]

/** Draw what readers see: no script runs on any of these pages. */
export async function drawReader(studio: Studio, draw: Draw): Promise<void> {
  for (const [name, path, options, clip] of pages)
    await draw(name, async file => {
      const page = await studio.page(options)
      await page.goto(path)
      const size = await takePicture(page, file, clip)
      await page.context().close()
      return size
    })
  for (const [name, locale] of [
    ['reader-figure-en', 'en'],
    ['reader-figure-zh', 'zh-Hans'],
  ] as const)
    await draw(name, file => drawFigure(studio, locale, file))
}

/** A figure that was asked: its full digits, the other language, its source. */
async function drawFigure(studio: Studio, locale: string, file: string): Promise<number> {
  const page = await studio.page({viewport: {width: 1280, height: 720}})
  await page.goto(`${locale}/${announcement}`)
  const figure = page.locator('.body p button[popovertarget="fact-annualSales"]').first()
  await figure.evaluate(button => window.scrollTo(0, button.getBoundingClientRect().top - 220))
  await figure.click()
  const size = await takePicture(page, file)
  await page.context().close()
  return size
}
