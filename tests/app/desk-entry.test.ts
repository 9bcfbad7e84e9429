import {createHmac} from 'node:crypto'
import {join} from 'node:path'
import Database from 'better-sqlite3'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openDesk, password, type TestDesk} from './open-desk.ts'

let desk: TestDesk
let owner: Page
let secret = ''
let recovery: string[] = []

beforeAll(async () => {
  desk = await openDesk()
  owner = await desk.visitor()
})
afterAll(() => desk.close())

/** The six digits of RFC 6238: SHA-1, steps of 30 seconds. @param step 0 for now, 1 for the next. */
function codeOf(base32: string, step = 0): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...base32.replace(/=+$/, '')]
    .map(letter => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + step))
  const hash = createHmac('sha1', key).update(counter).digest()
  const at = hash.at(-1)! & 15
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

async function signIn(page: Page, locale: 'en' | 'zh-Hans', word = password): Promise<void> {
  await page.goto(`${desk.origin}/${locale}/desk/sign-in`)
  await page.locator('input[name=email]').fill('chen.wei@example.org')
  await page.locator('input[name=password]').fill(word)
  await page.locator('button[type=submit]').click()
}

test('whoever is not signed in is sent to sign in, and told that nobody has an account yet', async () => {
  await owner.goto(`${desk.origin}/en/desk/terms?kind=places`)
  expect(new URL(owner.url()).pathname).toBe('/en/desk/sign-in')
  expect(new URL(owner.url()).searchParams.get('to')).toBe('/en/desk/terms?kind=places')
  await owner.getByText('Nobody has an account yet').waitFor()
})

test('the one-time address makes the owner’s account and opens the desk', async () => {
  await owner.goto(desk.link)
  await owner.getByRole('heading', {name: 'Make the owner’s account'}).waitFor()
  await owner.getByLabel('Your name').fill('Chen Wei')
  await owner.getByLabel('E-mail').fill('chen.wei@example.org')
  await owner.locator('input[name=password]').fill(password)
  await owner.getByText('24 characters').waitFor()
  await owner.keyboard.press('Enter')
  await owner.waitForURL(`${desk.origin}/en/desk`)
  await owner.getByRole('heading', {name: 'Announcements'}).waitFor()
})

test('it works once', async () => {
  const page = await desk.visitor()
  await page.goto(desk.link.replace('/en/', '/zh-Hans/'))
  await page.getByRole('heading', {name: '此链接无效'}).waitFor()
  await page.getByRole('alert').filter({hasText: '只能使用一次'}).waitFor()
  await page.context().close()
})

test('signing out leads to the door, a wrong password is told, the right one returns to where one was', async () => {
  await owner.getByRole('button', {name: /Your account/}).click()
  await owner.getByRole('menuitem', {name: 'Sign out'}).click()
  await owner.waitForURL(/\/sign-in$/)
  await signIn(owner, 'zh-Hans', 'not the password')
  await owner.getByRole('alert').filter({hasText: '邮箱或密码不正确'}).waitFor()
  await owner.goto(`${desk.origin}/en/desk/members`)
  await owner.locator('input[name=email]').fill('chen.wei@example.org')
  await owner.locator('input[name=password]').fill(password)
  await owner.locator('button[type=submit]').click()
  await owner.waitForURL(`${desk.origin}/en/desk/members`)
})

test('an address of another site is not followed after signing in', async () => {
  for (const to of [
    'https://example.org/en/desk',
    '//example.org/en/desk',
    '/\\example.org/desk',
    '/en/announcements',
  ]) {
    await owner.goto(`${desk.origin}/en/desk/sign-in?to=${encodeURIComponent(to)}`)
    expect(owner.url()).toBe(`${desk.origin}/en/desk`)
  }
})

test('a second factor is set up by its picture or secret, and proved by a code', async () => {
  await owner.goto(`${desk.origin}/en/desk/account`)
  const panel = owner.getByRole('region', {name: 'Second factor'})
  await panel.locator('input[name=password]').fill(password)
  await panel.getByRole('button', {name: 'Set up'}).click()
  await panel.getByRole('img', {name: 'QR code of the secret'}).waitFor()
  secret = await panel.getByRole('textbox', {name: 'Secret'}).inputValue()
  await panel.getByLabel('Code it shows now').fill(codeOf(secret))
  await panel.getByRole('button', {name: 'Switch on'}).click()
  await panel.getByText('Recovery codes.').waitFor()
  recovery = await panel.locator('ul li').allInnerTexts()
  expect(recovery.length).toBeGreaterThanOrEqual(8)
})

test('from then on the password alone does not open the desk; a code does, and a recovery code once', async () => {
  const page = await desk.visitor()
  await signIn(page, 'en')
  await page.getByLabel('Code').fill('000000')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({hasText: 'That code is not right'}).waitFor()
  await page.getByLabel('Code').fill(codeOf(secret, 1))
  await page.keyboard.press('Enter')
  await page.waitForURL(`${desk.origin}/en/desk`)
  await page.context().clearCookies()
  for (const [attempt, code] of [recovery[0]!, recovery[0]!].entries()) {
    await signIn(page, 'en')
    await page.getByRole('button', {name: 'Use a recovery code'}).click()
    await page.getByLabel('Recovery code').fill(code)
    await page.keyboard.press('Enter')
    if (attempt === 0) await page.waitForURL(`${desk.origin}/en/desk`)
    else await page.getByRole('alert').filter({hasText: 'That code is not right'}).waitFor()
    await page.context().clearCookies()
  }
  await page.context().close()
})

test('sign-ins are listed and can be ended', async () => {
  await owner.goto(`${desk.origin}/en/desk/account`)
  const panel = owner.getByRole('region', {name: 'Where you are signed in'})
  expect(await panel.getByRole('listitem').count()).toBeGreaterThan(1)
  await panel.getByRole('button', {name: 'End all others'}).click()
  await expect.poll(() => panel.getByRole('listitem').count()).toBe(1)
  await panel.getByText('this one').waitFor()
})

test('a translator is invited by a link, joins in Chinese, and has the role in that language only', async () => {
  await owner.goto(`${desk.origin}/en/desk/members`)
  const form = owner.getByRole('form', {name: 'Invite'})
  await form.getByLabel('Role').selectOption('translator')
  await form.getByLabel('Language').selectOption('zh-Hans')
  await owner.getByRole('button', {name: 'Make a link'}).click()
  const link = await owner.getByLabel('Invitation link').inputValue()
  const page = await desk.visitor()
  await page.goto(link.replace('/en/', '/zh-Hans/'))
  await page.getByText('您受邀担任译者').waitFor()
  await page.getByLabel('姓名').fill('林悦')
  await page.getByLabel('邮箱').fill('lin.yue@example.org')
  await page.locator('input[name=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL(`${desk.origin}/zh-Hans/desk`)
  await page.getByRole('button', {name: '您的账号：林悦'}).click()
  expect(await page.getByRole('menuitem', {name: '设置'}).count()).toBe(0)
  await page.goto(`${desk.origin}/zh-Hans/desk/audit`)
  await page.getByText('仅所有者可查看审计日志').waitFor()
  await owner.reload()
  const row = owner.getByRole('listitem').filter({hasText: '林悦'})
  expect(await row.innerText()).toContain('translator · zh-Hans')
  await page.context().close()
})

test('the owner changes roles and closes an account, which ends its sign-ins', async () => {
  await owner.goto(`${desk.origin}/en/desk/members`)
  await owner.getByRole('button', {name: 'Change 林悦'}).click()
  await owner.getByRole('dialog').getByLabel('English').selectOption('reviewer')
  await owner.getByRole('dialog').getByRole('button', {name: 'Save'}).click()
  const row = owner.getByRole('listitem').filter({hasText: '林悦'})
  await row.getByText('reviewer · en').waitFor()
  await owner.getByRole('button', {name: 'Change 林悦'}).click()
  await owner.getByRole('dialog').getByRole('button', {name: 'Close the account'}).click()
  await row.getByText('closed').waitFor()
  const page = await desk.visitor()
  await page.goto(`${desk.origin}/en/desk/sign-in`)
  await page.locator('input[name=email]').fill('lin.yue@example.org')
  await page.locator('input[name=password]').fill(password)
  await page.keyboard.press('Enter')
  await page
    .getByRole('alert')
    .filter({hasText: /closed|not right/})
    .waitFor()
  await page.context().close()
})

test('an API token is shown once and works until it is revoked', async () => {
  await owner.goto(`${desk.origin}/en/desk/account`)
  const panel = owner.getByRole('region', {name: 'API tokens'})
  await panel.getByLabel('What it is for').fill('nightly export')
  await panel.getByRole('button', {name: 'Make a token'}).click()
  const token = await panel.getByLabel('Token', {exact: true}).inputValue()
  const ask = () => fetch(`${desk.origin}/api/v1/overview`, {headers: {authorization: `Bearer ${token}`}})
  expect((await ask()).status).toBe(200)
  await panel
    .getByRole('listitem')
    .filter({hasText: 'nightly export'})
    .getByRole('button', {name: 'Revoke'})
    .click()
  await expect.poll(async () => (await ask()).status).toBe(401)
})

test('some time after signing in the password and a code are asked for again before rights change', async () => {
  const db = new Database(join(desk.data, 'store.sqlite'), {timeout: 5000})
  const past = new Date(Date.now() - 16 * 60_000).toISOString()
  db.prepare('update session set "createdAt" = ?').run(past)
  db.close()
  await owner.goto(`${desk.origin}/en/desk/account`)
  const panel = owner.getByRole('region', {name: 'API tokens'})
  await panel.getByLabel('What it is for').fill('later')
  await panel.getByRole('button', {name: 'Make a token'}).click()
  const dialog = owner.getByRole('dialog', {name: 'Is it still you?'})
  await dialog.getByLabel('Password').fill('not my password at all')
  await dialog.getByLabel('Code of your authenticator').fill('000000')
  await dialog.getByRole('button', {name: 'Confirm'}).click()
  await dialog.getByText('E-mail or password is not right.').waitFor()
  await dialog.getByLabel('Password').fill(password)
  await dialog.getByLabel('Code of your authenticator').fill(recovery[1]!)
  await dialog.getByRole('button', {name: 'Confirm'}).click()
  expect(await panel.getByLabel('Token', {exact: true}).inputValue()).toMatch(/^tsh_/)
  expect(await dialog.count()).toBe(0)
})
