import {existsSync, readFileSync} from 'node:fs'
import {stripTypeScriptTypes} from 'node:module'
import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openBrowser} from '../../scripts/chromium/open-browser.ts'
import {bundleForBrowser} from '../../scripts/library/measure-entry.ts'
import {surface} from '../../scripts/library/surface.ts'
import {type EmptyProject, makeEmptyProject, root} from '../library/empty-project.ts'

/** Where the browser finds what plain modules of a page import by name: the files that each package has for it. */
const packages = {
  'pinyin-pro': 'pinyin-pro/dist/esm/index.mjs',
  yaml: 'yaml/browser/index.js',
  'intl-messageformat': 'intl-messageformat/index.js',
  '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/index.js',
  '@formatjs/icu-skeleton-parser': '@formatjs/icu-skeleton-parser/index.js',
  '@formatjs/fast-memoize': '@formatjs/fast-memoize/index.js',
  '@noble/hashes/': '@noble/hashes/',
  'tongshi/words/en.json': 'tongshi/dist/locales/en/checks.json',
  'tongshi/words/zh-Hans.json': 'tongshi/dist/locales/zh-Hans/checks.json',
}
const rooms = Object.keys(surface)
const site = 'https://library.test/'

let browser: Browser
let project: EmptyProject
beforeAll(async () => {
  project = makeEmptyProject()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  project?.remove()
})

function exampleOf(room: string): string {
  const example = readFileSync(join(root, 'docs', 'api', 'examples', `${room}.ts`), 'utf8')
  return stripTypeScriptTypes(example)
}

/** What the page of the API says that the example prints; Node prints the same. */
function outputOf(room: string): string {
  const page = readFileSync(join(root, 'docs', 'api', `${room}.md`), 'utf8')
  return /prints\n\n```text\n([\s\S]*?)\n```/.exec(page)![1]!
}

/** Open a page that runs `/main.js` and gathers what it prints, until that is done. */
async function runInBrowser(
  files: (path: string) => string | undefined,
  importMap: object = {},
): Promise<Readonly<{printed: string; errors: readonly string[]}>> {
  const page: Page = await browser.newPage()
  const errors: string[] = []
  page.on('pageerror', error => errors.push(String(error)))
  const document = `<!doctype html><meta charset="utf-8"><title>A project</title>
<script>window.printed = []; console.log = (...all) => printed.push(all.map(String).join(' '))</script>
<script type="importmap">${JSON.stringify(importMap)}</script>
<script type="module">import('/main.js').then(() => { window.isDone = true }, error => { window.isDone = true; throw error })</script>`
  await page.route(`${site}**`, route => {
    const path = new URL(route.request().url()).pathname
    const body = path === '/' ? document : files(path)
    const type = path === '/' ? 'text/html' : path.endsWith('.json') ? 'application/json' : 'text/javascript'
    return body === undefined
      ? route.fulfill({status: 404, body: path})
      : route.fulfill({body, contentType: `${type}; charset=utf-8`})
  })
  await page.goto(site)
  await page.waitForFunction('window.isDone')
  const printed = (await page.evaluate('printed.join("\\n")')) as string
  await page.close()
  return {printed, errors}
}

test.each(['quantities', 'names', 'messages', 'memory', 'checks'])(
  'tongshi/%s runs from its files in Chromium, with an import map and no bundler',
  async room => {
    const own = rooms.map(name => [`tongshi/${name}`, `/node_modules/tongshi/dist/${name}.js`])
    const others = Object.entries(packages).map(([name, file]) => [name, `/node_modules/${file}`])
    const files = (path: string): string | undefined => {
      if (path === '/main.js') return exampleOf(room)
      // What a package needs itself lies beside it in the repository, as npm would put it beside it in the project.
      const file = [project.folder, root].map(folder => join(folder, path)).find(one => existsSync(one))
      return file && readFileSync(file, 'utf8')
    }
    const {printed, errors} = await runInBrowser(files, {imports: Object.fromEntries([...own, ...others])})
    expect(errors).toEqual([])
    expect(printed).toBe(outputOf(room))
  },
)

test.each(rooms)('tongshi/%s runs bundled in Chromium', async room => {
  const code = exampleOf(room).replace(/'tongshi\/([\w/-]+)(\.json)?'/g, (_, name: string, json?: string) => {
    const file = json ? `locales/${name.replace('words/', '')}/checks.json` : `${name}.js`
    return JSON.stringify(join(project.installed, 'dist', file))
  })
  const chunks = await bundleForBrowser(code)
  const files = (path: string): string | undefined =>
    path === '/main.js' ? chunks[0]!.code : chunks.find(({fileName}) => path === `/${fileName}`)?.code
  const {printed, errors} = await runInBrowser(files)
  expect(errors).toEqual([])
  expect(printed).toBe(outputOf(room))
})
