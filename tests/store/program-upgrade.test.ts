import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {importFiles} from '#store/import-files.ts'
import {makeRelease} from '#store/make-release.ts'
import {openStore} from '#store/open-store.ts'
import type {Store} from '#store/store.ts'
import {copyNewsroom} from './start-desk.ts'

type Words = Readonly<Record<string, string | undefined>>

/** The catalogues of a program, with words of its version. */
function makeProgram(version: string, words: Words): string {
  const program = mkdtempSync(join(tmpdir(), 'tongshi-program-'))
  onTestFinished(() => rmSync(program, {recursive: true}))
  for (const locale of ['en', 'zh-Hans'])
    cpSync(join('locales', locale, 'reader.json'), join(program, 'locales', locale, 'reader.json'))
  const path = join(program, 'locales/en/reader.json')
  writeFileSync(path, JSON.stringify({...JSON.parse(readFileSync(path, 'utf8')), ...words}))
  writeFileSync(join(program, 'package.json'), JSON.stringify({version}))
  return program
}

const root = () => {
  const folder = copyNewsroom('tests/fixtures/press')
  onTestFinished(() => rmSync(folder, {recursive: true}))
  return folder
}
const unitOf = async ({db}: Store, key: string) =>
  db.selectFrom('unit').select(['message', 'gone']).where('key', '=', key).executeTakeFirst()
const conflictsOf = ({db}: Store) => db.selectFrom('conflict').selectAll().execute()

test('a message that a newer program has no use for goes without a conflict', async () => {
  const newsroom = root()
  const before = await openStore({root: newsroom, program: makeProgram('1.0.0', {leaving: 'Leaving'})})
  expect(await unitOf(before, 'leaving')).toEqual({message: 'Leaving', gone: 0})
  await before.close()
  const after = await openStore({root: newsroom, program: makeProgram('1.1.0', {coming: 'Coming'})})
  expect(await unitOf(after, 'leaving')).toEqual({message: 'Leaving', gone: 1})
  expect(await unitOf(after, 'coming')).toEqual({message: 'Coming', gone: 0})
  expect(await conflictsOf(after)).toEqual([])
  await after.close()
})

test('beside a newer program an older one takes none of its words back, and releases none', async () => {
  const newsroom = root()
  const words = {announcements: 'All announcements', coming: 'Coming'}
  const newer = await openStore({root: newsroom, program: makeProgram('1.10.0', words)})
  const older = await openStore({root: newsroom, program: makeProgram('1.9.0', {leaving: 'Leaving'})})
  expect(await importFiles(older)).toMatchObject({imported: 0, conflicts: 0})
  expect(await unitOf(newer, 'announcements')).toEqual({message: 'All announcements', gone: 0})
  expect(await unitOf(newer, 'coming')).toEqual({message: 'Coming', gone: 0})
  expect(await unitOf(newer, 'leaving')).toBeUndefined()
  expect(await conflictsOf(newer)).toEqual([])
  const release = makeRelease(
    older,
    {documents: ['interface/reader'], locales: ['zh-Hans']},
    {person: 'wang'},
  )
  await expect(release).rejects.toMatchObject({code: 'busy', message: expect.stringContaining('1.10.0')})
  await older.close()
  await newer.close()
})
