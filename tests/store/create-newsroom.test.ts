import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {parse} from 'yaml'
import {createNewsroom} from '#store/create-newsroom.ts'
import {loadNewsroom} from '#store/load-newsroom.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-newsroom-'))
})
afterEach(() => rmSync(root, {recursive: true}))

const program = process.cwd()

test('a new newsroom loads without a finding, in its languages, under its name', () => {
  createNewsroom({root, name: 'Harbour “News”: 港口', locales: ['zh-Hans', 'en'], program})
  const newsroom = loadNewsroom(root)
  expect(newsroom.findings).toEqual([])
  expect(newsroom.locales).toEqual(['zh-Hans', 'en'])
  expect(newsroom.fallback).toBe('zh-Hans')
  expect(newsroom.words.en?.newsroom).toBe('Harbour “News”: 港口')
  expect(newsroom.announcements).toEqual([])
})

test('the records shown in comments are right ones: without their # they load', () => {
  createNewsroom({root, locales: ['en', 'zh-Hans'], program})
  const folder = join(root, 'content', 'terms')
  for (const name of readdirSync(folder)) {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n').slice(1)
    writeFileSync(join(folder, name), lines.map(line => line.replace(/^# /, '')).join('\n'))
  }
  const {findings, terms} = loadNewsroom(root)
  expect(findings).toEqual([])
  expect(Object.keys(terms.people)).toEqual(['lin-yue'])
  expect(Object.keys(terms.terms)).toEqual(['mould'])
  const brand = readFileSync(join(root, 'content', 'brand.yaml'), 'utf8')
  expect(parse(brand.replace(/^# (address|contacts| {2})/gm, '$1')).contacts[0].email).toBe(
    'press@example.org',
  )
})

test('a language that the program does not speak gets catalogues to be translated', () => {
  const files = createNewsroom({root, locales: ['en', 'ja'], program})
  expect(files).toContain('locales/ja/desk.json')
  expect(readFileSync(join(root, 'locales/ja/desk.json'), 'utf8')).toBe('{}\n')
  expect(existsSync(join(root, 'locales/en/desk.json'))).toBe(false)
})

test.for(['content', 'locales'])('a folder that holds %s is refused, and nothing is written', folder => {
  mkdirSync(join(root, folder))
  expect(() => createNewsroom({root, locales: ['en'], program})).toThrow(`Unexpected folder \`${folder}\``)
  expect(readdirSync(root)).toEqual([folder])
})
