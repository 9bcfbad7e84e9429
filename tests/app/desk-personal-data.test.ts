import {readFileSync} from 'node:fs'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {checkAccessibility} from './check-accessibility.ts'
import {invitePerson} from './invite-person.ts'
import {measureOverflow} from './measure-overflow.ts'
import {type DeskPerson, openAlive, openDesk, password, type TestDesk} from './open-desk.ts'

let desk: TestDesk
let owner: DeskPerson

beforeAll(async () => {
  desk = await openDesk()
  owner = await desk.claim(desk.link, 'Chen Wei')
})
afterAll(() => desk.close())

test('a person downloads their data and deletes their account, against the password, in Chinese on a phone', async () => {
  const {page} = await invitePerson(desk, owner, {name: 'Lin Yue', role: 'translator', locale: 'zh-Hans'})
  await page.setViewportSize({width: 390, height: 800})
  await openAlive(page, `${desk.origin}/zh-Hans/desk/account`)
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', {name: '下载我的数据'}).click()
  const file = await (await waiting).path()
  expect(JSON.parse(readFileSync(file, 'utf8')).account).toMatchObject({name: 'Lin Yue'})

  await page.getByRole('button', {name: '删除我的账号'}).click()
  const dialog = page.getByRole('dialog', {name: '删除我的账号'})
  await dialog.getByText('此操作无法撤销。').waitFor()
  expect(await checkAccessibility(page)).toEqual([])
  expect(await measureOverflow(page)).toBe(0)
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('删除我的账号')
  await page.keyboard.press('Enter')
  await dialog.getByLabel('您的密码').fill('not the password at all')
  await page.keyboard.press('Enter')
  await dialog.getByRole('alert').getByText(/./).waitFor()
  await dialog.getByLabel('您的密码').fill(password)
  await dialog.getByRole('button', {name: '删除账号'}).click()
  await page.waitForURL(/\/zh-Hans\/desk\/sign-in/)
  await page.goto(`${desk.origin}/zh-Hans/desk`)
  expect(page.url()).toContain('/sign-in')
})

test('an owner deletes a member’s account and is told what is left behind', async () => {
  await invitePerson(desk, owner, {name: 'Wang Fang', role: 'translator', locale: 'zh-Hans'})
  const {page} = owner
  await page.setViewportSize({width: 1440, height: 900})
  await openAlive(page, `${desk.origin}/en/desk/members`)
  await page.getByRole('button', {name: 'Change Wang Fang'}).click()
  await page.getByRole('button', {name: 'Delete the account'}).click()
  const dialog = page.getByRole('dialog', {name: 'Delete the account of Wang Fang'})
  expect(await checkAccessibility(page)).toEqual([])
  await dialog.getByLabel('Your password').fill(password)
  await dialog.getByRole('button', {name: 'Delete the account'}).click()
  await page.getByRole('status').getByText('Former member 2').waitFor()
  await expect.poll(() => page.getByText('wang.fang@example.org').count()).toBe(0)
  expect(await checkAccessibility(page)).toEqual([])
  expect(await measureOverflow(page)).toBe(0)
})

test('the last owner reads why their account stays', async () => {
  const {page} = owner
  await openAlive(page, `${desk.origin}/en/desk/account`)
  await page.getByRole('button', {name: 'Delete my account'}).click()
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('dialog').getByRole('button', {name: 'Delete the account'}).click()
  await page.getByRole('alert').getByText('Make somebody else an owner first.').waitFor()
})
