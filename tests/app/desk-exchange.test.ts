import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {writeTbx} from '#exchange/write-tbx.ts'
import {checkAccessibility} from './check-accessibility.ts'
import {type DeskPerson, openDesk, type TestDesk} from './open-desk.ts'

const heading = '从卖模具到造产品'

let desk: TestDesk
let owner: DeskPerson
beforeAll(async () => {
  desk = await openDesk()
  owner = await desk.claim(desk.link, 'Chen Wei')
})
afterAll(() => desk.close())

test('a file goes out, comes back edited, is previewed and only then imported', async () => {
  const {page} = owner
  await page.goto(`${desk.origin}/en/desk/exchange`, {waitUntil: 'networkidle'})
  const out = page.getByRole('region', {name: 'Send out'})
  await out.getByLabel('Language').selectOption('zh-Hans')
  await out.getByLabel('Document').selectOption('announcements/beilun-mould-ip-base')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    out.getByRole('link', {name: 'Download'}).click(),
  ])
  const text = readFileSync((await download.path())!, 'utf8')
  const edited = text.replace(`<target>${heading}</target>`, `<target>${heading}了</target>`)
  expect(edited).not.toBe(text)
  const back = page.getByRole('region', {name: 'Take back'})
  await back.getByLabel('Language').selectOption('zh-Hans')
  await back
    .getByLabel('File', {exact: true})
    .setInputFiles({name: 'back.xlf', mimeType: 'application/xml', buffer: Buffer.from(edited)})
  await back.getByRole('button', {name: 'Show what would change'}).click()
  await back.getByText(`${heading}了`).waitFor()
  expect(await checkAccessibility(page)).toEqual([])
  await back.getByRole('button', {name: 'Import 1 unit'}).click()
  await back.getByText('1 unit saved.').waitFor()
  await back.getByRole('button', {name: 'Show what would change'}).click()
  await back.getByText('Nothing in the file differs from the desk.').waitFor()
})

test('a file that is gone since it was chosen is not read, and the page says so', async () => {
  const {page} = owner
  await page.goto(`${desk.origin}/en/desk/exchange`, {waitUntil: 'networkidle'})
  const back = page.getByRole('region', {name: 'Take back'})
  const folder = mkdtempSync(join(tmpdir(), 'tongshi-gone-'))
  const file = join(folder, 'back.xlf')
  writeFileSync(file, '<xliff/>')
  await back.getByLabel('File', {exact: true}).setInputFiles(file)
  rmSync(folder, {recursive: true})
  await back.getByRole('button', {name: 'Show what would change'}).click()
  await back.getByRole('alert').getByText('The file cannot be read').waitFor()
})

test('terms come as TBX: previewed, a conflict is decided, then they stand in the term base', async () => {
  const {page, call} = owner
  const preferred = (text: string) => [{text, status: 'preferred' as const}]
  const came = writeTbx(
    [
      {
        id: 'press-shop',
        kind: 'terms',
        forms: {en: preferred('press shop'), 'zh-Hans': preferred('冲压车间')},
      },
      {id: 'mould', kind: 'terms', forms: {en: preferred('die tool')}},
    ],
    'en',
  )
  await page.goto(`${desk.origin}/en/desk/exchange`, {waitUntil: 'networkidle'})
  const back = page.getByRole('region', {name: 'Take back'})
  await back
    .getByLabel('File', {exact: true})
    .setInputFiles({name: 'terms.tbx', mimeType: 'application/xml', buffer: Buffer.from(came)})
  await back.getByRole('button', {name: 'Show what would change'}).click()
  await back.getByText('冲压车间').waitFor()
  await back.getByRole('button', {name: 'Import 1 term', exact: true}).waitFor()
  expect(await checkAccessibility(page)).toEqual([])
  await back.getByLabel('Conflict of mould').selectOption('take the file’s')
  await back.getByRole('button', {name: 'Import 2 terms'}).click()
  await back.getByText('2 terms saved.').waitFor()
  const {terms} = await call<{terms: Record<string, {terms: Record<string, string>}>}>('GET', '/api/v1/terms')
  expect(terms['press-shop']!.terms['zh-Hans']).toBe('冲压车间')
  expect(terms.mould!.terms.en).toBe('die tool')
  await back.getByRole('button', {name: 'Show what would change'}).click()
  await back.getByText('Nothing in the file differs from the desk.').waitFor()
})
