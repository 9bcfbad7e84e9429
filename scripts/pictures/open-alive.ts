import type {Page} from 'playwright-core'

/** Open a page of the desk and wait until it answers keys: what the server wrote is visible before its script listens. */
export async function openAlive(page: Page, path: string): Promise<void> {
  await page.goto(path, {waitUntil: 'load'})
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main') ?? {}).some(key => key.startsWith('__reactProps$')),
  )
}
