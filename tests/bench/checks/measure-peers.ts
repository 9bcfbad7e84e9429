import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {RightPair} from '../../checks/inject-defects.ts'
import {commandTime} from '../processor-time.ts'
import {writePairs} from './write-pairs.ts'

const formatjs = fileURLToPath(new URL('peers/node_modules/.bin/formatjs', import.meta.url))
const rounds = 3

/** What pofilter and formatjs verify say of the same right pairs, and how long each takes beside the checks. */
export function measurePeers(pairs: readonly RightPair[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'checks-bench-'))
  try {
    const some = pairs.slice(0, 10_000)
    writePairs(folder, some)
    console.log(
      `\nBeside others, ${some.length} right pairs, whole processes, processor seconds, best of ${rounds}`,
    )
    const own = `${process.execPath} scripts/check-catalogues.ts ${folder}/en.json ${folder}/zh.json --format json`
    tell('check-catalogues, all rules', own)
    tell(
      'formatjs verify, keys and structure',
      `${formatjs} verify --source-locale en --missing-keys --extra-keys --structural-equality ${folder}/en.json ${folder}/zh.json`,
    )
    tell('pofilter, all its checks', `pofilter --language=zh_CN ${folder}/pairs.po ${folder}/found.po`)
    tellPofilter(readFileSync(join(folder, 'found.po'), 'utf8'), some.length)
  } finally {
    rmSync(folder, {recursive: true})
  }
}

function tell(name: string, command: string): void {
  const times = Array.from({length: rounds}, () => commandTime(command, [0, 1]))
  console.log(`  ${name.padEnd(38)} ${(Math.min(...times) / 1000).toFixed(2)} s`)
}

/** Every unit that pofilter lets through its filters has a comment such as `(pofilter) endpunc: …`. */
function tellPofilter(po: string, count: number): void {
  const units = po.split('\n\n').filter(unit => unit.includes('(pofilter)'))
  const tests = new Map<string, number>()
  for (const unit of units)
    for (const [, name = ''] of unit.matchAll(/\(pofilter\) (\w+):/g))
      tests.set(name, (tests.get(name) ?? 0) + 1)
  const share = (number: number) => `${number} (${((100 * number) / count).toFixed(1)} %)`
  console.log(`  pofilter warns on ${share(units.length)}`)
  for (const [name, number] of [...tests].sort(([, one], [, other]) => other - one))
    console.log(`    ${name.padEnd(20)} ${share(number)}`)
}
