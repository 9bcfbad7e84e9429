import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {checkAccessibility} from './check-accessibility.ts'
import {invitePerson} from './invite-person.ts'
import {type DeskPerson, openAlive, openDesk, type TestDesk} from './open-desk.ts'

/** Two translators and a reviewer take the announcement from an edit of its source to its readers. */
const slug = 'beilun-mould-ip-base'
const document = `announcements/${slug}`

let desk: TestDesk
let owner: DeskPerson
let linYue: DeskPerson
let zhouMin: DeskPerson
let huXin: DeskPerson

beforeAll(async () => {
  desk = await openDesk()
  owner = await desk.claim(desk.link, 'Chen Wei')
  const locale = 'zh-Hans'
  linYue = await invitePerson(desk, owner, {name: 'Lin Yue', role: 'translator', locale})
  zhouMin = await invitePerson(desk, owner, {name: 'Zhou Min', role: 'translator', locale})
  huXin = await invitePerson(desk, owner, {name: 'Hu Xin', role: 'reviewer', locale})
})
afterAll(() => desk.close())

const open = (person: DeskPerson, path: string) => openAlive(person.page, `${desk.origin}${path}`)

/** Replace the whole text of the editor's field, as by typing, and submit by key. */
async function translate(page: Page, text: string): Promise<void> {
  const field = page.getByRole('textbox', {name: /^(Target|译文)/}).first()
  await field.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
  await page.keyboard.press('Control+Enter')
}

/** The state of a unit in Chinese, as the API says it. */
async function unitNamed(text: string): Promise<{key: string; status: string; target: {text: string}}> {
  const path = `/api/v1/documents/${document}/units?locale=zh-Hans`
  const {units} = await owner.call<{
    units: {key: string; status: string; source: {text: string}; target: {text: string}}[]
  }>('GET', path)
  return units.find(unit => unit.source.text === text)!
}

/** Waive everything that blocks a release, one after the other. */
async function waiveAll(page: Page, reason: string): Promise<void> {
  const waivers = page.getByRole('button', {name: /^Waive/})
  for (let left = await waivers.count(); left > 0; left = await waivers.count()) {
    await waivers.first().click()
    await page.getByLabel('Reason').fill(reason)
    await page.getByRole('dialog').getByRole('button', {name: 'Waive', exact: true}).click()
    await expect.poll(() => waivers.count(), {timeout: 20_000}).toBeLessThan(left)
  }
}

/** What the gate says of a release that was asked for: done, or the refusal in its words. */
async function releasedOrRefused(page: Page): Promise<string> {
  const refusal = page.getByRole('dialog').getByRole('alert')
  if ((await refusal.count()) > 0) return (await refusal.innerText()) || 'not yet'
  return (await page.getByRole('heading', {name: 'Released'}).count()) > 0 ? 'Released' : 'not yet'
}

const parts = 'From selling moulds to making car parts'
const community = 'An industrial community built around moulds'

test('the press office edits two sentences of the source: two units become stale, the others keep their state', async () => {
  await open(owner, `/en/desk/source/${slug}`)
  await owner.page.getByText('Text and facts as files').click()
  const form = owner.page.getByRole('form', {name: 'announcement.md'})
  const field = form.getByRole('textbox', {name: 'announcement.md'})
  const text = await field.inputValue()
  await field.fill(
    text
      .replace('## From selling moulds to making parts', `## ${parts}`)
      .replace('## A community built around moulds', `## ${community}`),
  )
  await form.getByRole('button', {name: 'Save'}).click()
  await form.getByText('2 changed, 0 new, 0 gone').waitFor()
  for (const heading of [parts, community]) expect((await unitNamed(heading)).status).toBe('stale')
})

const unconfirmed = async () => {
  const {blocks} = await owner.call<{blocks: {rule: string}[]}>(
    'GET',
    `/api/v1/gate?document=${document}&locale=zh-Hans`,
  )
  return blocks.filter(block => block.rule === 'fact-unverified').length
}
const factsFile = async () =>
  (await owner.call<{facts: {text: string; rev: number}}>('GET', `/api/v1/documents/${document}/source`))
    .facts

test('the gate leads to the facts; two are confirmed by keyboard, and it counts two fewer', async () => {
  const {page} = owner
  const before = await unconfirmed()
  // The gate asks for those that are used, the page for all.
  const all = (await factsFile()).text.split('verified: false').length - 1
  await open(owner, `/en/desk/releases/${document}/zh-Hans`)
  const group = page.getByRole('listitem').filter({hasText: `${before} facts are not confirmed`})
  const ways = group.getByRole('link', {name: 'Open', exact: true})
  await group.getByText(`Show each of ${before}`).click()
  expect(await ways.first().getAttribute('href')).toMatch(/#fact-[A-Za-z]\w+$/)
  await ways.last().click()
  await page.waitForURL(`**/en/desk/source/${slug}#facts`)
  await open(owner, `/en/desk/source/${slug}#facts`)
  const panel = page.getByRole('region', {name: 'Facts'})
  const [sales, share] = [/6 billion yuan.*60亿元/, /more than 60%.*60%以上/].map(name =>
    panel.getByRole('checkbox', {name}),
  )
  // So tall that neither bar covers half a box, which axe would call too small.
  const size = page.viewportSize()!
  await page.setViewportSize({width: size.width, height: 4000})
  await panel.getByText(`${all} of ${all} to be confirmed`).waitFor()
  for (const box of [sales!, share!]) {
    await box.focus()
    await page.keyboard.press('Space')
  }
  expect(await checkAccessibility(page)).toEqual([])
  await panel.getByRole('button', {name: 'Confirm the chosen (2)'}).focus()
  await page.keyboard.press('Enter')
  await panel
    .getByRole('status')
    .getByText(`2 facts confirmed, ${all - 2} still open.`)
    .waitFor()
  await panel.getByText(`${all - 2} of ${all} to be confirmed`).waitFor()
  expect(await page.evaluate(() => globalThis.document.activeElement?.textContent)).toBe('Confirm the chosen')
  expect(await panel.getByText('confirmed', {exact: true}).count()).toBe(2)
  const row = panel.getByRole('listitem').filter({hasText: '60亿元'})
  expect(await row.innerText()).toMatch(/Chen Wei\s+today \d\d:\d\d/)
  expect(await unconfirmed()).toBe(before - 2)

  // The file below has followed, and what was confirmed can be taken back.
  await page.getByText('Text and facts as files').click()
  const file = page.getByRole('textbox', {name: 'facts.yaml'})
  await expect.poll(async () => (await file.inputValue()).split('verified: true').length - 1).toBe(2)
  await sales!.check()
  const takeBack = panel.getByRole('button', {name: /^Take back/})
  await takeBack.focus()
  await page.keyboard.press('Enter')
  await panel.getByText(`${all - 1} of ${all} to be confirmed`).waitFor()
  expect(await takeBack.evaluate(button => button === globalThis.document.activeElement)).toBe(true)
  expect(await unconfirmed()).toBe(before - 1)
  await panel.getByRole('button', {name: 'Choose all open'}).click()
  expect(await panel.getByRole('checkbox', {checked: true}).count()).toBe(all - 1)
  await panel.getByRole('button', {name: 'Choose none'}).click()
  expect(await panel.getByRole('checkbox', {checked: true}).count()).toBe(0)
  expect(await checkAccessibility(page)).toEqual([])
  await page.setViewportSize(size)
})

test('facts that somebody else saves meanwhile are not confirmed unseen, and who may not confirm only reads', async () => {
  const {page} = owner
  const panel = page.getByRole('region', {name: 'Facts'})
  await panel.getByRole('checkbox', {name: /more than 600/}).check()
  await panel.getByRole('checkbox', {name: /more than 400/}).check()
  const {text, rev} = await factsFile()
  await owner.call('PUT', `/api/v1/documents/${document}/source`, {
    file: 'facts.yaml',
    text: text.replace('value: 600\n', 'value: 700\n'),
    rev,
  })
  await panel.getByRole('button', {name: 'Confirm the chosen (2)'}).click()
  await panel.getByRole('alert').getByText('Somebody else saved the facts meanwhile').waitFor()
  await panel.getByRole('checkbox', {name: /more than 700/, checked: false}).waitFor()
  expect((await factsFile()).text.split('verified: true').length - 1).toBe(1)
  await panel.getByRole('button', {name: 'Confirm the chosen (1)'}).click()
  await panel.getByRole('status').getByText('1 fact confirmed').waitFor()
  const now = await factsFile()
  await owner.call('PUT', `/api/v1/documents/${document}/source`, {file: 'facts.yaml', text, rev: now.rev})

  await open(linYue, `/en/desk/source/${slug}`)
  const list = linYue.page.getByRole('region', {name: 'Facts'})
  await list.getByText('6 billion yuan', {exact: true}).waitFor()
  expect(await list.getByRole('checkbox').count()).toBe(0)
  expect(await list.getByRole('button').count()).toBe(0)
})

test('a translator sees at a glance what to do next, and goes there by one key', async () => {
  await owner.call('POST', '/api/v1/assignments', {
    document,
    locale: 'zh-Hans',
    role: 'translator',
    person: (await linYue.call<{person: {id: string}}>('GET', '/api/v1/session')).person.id,
    due: new Date(Date.now() + 5 * 86_400_000).toISOString(),
    zone: 'Asia/Shanghai',
  })
  await open(linYue, '/zh-Hans/desk')
  const next = linYue.page.getByRole('region', {name: '您的下一步'})
  await next.getByText('2个单元的原文在译后有改动').waitFor()
  await linYue.page.getByRole('region', {name: '期限'}).getByRole('listitem').waitFor()
  await linYue.page.keyboard.press('1')
  await linYue.page.waitForURL(/\/zh-Hans\/desk\/edit\/announcements\/beilun-mould-ip-base\/zh-Hans/)
})

test('two translators work at once, each on a unit of their own', async () => {
  const unitAddress = async (heading: string, locale: string) =>
    `/${locale}/desk/edit/${document}/zh-Hans?unit=${(await unitNamed(heading)).key}`
  await Promise.all([
    unitAddress(parts, 'zh-Hans').then(path => open(linYue, path)),
    unitAddress(community, 'en').then(path => open(zhouMin, path)),
  ])
  await Promise.all([
    translate(linYue.page, '从卖模具到造汽车零部件'),
    translate(zhouMin.page, '因模具而兴的工业社区'),
  ])
  await expect.poll(async () => (await unitNamed(parts)).status, {timeout: 15_000}).toBe('translated')
  await expect.poll(async () => (await unitNamed(community)).status, {timeout: 15_000}).toBe('translated')
  expect((await unitNamed(community)).target.text).toBe('因模具而兴的工业社区')
})

test('a translator may not review, nor release', async () => {
  await open(zhouMin, '/en/desk/review')
  await zhouMin.page.getByText('You review no language').waitFor()
  await open(zhouMin, `/en/desk/releases/${document}/zh-Hans`)
  expect(
    await zhouMin.page.getByRole('button', {name: 'Release', exact: true}).getAttribute('aria-disabled'),
  ).toBe('true')
})

test('the reviewer sends one back with a reason, by keyboard', async () => {
  const {page} = huXin
  const {key} = await unitNamed(parts)
  await open(huXin, `/en/desk/review?target=zh-Hans&unit=${encodeURIComponent(`${document}/${key}`)}`)
  await page.getByRole('region', {name: /^Unit/}).getByText('从卖模具到造汽车零部件').first().waitFor()
  // The page may be read before its keys work.
  await expect
    .poll(async () => {
      await page.keyboard.press('Control+k')
      return page.getByRole('combobox', {name: 'Find or do anything'}).isVisible()
    })
    .toBe(true)
  await page.keyboard.press('r')
  await page.getByRole('form', {name: /Reject unit/}).waitFor()
  await page.keyboard.press('3')
  expect(await page.getByRole('radio', {name: /Term/}).isChecked()).toBe(true)
  await page.getByLabel('Reason').fill('The enterprises make 汽车配件 as well; say 汽车零部件产品.')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => page.getByRole('form', {name: /Reject unit/}).count()).toBe(0)
})

test('its translator is told why, mends it, and it waits for review again', async () => {
  await open(linYue, '/en/desk')
  const next = linYue.page.getByRole('region', {name: 'Next for you'})
  await next.getByText('sent back').first().waitFor()
  const {key} = await unitNamed(parts)
  await open(linYue, `/en/desk/edit/${document}/zh-Hans?unit=${key}`)
  await linYue.page.getByText('say 汽车零部件产品').first().waitFor()
  await translate(linYue.page, '从卖模具到造汽车零部件产品')
  await expect
    .poll(async () => (await unitNamed(parts)).target.text, {timeout: 15_000})
    .toBe('从卖模具到造汽车零部件产品')
})

test('the reviewer approves one by key with the difference in sight, and all others after a preview, undone and done again', async () => {
  const {page} = huXin
  const {key} = await unitNamed(parts)
  await open(huXin, `/en/desk/review?target=zh-Hans&unit=${encodeURIComponent(`${document}/${key}`)}`)
  await page.getByRole('button', {name: /^Approve/}).waitFor()
  await page.keyboard.press('Control+Shift+Enter')
  await expect.poll(async () => (await unitNamed(parts)).status).toBe('reviewed')

  const query = `document:${slug} state:translated`
  await open(huXin, `/en/desk/search?target=zh-Hans&q=${encodeURIComponent(query)}`)
  for (const round of ['undo', 'keep']) {
    await page.getByLabel('Act', {exact: true}).selectOption('approve')
    await page.getByRole('button', {name: 'Preview every change'}).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', {name: /^Change \d+ units?$/}).click()
    await expect.poll(async () => (await unitNamed(community)).status, {timeout: 15_000}).toBe('reviewed')
    if (round === 'keep') break
    await page.getByRole('region', {name: 'Bulk acts of late'}).getByRole('button', {name: 'Undo'}).click()
    await expect.poll(async () => (await unitNamed(community)).status, {timeout: 15_000}).toBe('translated')
    await page.reload()
  }
})

test('the gate says what blocks; the publisher waives it with a reason, releases, and readers see it without a restart', async () => {
  const {page} = owner
  await open(owner, `/en/desk/releases/${document}/zh-Hans`)
  await page.getByRole('heading', {name: /block this release/}).waitFor()
  const release = page.getByRole('button', {name: 'Release', exact: true}).first()
  expect(await release.getAttribute('aria-disabled')).toBe('true')
  await waiveAll(page, 'The issuing office has been asked; the text may go out with its marks.')
  await page.getByRole('heading', {name: 'Ready for release'}).waitFor()
  const before = await (await fetch(`${desk.origin}/zh-Hans/${document}`)).text()
  expect(before).not.toContain('从卖模具到造汽车零部件产品')
  await release.click()
  const dialog = page.getByRole('dialog')
  // It stands in the files already: published before, so a correction note is asked for.
  for (const [language, note] of [
    ['English', 'Two headings have been revised.'],
    ['中文', '修订了两处小标题。'],
  ] as const) {
    const field = dialog.getByLabel(`Correction note, ${language}`)
    if (await field.count()) await field.fill(note)
  }
  await dialog.getByRole('button', {name: 'Release', exact: true}).click()
  await expect.poll(() => releasedOrRefused(page), {timeout: 20_000}).toBe('Released')

  const written = readFileSync(join(desk.root, `locales/zh-Hans/${document}.json`), 'utf8')
  expect(written).toContain('从卖模具到造汽车零部件产品')
  expect(readFileSync(join(desk.root, `content/${document}/announcement.md`), 'utf8')).toContain(parts)
  const reader = await desk.visitor()
  await expect
    .poll(async () => (await fetch(`${desk.origin}/zh-Hans/${document}`)).text(), {timeout: 10_000})
    .toContain('从卖模具到造汽车零部件产品')
  await reader.goto(`${desk.origin}/en/${document}`)
  await reader.getByRole('heading', {name: parts}).waitFor()
  await reader.goto(`${desk.origin}/zh-Hans/${document}`)
  await reader.getByText('因模具而兴的工业社区').first().waitFor()
  await reader.context().close()
})

test('after publication a changed figure asks for a correction note, which readers then see', async () => {
  const {page} = owner
  await open(owner, `/en/desk/source/${slug}`)
  await page.getByText('Text and facts as files').click()
  const form = page.getByRole('form', {name: 'facts.yaml'})
  const field = form.getByRole('textbox', {name: 'facts.yaml'})
  await field.fill((await field.inputValue()).replace('value: 6000000000', 'value: 6200000000'))
  await form.getByRole('button', {name: 'Save'}).click()
  await form.getByText('0 changed, 0 new, 0 gone').waitFor()
  await open(owner, `/en/desk/releases/${document}/zh-Hans`)
  await waiveAll(page, 'As before.')
  await page.getByText('asks for a correction note').waitFor()
  await page.getByRole('button', {name: 'Release', exact: true}).first().click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByLabel('Correction note, English')
    .fill('Annual sales are 6.2 billion yuan, not 6 billion yuan.')
  await dialog.getByLabel('Correction note, 中文').fill('年销售额为62亿元，此前误作60亿元。')
  await dialog.getByRole('button', {name: 'Release', exact: true}).click()
  await expect.poll(() => releasedOrRefused(page), {timeout: 20_000}).toBe('Released')
  for (const [locale, figure, note] of [
    ['en', '6.2 billion yuan', 'Annual sales are 6.2 billion yuan'],
    ['zh-Hans', '62亿元', '年销售额为62亿元，此前误作60亿元。'],
  ] as const) {
    const html = async () => (await fetch(`${desk.origin}/${locale}/${document}`)).text()
    await expect.poll(html, {timeout: 10_000}).toContain(note)
    expect(
      (await html()).replaceAll(/<[^>]+>|[\u00a0\u2060]/g, match =>
        match.startsWith('<') ? '' : match === '\u00a0' ? ' ' : '',
      ),
    ).toContain(figure)
  }
})

test('the audit log has it all, with who did it, and leaves as a file', async () => {
  await open(owner, '/en/desk/audit')
  const table = owner.page.getByRole('table')
  await table.getByText('released').first().waitFor()
  const csv = await owner.page.evaluate(() =>
    fetch('/api/v1/audit/export?format=csv').then(answer => answer.text()),
  )
  expect(csv.split('\n').length).toBeGreaterThan(10)
  for (const said of ['release', 'Lin Yue', 'Zhou Min', 'Hu Xin', 'Chen Wei']) expect(csv).toContain(said)
})
