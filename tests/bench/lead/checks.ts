import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {loadPairs, pairsFile} from '../checks/load-pairs.ts'
import {writePairs} from '../checks/write-pairs.ts'
import {commandTime} from '../processor-time.ts'
import {type Contest, MissingPeer, type Sides} from './contest.ts'

const formatjs = fileURLToPath(new URL('../checks/peers/node_modules/.bin/formatjs', import.meta.url))
const count = 10_000

/** Checking translations beside their sources, as whole processes. */
export const checks: readonly Contest[] = [
  {
    work: `check ${count} pairs, every rule`,
    peer: 'pofilter (translate-toolkit), every test',
    open: () => {
      if (spawnSync('pofilter', ['--version']).error)
        throw new MissingPeer('apt-get install translate-toolkit')
      return openPairs(folder => `pofilter --language=zh_CN ${folder}/pairs.po ${folder}/found.po`)
    },
  },
  {
    work: `check ${count} pairs, every rule`,
    peer: 'formatjs verify 6.16, keys and structure only',
    open: () => {
      if (!existsSync(formatjs)) throw new MissingPeer('npm ci --prefix tests/bench/checks/peers')
      return openPairs(folder => {
        const rules = '--missing-keys --extra-keys --structural-equality'
        return `${formatjs} verify --source-locale en ${rules} ${folder}/en.json ${folder}/zh.json`
      })
    },
  },
]

function openPairs(peer: (folder: string) => string): Sides {
  const pairs = loadPairs()
  if (!pairs) throw new MissingPeer(`the suite ${pairsFile}, or its folder in TONGSHI_SUITES`)
  const folder = mkdtempSync(join(tmpdir(), 'bench-checks-'))
  writePairs(folder, pairs.filter((_, at) => at % 2 === 1).slice(0, count))
  const own = `${process.execPath} scripts/check-catalogues.ts ${folder}/en.json ${folder}/zh.json --format json`
  // A checker that found something ends with 1: it has done its work.
  return {
    own: () => commandTime(own, [0, 1]),
    peer: () => commandTime(peer(folder), [0, 1]),
    close: () => rmSync(folder, {recursive: true}),
  }
}
