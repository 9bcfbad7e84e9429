import {rmSync} from 'node:fs'
import {expect, test, vi} from 'vitest'
import {type CrashMode, killAndCheck} from './crash/kill-and-check.ts'
import {killMigration, makeOldStore} from './crash/kill-migration.ts'
import {killRestore, makeTwoBackups} from './crash/kill-restore.ts'
import {canMount, fillDisk} from './faults/run-on-small-disk.ts'
import {copyNewsroom} from './start-desk.ts'

vi.setConfig({testTimeout: 120_000})

// More of it, on both engines: npm run measure-faults
test.for([
  ['save', [60, 230, 410]],
  ['review', [150]],
  ['release', [90, 700]],
  ['import', [40, 300]],
] as readonly [CrashMode, number[]][])(
  'killed in mid %s, nothing acknowledged is lost and nothing is half-written',
  async ([mode, moments]) => {
    const root = copyNewsroom('.')
    try {
      for (const after of moments) {
        const {lost, broken} = await killAndCheck(mode, {root, after})
        expect({lost, broken}).toEqual({lost: [], broken: []})
      }
    } finally {
      rmSync(root, {recursive: true})
    }
  },
)

test('killed in mid migration, the next start brings the old store up to date as a whole', async () => {
  for (const after of [5, 60]) {
    const root = copyNewsroom('tests/fixtures/newsroom')
    await makeOldStore(root)
    expect(await killMigration({root, after})).toMatchObject({lost: [], broken: []})
    rmSync(root, {recursive: true})
  }
})

test('killed in mid restore, store and files are both of one backup', async () => {
  const root = copyNewsroom('.')
  const backups = await makeTwoBackups(root)
  for (const after of [350, 800])
    expect(await killRestore({root, backups, after})).toMatchObject({lost: [], broken: []})
  rmSync(root, {recursive: true})
})

test.skipIf(!canMount('sqlite'))(
  'a disk that fills up loses nothing acknowledged, and work goes on when there is room again',
  () => {
    const {acknowledged, lost, broken, said} = fillDisk('sqlite', 1)
    expect({lost, broken}).toEqual({lost: 0, broken: []})
    expect(acknowledged).toBeGreaterThan(0)
    expect(said).toEqual(['database or disk is full'])
  },
)
