import {spawn} from 'node:child_process'
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {digestOf, loadMedia, loadPointers} from '#store/media.ts'
import {openStore} from '#store/open-store.ts'
import type {Store} from '#store/store.ts'
import {copyNewsroom} from './start-desk.ts'
import {startPostgres, type TestPostgres} from './start-postgres.ts'

vi.setConfig({testTimeout: 120_000, hookTimeout: 120_000})
let postgres: TestPostgres

beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

type Line = Readonly<{open?: true; slug?: string; version?: 1 | 2}>

/** Let a process import, and kill it so many milliseconds after its first import was acknowledged. */
function importAndKill(root: string, url: string | undefined, after: number): Promise<Line[]> {
  const words = [join(import.meta.dirname, 'crash', 'import-until-killed.ts'), root, url ?? '']
  const child = spawn(process.execPath, words, {stdio: ['ignore', 'pipe', 'pipe']})
  let [said, wrong, armed] = ['', '', false]
  child.stderr.on('data', chunk => {
    wrong += chunk
  })
  child.stdout.on('data', chunk => {
    said += chunk
    if (armed || !said.includes('slug')) return
    armed = true
    setTimeout(() => child.kill('SIGKILL'), after)
  })
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`The worker ended by itself with ${code}: ${wrong}`))
      const lines = said.split('\n').slice(0, -1)
      resolve(lines.map(line => JSON.parse(line)))
    })
  })
}

/** The version that an announcement stands in, once everything of it is there and says the same. */
async function versionOf(store: Store, slug: string): Promise<number> {
  const {db} = store
  const path = (name: string) => `content/announcements/${slug}/${name}`
  const names = ['announcement.md', 'facts.yaml', 'original.txt', 'import.json']
  const rows = await db.selectFrom('file').selectAll().where('path', 'in', names.map(path)).execute()
  expect(rows.map(row => row.path).sort()).toEqual(names.map(path).sort())
  const textOf = (name: string) => rows.find(row => row.path === path(name))!.text
  const version = textOf('announcement.md').includes('Version two.') ? 2 : 1
  expect(textOf('facts.yaml')).toContain(version === 2 ? '7000000000' : '6000000000')
  expect(textOf('original.txt')).toContain(version === 2 ? 'Version two.' : 'next spring')
  expect(JSON.parse(textOf('import.json')).file).toBe(version === 2 ? 'two.docx' : 'one.docx')
  const units = await db
    .selectFrom('unit')
    .select(['key', 'message'])
    .where('document', '=', `announcements/${slug}`)
    .where('gone', '=', 0)
    .execute()
  expect(
    units.filter(unit => unit.message.startsWith(`Paragraph ${version === 2 ? 'second' : 'first'}`)),
  ).toHaveLength(60)
  const targets = await db
    .selectFrom('current')
    .select('key')
    .where('document', '=', `announcements/${slug}`)
    .where('locale', '=', 'en')
    .execute()
  expect(targets.map(row => row.key)).toEqual(expect.arrayContaining(units.map(unit => unit.key)))
  for (const {text} of (await loadPointers(db, slug)).values()) {
    expect(digestOf(text)).toBeDefined()
    expect(await loadMedia(db, text)).toBeDefined()
  }
  const imports = await db
    .selectFrom('document_import')
    .select('id')
    .where('document', '=', `announcements/${slug}`)
    .execute()
  expect(imports).toHaveLength(version)
  return version
}

describe.for(['sqlite', 'postgres'] as const)('killed in the middle of imports on %s', engine => {
  test('every announcement stands as its first document or as its second, never in between', async () => {
    const root = copyNewsroom('tests/fixtures/newsroom')
    const url = engine === 'postgres' ? await postgres.database() : undefined
    try {
      const said = new Map<string, number>()
      for (const after of [15, 90, 170, 260]) {
        for (const {slug, version} of await importAndKill(root, url, after))
          if (slug) said.set(slug, version!)
        const store = await openStore({root, url})
        try {
          const made = await store.db
            .selectFrom('file')
            .select('path')
            .where('path', 'like', 'content/announcements/d-%/%')
            .execute()
          const slugs = new Set(made.map(row => row.path.split('/')[2]!))
          for (const slug of said.keys()) expect(slugs).toContain(slug)
          for (const slug of slugs)
            expect(await versionOf(store, slug)).toBeGreaterThanOrEqual(said.get(slug) ?? 1)
        } finally {
          await store.close()
        }
      }
      expect(said.size).toBeGreaterThanOrEqual(4)
    } finally {
      rmSync(root, {recursive: true})
    }
  })
})
