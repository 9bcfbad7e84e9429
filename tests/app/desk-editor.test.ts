import type {CDPSession, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest'
import {invitePerson} from './invite-person.ts'
import {type DeskPerson, openDesk, type TestDesk} from './open-desk.ts'

const slug = 'announcements/beilun-mould-ip-base'
const base = `/en/desk/edit/${slug}/zh-Hans`
let desk: TestDesk
let owner: DeskPerson
let zhou: DeskPerson
let lin: DeskPerson

beforeAll(async () => {
  desk = await openDesk()
  owner = await desk.claim(desk.link, 'Chen Wei')
  zhou = await invitePerson(desk, owner, {name: 'Zhou Min', role: 'translator', locale: '*'})
  lin = await invitePerson(desk, owner, {name: 'Lin Yue', role: 'translator', locale: 'zh-Hans'})
})
afterAll(() => desk.close())

type Unit = Readonly<{target: Readonly<{text: string; rev: number; state: string}> | null; status: string}>

/** What the server holds of a unit. */
async function unitOf(key: string, document = slug): Promise<Unit> {
  const path = `/api/v1/documents/${document}/units/${key}?locale=zh-Hans`
  return (await lin.call<{unit: Unit}>('GET', path)).unit
}

const field = (page: Page) => page.locator('[data-zone="target"] .cm-content').first()
const status = (page: Page) => page.locator('header [role="status"]')

/** Open a unit and wait until its field can be written in. */
async function open(page: Page, key: string, address = base): Promise<void> {
  await page.goto(`${desk.origin}${address}?unit=${encodeURIComponent(key)}`)
  await field(page).waitFor()
}

/** Put a text at the end of the field. */
async function typeAtEnd(page: Page, text: string): Promise<void> {
  await field(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
}

async function fill(page: Page, text: string): Promise<void> {
  await field(page).click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Backspace')
  await page.keyboard.insertText(text)
}

test('an error stops Submit, its fix is one key, and a saved unit leads to the next', async () => {
  const {page} = zhou
  await open(page, 'l-rmhd')
  await fill(page, '模具企业年销售额,')
  const finding = page.locator('article.finding')
  await finding.first().waitFor()
  expect(await finding.first().innerText()).toContain('Unexpected')
  await page.keyboard.press('Alt+Enter')
  await expect.poll(() => field(page).innerText()).not.toContain(',')
  await fill(page, '模具企业年销售总额')
  await page.waitForTimeout(600)
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await unitOf('l-rmhd')).target?.text).toBe('模具企业年销售总额')
  await expect.poll(() => page.getByText('Saved, unit 3 of 27').count()).toBe(1)
  await expect.poll(() => page.url()).not.toContain('l-rmhd')
  expect(await page.evaluate(() => document.activeElement?.classList.contains('cm-content'))).toBe(true)
})

test('a figure that contradicts the facts is underlined and not saved', async () => {
  const {page} = zhou
  await open(page, 's-6aan')
  const before = await unitOf('s-6aan')
  await fill(page, '四家单位为基地揭牌，年销售额600亿元。')
  await expect.poll(() => page.locator('.finding.error').count()).toBeGreaterThan(0)
  await page.keyboard.press('Control+Enter')
  await page.waitForTimeout(300)
  expect(await page.getByRole('button', {name: /Submit, next/}).getAttribute('aria-disabled')).toBe('true')
  expect(await unitOf('s-6aan')).toEqual(before)
  expect(await page.locator('.wavy-error').count()).toBeGreaterThan(0)
  await page.getByRole('button', {name: 'Clear'}).click()
})

describe('chips', () => {
  test('are crossed by one arrow, deleted whole, inserted by { and copied as ICU', async () => {
    const {page} = zhou
    await open(page, 'k-fd3w')
    await fill(page, '占')
    await page.keyboard.type('{sales')
    await page.locator('.cm-tooltip-autocomplete li').first().waitFor()
    // The list takes no key that was pressed before it was seen.
    await page.waitForTimeout(200)
    await page.keyboard.press('Tab')
    await expect.poll(() => field(page).locator('.fact-chip').count()).toBe(1)
    await page.keyboard.type('整')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('了')
    await expect.poll(() => field(page).innerText()).toMatch(/^占了1\s*60%以上整$/)
    await page.keyboard.press('End')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await expect.poll(() => field(page).innerText()).toBe('占了')
    await page.keyboard.press('Control+Z')
    await expect.poll(() => field(page).locator('.fact-chip').count()).toBe(1)
    const copied = await page.evaluate(async () => {
      const content = document.querySelector('[data-zone="target"] .cm-content')!
      let text = ''
      content.addEventListener('copy', event => {
        text = (event as ClipboardEvent).clipboardData?.getData('text/plain') ?? ''
      })
      const {getSelection} = window
      getSelection.call(window)?.selectAllChildren(content)
      await new Promise(done => setTimeout(done, 100))
      document.execCommand('copy')
      return text
    })
    expect(copied).toContain('{salesShare}')
    await page.keyboard.press('Control+S')
  })

  test('a pasted {fact} becomes a chip, an unknown one stays text', async () => {
    const {page} = zhou
    await open(page, 'k-fd3w')
    await fill(page, '')
    const paste = (text: string) =>
      field(page).evaluate((content, pasted) => {
        const data = new DataTransfer()
        data.setData('text/plain', pasted)
        content.dispatchEvent(
          new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}),
        )
      }, text)
    await paste('达{salesShare}，{nobody}')
    await expect.poll(() => field(page).locator('.fact-chip').count()).toBe(0)
    await fill(page, '')
    await paste('达{salesShare}')
    await expect.poll(() => field(page).locator('.fact-chip').count()).toBe(1)
  })
})

describe('an input method', () => {
  let cdp: CDPSession

  beforeAll(async () => {
    cdp = await zhou.context.newCDPSession(zhou.page)
  })

  /** Compose by the browser's own input method interface. */
  const compose = (text: string) =>
    cdp.send('Input.imeSetComposition', {text, selectionStart: text.length, selectionEnd: text.length})

  test.for([
    ['at the start', 'Control+Home', 0],
    ['behind a chip', 'Control+Home', 1],
    ['before a chip', 'Control+End', -1],
    ['at the end', 'Control+End', 0],
  ] as const)('composes exactly %s, and no key of the desk acts meanwhile', async ([, key, steps]) => {
    const {page} = zhou
    await open(page, 'k-fkk2')
    const before = await unitOf('k-fkk2')
    await field(page).click()
    await page.keyboard.press(key)
    for (let step = 0; step < Math.abs(steps); step += 1)
      await page.keyboard.press(steps > 0 ? 'ArrowRight' : 'ArrowLeft')
    const text = await field(page).innerText()
    for (const part of ['y', 'ya', "ya'zhu", "ya'zhu'mu"]) await compose(part)
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Alt+ArrowDown')
    await page.waitForTimeout(150)
    expect(page.url()).toContain('k-fkk2')
    await cdp.send('Input.insertText', {text: '压铸模'})
    await expect.poll(async () => (await field(page).innerText()).length).toBe(text.length + 3)
    expect((await field(page).innerText()).replace('压铸模', '')).toBe(text)
    expect(await unitOf('k-fkk2')).toEqual(before)
    await page.keyboard.press('Control+Z')
  })

  test('Enter alone never saves', async () => {
    const {page} = zhou
    await open(page, 'l-hrnh')
    const before = await unitOf('l-hrnh')
    await typeAtEnd(page, '们')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(400)
    expect(await unitOf('l-hrnh')).toEqual(before)
    await page.keyboard.press('Control+Z')
  })
})

test('a plural of the interface is written row by row, and what nobody touched keeps its bytes', async () => {
  const {page} = zhou
  const address = '/en/desk/edit/interface/reader/zh-Hans'
  await open(page, 'partsBehind', address)
  const before = (await unitOf('partsBehind', 'interface/reader')).target!
  const row = page.getByRole('textbox', {name: /missing: other/})
  await row.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('；')
  await page.waitForTimeout(700)
  await page.keyboard.press('Control+Enter')
  await page.waitForTimeout(400)
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(async () => (await unitOf('partsBehind', 'interface/reader')).target?.text)
    .toBe(before.text.replace('译文。}}{stale', '译文；}}{stale'))
})

test('a saved text of somebody else and one’s own stand side by side, and a merge keeps both in the history', async () => {
  const {page} = zhou
  await open(page, 'l-cn0w')
  const {target} = await unitOf('l-cn0w')
  await fill(page, '出席仪式的人员')
  const path = `/api/v1/documents/${slug}/units/l-cn0w/zh-Hans`
  await lin.call('PUT', path, {text: '仪式出席人员', rev: target!.rev, confirm: true})
  await page.waitForTimeout(600)
  await page.keyboard.press('Control+Enter')
  await page.waitForTimeout(300)
  await page.keyboard.press('Control+Enter')
  const conflict = page.getByRole('region', {name: /Two texts for this unit/})
  await conflict.waitFor()
  const shown = await conflict.innerText()
  expect(shown).toContain('Lin Yue')
  for (const word of ['出席仪式', '仪式出席']) expect(shown).toContain(word)
  expect(await status(page).innerText()).toContain('two texts')
  // A reflex of the same keys decides nothing.
  await page.keyboard.press('Control+Enter')
  await page.waitForTimeout(300)
  expect((await unitOf('l-cn0w')).target?.text).toBe('仪式出席人员')
  await conflict.locator('.cm-content').click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Backspace')
  await page.keyboard.insertText('出席揭牌仪式的人员')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await unitOf('l-cn0w')).target?.text).toBe('出席揭牌仪式的人员')
  const history = await lin.call<{revisions: {text: string}[]}>(
    'GET',
    `/api/v1/documents/${slug}/units/l-cn0w/history?locale=zh-Hans`,
  )
  expect(history.revisions.map(one => one.text)).toContain('仪式出席人员')
})

test('a killed tab loses at most what was typed in the last second: the draft is offered, not applied', async () => {
  // Pages of one profile share a process: only somebody else's may be killed.
  const {page, context} = await invitePerson(desk, owner, {name: 'Wu Jie', role: 'translator', locale: '*'})
  await open(page, 'h-4r37')
  const saved = await field(page).innerText()
  await fill(page, '从卖模具到做产品')
  await page.waitForTimeout(1_000)
  await page.keyboard.insertText('未及落盘')
  const cdp = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void cdp.send('Page.crash').catch(() => undefined)
  await crashed
  const again = await context.newPage()
  await open(again, 'h-4r37')
  const offer = again.getByRole('region', {name: 'Draft of an earlier visit'})
  await offer.waitFor()
  expect(await field(again).innerText()).toBe(saved)
  expect((await offer.locator('ins').allInnerTexts()).join('')).toContain('做')
  await offer.getByRole('button', {name: 'Take the draft'}).click()
  await expect.poll(() => field(again).innerText()).toContain('从卖模具到做产品')
})

test('without a connection a save waits, says so, and is sent once the connection is back', async () => {
  const {page, context} = zhou
  await open(page, 'h-qrr3')
  await fill(page, '从重数量到重质量')
  await page.waitForTimeout(600)
  await context.setOffline(true)
  onTestFinished(() => context.setOffline(false))
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => status(page).innerText()).toContain('Offline, 1 waiting')
  await context.setOffline(false)
  await expect.poll(async () => (await unitOf('h-qrr3')).target?.text).toBe('从重数量到重质量')
  await expect.poll(() => status(page).innerText()).toContain('Saved')
})

test('the page shows what is typed, in the readers’ own form, and a click in it opens the unit', async () => {
  const {page} = zhou
  await open(page, 'h-e300')
  const target = page.frameLocator('iframe[title="The page in zh-Hans"]')
  const source = page.frameLocator('iframe[title="The page in en"]')
  await target.locator('[data-unit="h-e300"]').waitFor()
  await fill(page, '为模具产业服务的社区')
  await expect.poll(() => target.locator('[data-unit="h-e300"]').innerText()).toBe('为模具产业服务的社区')
  expect(await target.locator('[data-current]').count()).toBe(1)
  expect(await source.locator('[data-current]').innerText()).toBe('A community built around moulds')
  await source.locator('[data-unit="p-d52a"]').click()
  await expect.poll(() => page.url()).toContain('p-d52a')
  await expect.poll(() => target.locator('[data-current]').getAttribute('data-unit')).toBe('p-d52a')
  await source.locator('.figures li').first().locator('.label').click()
  await expect.poll(() => page.url()).toContain('l-rmhd')
})

test('an earlier revision comes back as a text to be submitted, and a question can be asked and resolved', async () => {
  const {page} = zhou
  await open(page, 'l-rmhd')
  await page.locator('#reference-history').getByRole('button', {name: 'Restore'}).last().click()
  await expect.poll(() => field(page).innerText()).toBe('模具企业年销售额')
  await page.locator('#reference-comments > summary').click()
  await page.getByRole('textbox', {name: 'New comment'}).fill('是否含出口？')
  await page.getByRole('button', {name: 'Send'}).click()
  const thread = page.locator('#reference-comments li').filter({hasText: '是否含出口？'})
  await thread.waitFor()
  await thread.getByRole('button', {name: 'Resolve'}).click()
  await expect.poll(() => thread.innerText()).toContain('resolved by Zhou Min')
})

test('keys move between units and parts, a sheet lists them, and the list can be filtered', async () => {
  const {page} = zhou
  await open(page, 't-c4r3')
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => page.url()).toContain('s-6aan')
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => page.url()).toContain('t-c4r3')
  await page.keyboard.press('F6')
  expect(
    await page.evaluate(() => document.activeElement?.closest('[data-zone]')?.getAttribute('data-zone')),
  ).toBe('acts')
  await page.keyboard.press('?')
  await page.getByRole('dialog', {name: 'Keys'}).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.keyboard.type('fact:annualSales')
  const units = page.locator('[data-zone="units"] li')
  await expect.poll(() => units.count()).toBe(3)
})

test('two people on one unit see each other, and a text saved by the other shows without a reload', async () => {
  await open(zhou.page, 'v-4ajs')
  await open(lin.page, 'v-4ajs')
  await expect
    .poll(() => zhou.page.locator('[data-zone="units"] [aria-current]').innerText(), {timeout: 10_000})
    .toContain('LY')
  await expect.poll(() => lin.page.getByText('Zhou Min is here').count(), {timeout: 10_000}).toBe(1)
  await fill(lin.page, '以机器翻译的英文稿发布。')
  await lin.page.waitForTimeout(600)
  await lin.page.keyboard.press('Control+Enter')
  await expect.poll(() => field(zhou.page).innerText(), {timeout: 10_000}).toBe('以机器翻译的英文稿发布。')
})

test('a stale unit shows what has changed in its source since it was translated', async () => {
  const {page} = zhou
  const path = `/api/v1/documents/${slug}/units/l-h4mn`
  const {unit} = await owner.call<{unit: {target: {rev: number} | null}}>('GET', `${path}?locale=en`)
  await owner.call('PUT', `${path}/en`, {
    text: 'enterprises in the district',
    rev: unit.target?.rev ?? 0,
    confirm: true,
  })
  await expect.poll(async () => (await unitOf('l-h4mn')).status).toBe('stale')
  await open(page, 'l-h4mn')
  const source = page.locator('[data-zone="source"]')
  await expect.poll(() => source.locator('del').allInnerTexts()).toEqual(['all'])
  expect(await source.locator('ins').allInnerTexts()).toEqual(['the district'])
})

test('the memory shows a like text with what differs, and puts it in by one press', async () => {
  const {page} = zhou
  await open(page, 'skipToText', '/en/desk/edit/interface/reader/zh-Hans')
  const match = page.locator('#reference-memory li').filter({hasText: '75 %'})
  await match.waitFor()
  expect(await match.locator('del').allInnerTexts()).toEqual(['page'])
  const saved = async () => {
    const path = '/api/v1/documents/interface/reader/units/skipToText?locale=zh-Hans'
    const {unit} = await owner.call<{unit: {target: {text: string; origin: string}}}>('GET', path)
    return `${unit.target.text} ${unit.target.origin}`
  }
  await fill(page, '跳到内容')
  await page.waitForTimeout(600)
  await page.keyboard.press('Control+Enter')
  await expect.poll(saved).toBe('跳到内容 desk')
  await open(page, 'skipToText', '/en/desk/edit/interface/reader/zh-Hans')
  await match.getByRole('button', {name: 'Use'}).click()
  await expect.poll(() => field(page).innerText()).toBe('跳到正文')
  await field(page).press('Control+Enter')
  await expect.poll(saved).toBe('跳到正文 memory')
})
