import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import type {RightPair} from '../../checks/inject-defects.ts'

/** Where the suite of real pairs is expected; TONGSHI_SUITES names another folder. */
export const pairsFile = join(
  process.env.TONGSHI_SUITES ?? '../shared/suites',
  'memory/docs.en-zh-Hans.tsv.gz',
)

/** Real pairs of a documentation and its translation, or `undefined` where the suite is not here. */
export function loadPairs(): RightPair[] | undefined {
  if (!existsSync(pairsFile)) return undefined
  const lines = gunzipSync(readFileSync(pairsFile)).toString().trim().split('\n')
  return lines.map(line => {
    const [en = '', zh = ''] = line.split('\t')
    return {en, zh}
  })
}
