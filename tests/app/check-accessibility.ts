import {createRequire} from 'node:module'
import type {Page} from 'playwright-core'

/** One rule of axe that a page breaks, and where. */
export type Violation = Readonly<{
  rule: string
  impact: string
  help: string
  /** CSS selectors of the elements. */
  elements: readonly string[]
}>

/** WCAG 2.2 AA with all that comes before it, and axe's best practices. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Open an address in a page and check it with axe-core.
 *
 * The page keeps its colour scheme and size, so the caller checks light and dark, phone and desk, by setting them
 * first. The page's own Content-Security-Policy stays in force: axe comes in over the debugger, not as a script tag.
 *
 * @param page of a context with scripts on: axe is a script, though the page needs none.
 * @param url left out: the page is checked as it stands, an opened popover included.
 */
export async function checkAccessibility(page: Page, url?: string): Promise<Violation[]> {
  if (url !== undefined) await page.goto(url, {waitUntil: 'load'})
  await page.evaluate(readAxe())
  const found = await page.evaluate(async only => {
    const {axe} = globalThis as unknown as {axe: typeof import('axe-core')}
    const {violations} = await axe.run(document, {
      runOnly: {type: 'tag', values: only},
      resultTypes: ['violations'],
    })
    return violations.map(({id, impact, help, nodes}) => ({
      rule: id,
      impact: impact ?? 'unknown',
      help,
      elements: nodes.map(({target}) => target.flat().join(' ')),
    }))
  }, tags)
  return found
}

function readAxe(): string {
  const {source} = createRequire(import.meta.url)('axe-core') as typeof import('axe-core')
  return source
}
