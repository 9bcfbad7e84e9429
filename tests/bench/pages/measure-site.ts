/**
 * Measure `build-site` as a newsroom grows: time, processor time, peak memory and bytes of the first build, and the
 * cost of a rebuild after no change and after 1, 10 and 100 changed announcements, in ten locales.
 *
 * Run from the root: `node tests/bench/pages/measure-site.ts [--steps 100,1000,10000] [--jobs 1] [--cards]`.
 * A step is a number of announcements; ten thousand are 100,000 pages of announcements.
 */

import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {loadavg, tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import type {SiteSummary} from '../../../scripts/site/build-site.ts'
import {makeNewsroom, tenLocales, writeFacts} from './make-newsroom.ts'

const {values} = parseArgs({
  options: {
    steps: {type: 'string', default: '100,300,1000'},
    jobs: {type: 'string', default: '1'},
    cards: {type: 'boolean', default: false},
    folder: {type: 'string', default: tmpdir()},
  },
})

type Run = SiteSummary & Readonly<{seconds: number; cpu: number; memory: number}>

const folder = mkdtempSync(join(values.folder, 'measure-site-'))
const [root, out] = [join(folder, 'room'), join(folder, 'site')]

function build(...words: string[]): Run {
  const {stdout, stderr, status} = spawnSync(
    process.execPath,
    [
      ...[
        'scripts/build-site.ts',
        '--root',
        root,
        '--out',
        out,
        '--base-url',
        'https://news.example',
        '--json',
      ],
      ...['--jobs', values.jobs, ...(values.cards ? [] : ['--without-cards']), ...words],
    ],
    {encoding: 'utf8', maxBuffer: 2 ** 26},
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Run
}

const columns = [
  'pages',
  'HTML files',
  's',
  'CPU s',
  'CPU ms/file',
  'peak MiB',
  'MiB',
  'none',
  '1',
  '10',
  '100 (CPU s / files)',
]
console.log(
  `${tenLocales.length} locales, ${values.jobs} processors, cards ${values.cards ? 'drawn' : 'left out'}`,
)
console.log(columns.join(' | '))

let made = 0
try {
  for (const step of values.steps.split(',').map(Number)) {
    makeNewsroom(root, step, made)
    made = step
    // Each step begins with an empty folder: it is a first build.
    rmSync(out, {recursive: true, force: true})
    const first = build()
    const again = [0, 1, 10, 100].map(changes => {
      // Spread over all, the newest among them.
      for (let at = 0; at < Math.min(changes, step); at++)
        writeFacts(root, Math.floor((at * step) / changes), 5_000 + at + changes)
      const run = build()
      return `${run.cpu.toFixed(1)} / ${run.written} (${Math.round(run.memory / 2 ** 20)} MiB)`
    })
    const cells = [
      step * tenLocales.length,
      first.pages,
      first.seconds.toFixed(1),
      first.cpu.toFixed(1),
      ((first.cpu * 1000) / first.pages).toFixed(2),
      Math.round(first.memory / 2 ** 20),
      Math.round(first.bytes / 2 ** 20),
      ...again,
    ]
    console.log(`${cells.join(' | ')}   load ${loadavg()[0]!.toFixed(1)}`)
  }
} finally {
  rmSync(folder, {recursive: true, force: true})
}
