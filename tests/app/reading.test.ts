import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {openBrowser} from '../../scripts/chromium/open-browser.ts'
import {checkAccessibility} from './check-accessibility.ts'
import {measureOverflow} from './measure-overflow.ts'

const origin = inject('origin')
const fixture = inject('fixtureOrigin')
const announcement = '/announcements/beilun-mould-ip-base'
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Open a page, do something with it, close it. */
async function visit<T>(
  url: string,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options)
  try {
    const page = await context.newPage()
    await page.goto(url)
    return await act(page)
  } finally {
    await context.close()
  }
}

const ours = ['en', 'zh-Hans'].flatMap(locale => [
  `${origin}/${locale}`,
  `${origin}/${locale}${announcement}`,
  `${origin}/${locale}/people`,
  `${origin}/${locale}/about`,
  `${origin}/${locale}/nowhere`,
])
const all = [
  ...ours,
  `${origin}/en${announcement}/beside/zh-Hans`,
  `${origin}/zh-Hans${announcement}/beside/en`,
  `${fixture}/ar/announcements/free-patent-searches`,
  `${fixture}/zh-Hans/announcements/free-patent-searches`,
]

describe.for(['light', 'dark'] as const)('in %s colours', colorScheme => {
  test.for(all)('axe finds nothing on %s', async url => {
    const violations = await visit(url, {colorScheme}, page => checkAccessibility(page))
    expect(violations).toEqual([])
  })
})

test.for(all)('%s does not scroll sideways on a phone of 320 px, nor at 768 and 1280', async url => {
  for (const width of [320, 768, 1280]) {
    const wider = await visit(url, {viewport: {width, height: 800}}, measureOverflow)
    expect(wider, `${width} px`).toBe(0)
  }
})

test.for(['en', 'zh-Hans'])(
  'text of double size with WCAG spacing does not scroll sideways in %s',
  async locale => {
    const options = {viewport: {width: 640, height: 800}, bypassCSP: true}
    await visit(`${origin}/${locale}${announcement}`, options, async page => {
      const spacing =
        'line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important'
      await page.addStyleTag({content: `html { font-size: 200% } * { ${spacing} }`})
      expect(await measureOverflow(page)).toBe(0)
    })
  },
)

describe('a figure', () => {
  test.for(['en', 'zh-Hans'])(
    'is opened by click and closed by Escape without JavaScript in %s',
    async locale => {
      await visit(`${origin}/${locale}${announcement}`, {javaScriptEnabled: false}, async page => {
        const answer = page.locator('#fact-annualSales')
        expect(await answer.isVisible()).toBe(false)
        await page.locator('[data-fact="annualSales"] + button').first().click()
        expect(await answer.isVisible()).toBe(true)
        const text = await answer.innerText()
        for (const said of ['6,000,000,000', '6 billion yuan', '60亿元', 'annual sales volume'])
          expect(text).toContain(said)
        await page.keyboard.press('Escape')
        expect(await answer.isVisible()).toBe(false)
      })
    },
  )

  test('is reached and asked by keyboard, and gives focus back', async () => {
    await visit(`${origin}/en${announcement}`, {}, async page => {
      const button = page.locator('[data-fact="enterprises"] + button').first()
      await button.focus()
      await page.keyboard.press('Enter')
      const answer = page.locator('#fact-enterprises')
      expect(await answer.isVisible()).toBe(true)
      expect((await checkAccessibility(page)).length).toBe(0)
      await page.keyboard.press('Escape')
      expect(await button.evaluate(element => element === document.activeElement)).toBe(true)
    })
  })

  test.for(['en', 'zh-Hans'])('is a target of at least 24 by 24 px in %s', async locale => {
    await visit(`${origin}/${locale}${announcement}`, {viewport: {width: 360, height: 800}}, async page => {
      const boxes = await page.locator('.fact button').evaluateAll(all =>
        all.map(button => {
          const {width, height} = button.getBoundingClientRect()
          return [Math.round(width), Math.round(height)]
        }),
      )
      expect(boxes.length).toBeGreaterThan(4)
      for (const [width, height] of boxes) expect(Math.min(width!, height!)).toBeGreaterThanOrEqual(24)
    })
  })

  test.for([320, 360, 414, 768, 1280])('is never broken over two lines at %s px', async width => {
    for (const locale of ['en', 'zh-Hans'])
      await visit(`${origin}/${locale}${announcement}`, {viewport: {width, height: 800}}, async page => {
        const lines = await page
          .locator('.fact:not(.long) data')
          .evaluateAll(all => all.map(figure => figure.getClientRects().length))
        expect(lines.every(count => count === 1)).toBe(true)
      })
  })
})

test('no Chinese line begins with a mark that may not begin one, at 12 widths', async () => {
  for (let width = 320; width <= 1300; width += 85)
    await visit(`${origin}/zh-Hans${announcement}`, {viewport: {width, height: 800}}, async page => {
      const wrong = await page.evaluate(() => {
        const found: string[] = []
        for (const paragraph of document.querySelectorAll('.prose')) {
          const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
          let bottom = -1
          for (let node = walker.nextNode(); node; node = walker.nextNode())
            for (let at = 0; at < node.nodeValue!.length; at++) {
              const range = document.createRange()
              range.setStart(node, at)
              range.setEnd(node, at + 1)
              const box = range.getClientRects()[0]
              if (!box || box.width === 0 || node.parentElement!.closest('.mark, .note-mark')) continue
              if (
                bottom >= 0 &&
                box.top > bottom - 2 &&
                /[，。、；：！？）》”’〉】]/.test(node.nodeValue![at]!)
              )
                found.push(node.nodeValue!.slice(Math.max(0, at - 4), at + 4))
              bottom = Math.max(bottom, box.bottom)
            }
        }
        return found
      })
      expect(wrong, `${width} px`).toEqual([])
    })
})

test('the language switch stays on the page', async () => {
  await visit(`${origin}/en${announcement}`, {}, async page => {
    await page.getByRole('link', {name: '中文'}).first().click()
    expect(new URL(page.url()).pathname).toBe(`/zh-Hans${announcement}`)
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans')
    // And the choice is remembered where an address names no language.
    await page.goto(origin)
    expect(new URL(page.url()).pathname).toBe('/zh-Hans')
  })
})

test('Arabic is laid out from right to left, its fallbacks from left to right', async () => {
  await visit(`${fixture}/ar/announcements/free-patent-searches`, {}, async page => {
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    const [seal, languages] = await Promise.all(
      ['.newsroom', '.languages'].map(part => page.locator(part).boundingBox()),
    )
    expect(seal!.x).toBeGreaterThan(languages!.x)
    expect(await page.locator('h1').getAttribute('lang')).toBe('en')
    expect(await page.locator('h1').evaluate(title => getComputedStyle(title).direction)).toBe('ltr')
  })
})

test('a printed announcement carries every figure in full and no navigation', async () => {
  await visit(`${origin}/en${announcement}`, {}, async page => {
    await page.emulateMedia({media: 'print'})
    expect(await page.locator('#fact-annualSales').isVisible()).toBe(true)
    expect(await page.locator('.masthead nav').first().isVisible()).toBe(false)
  })
})
