import type {Page} from 'playwright-core'

/** CSS pixels by which a page is wider than its window: more than none scroll it sideways. */
export function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
