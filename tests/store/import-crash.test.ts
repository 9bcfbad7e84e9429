import {rmSync} from 'node:fs'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {killImports} from './crash/kill-imports.ts'
import {copyNewsroom} from './start-desk.ts'
import {startPostgres, type TestPostgres} from './start-postgres.ts'

vi.setConfig({testTimeout: 120_000, hookTimeout: 120_000})
let postgres: TestPostgres

beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

// More of it: tests/bench/import/measure-crashes.ts
test.for(['sqlite', 'postgres'] as const)(
  'killed in the middle of imports on %s, every announcement stands as one document or the other',
  async engine => {
    const root = copyNewsroom('tests/fixtures/newsroom')
    const url = engine === 'postgres' ? await postgres.database() : undefined
    let count = 0
    try {
      for (const after of [15, 90, 170, 260]) {
        const {acknowledged, lost, broken} = await killImports({root, url, after})
        expect({lost, broken}).toEqual({lost: [], broken: []})
        count += acknowledged
      }
      expect(count).toBeGreaterThanOrEqual(4)
    } finally {
      rmSync(root, {recursive: true})
    }
  },
)
