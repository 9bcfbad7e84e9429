/**
 * Measure the checks: false alarms per rule on right pairs, defects found per kind, speed and growth, and what other
 * tools say of the same pairs.
 *
 * Run from the root: `node tests/bench/checks/measure-checks.ts [alarms|defects|speed|peers]`; without a word all of
 * them. Needs ../shared/suites/memory (or the folder in TONGSHI_SUITES); `peers` needs pofilter of translate-toolkit
 * and `npm ci` in the folder peers.
 */

import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {measureAlarms} from './measure-alarms.ts'
import {measureDefects} from './measure-defects.ts'
import {measurePeers} from './measure-peers.ts'
import {measureSpeed} from './measure-speed.ts'

const suites = process.env.TONGSHI_SUITES ?? '../shared/suites'
const file = join(suites, 'memory/docs.en-zh-Hans.tsv.gz')

if (!existsSync(file)) {
  console.error(`Unexpected path ${file}, expected the suite of pairs, name its folder in TONGSHI_SUITES.`)
  process.exitCode = 2
} else {
  const pairs = gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split('\n')
    .map(line => {
      const [en = '', zh = ''] = line.split('\t')
      return {en, zh}
    })
  // Rules were tuned on the pairs of even numbers; the others were not looked at.
  const unseen = pairs.filter((_, at) => at % 2 === 1)
  const parts = {
    alarms: () => measureAlarms(unseen),
    defects: () => measureDefects(unseen),
    speed: () => measureSpeed(pairs),
    peers: () => measurePeers(unseen),
  }
  const wanted = process.argv[2]
  for (const [name, measure] of Object.entries(parts)) if (wanted === undefined || wanted === name) measure()
}
