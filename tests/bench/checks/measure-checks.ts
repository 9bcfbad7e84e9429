/**
 * Measure the checks: false alarms per rule on right pairs, defects found per kind, speed and growth, and what other
 * tools say of the same pairs.
 *
 * Run from the root: `node tests/bench/checks/measure-checks.ts [alarms|defects|speed|peers]`; without a word all of
 * them. Needs ../shared/suites/memory (or the folder in TONGSHI_SUITES); `peers` needs pofilter of translate-toolkit
 * and `npm ci` in the folder peers.
 */

import {loadPairs, pairsFile} from './load-pairs.ts'
import {measureAlarms} from './measure-alarms.ts'
import {measureDefects} from './measure-defects.ts'
import {measurePeers} from './measure-peers.ts'
import {measureSpeed} from './measure-speed.ts'

const pairs = loadPairs()
if (!pairs) {
  console.error(
    `Unexpected path ${pairsFile}, expected the suite of pairs, name its folder in TONGSHI_SUITES.`,
  )
  process.exitCode = 2
} else {
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
