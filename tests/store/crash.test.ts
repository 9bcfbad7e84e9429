import {rmSync} from 'node:fs'
import {expect, test, vi} from 'vitest'
import {type CrashMode, killAndCheck} from './crash/kill-and-check.ts'
import {copyNewsroom} from './start-desk.ts'

vi.setConfig({testTimeout: 120_000})

// More of it, on both engines: tests/bench/store/measure-crashes.ts
test.for([
  ['save', [60, 230, 410]],
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
