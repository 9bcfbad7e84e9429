/**
 * Measure press kits: a cold process, warm PDFs beside headless Chromium printing the same pages, sizes, fifty
 * languages, equal bytes over zones, runs and folders, line edges over twelve widths, and the DOCX as LibreOffice
 * reads it.
 *
 * Run from the root: `node tests/bench/kits/measure-kits.ts`. LibreOffice (Debian `libreoffice-writer-nogui`) is asked
 * where it is installed.
 */

import {spawn, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {readZip} from '#exchange/read-zip.ts'
import {programFolder} from '#kits/build-kit.ts'
import {findLineEdges} from '#kits/find-line-edges.ts'
import {packPdf} from '#kits/pack-pdf.ts'
import {readDocx} from '#kits/read-docx.ts'
import {readPdf} from '#kits/read-pdf.ts'
import {typesetRelease} from '#kits/typeset-release.ts'
import {writeReleaseHtml} from '#kits/write-release-html.ts'
import {descendantTime} from '../descendant-time.ts'
import {makeFiftyLanguages} from './make-fifty-languages.ts'
import {makeReleases} from './make-releases.ts'
import {printWithChromium} from './print-with-chromium.ts'

const folder = mkdtempSync(join(tmpdir(), 'measure-kits-'))
// A copy: the first kit publishes a key beside the content.
const press = join(folder, 'press')
cpSync('tests/fixtures/press', press, {recursive: true})
const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!
const say = (what: string, figure: string, goal = '') =>
  console.log(`${what.padEnd(46)} ${figure.padEnd(28)} ${goal}`)

type Run = Readonly<{ms: number; memory: number; file: string | null; status: number}>

/** Build a kit in a process of its own, as a person would. */
function build(
  slug: string,
  root: string,
  options: {out: string; zone?: string; cwd?: string; more?: string[]},
): Promise<Run> {
  const {out, zone = 'UTC', cwd = '.', more = []} = options
  const script = join(programFolder, 'scripts', 'build-kit.ts')
  const started = performance.now()
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=2', script, slug, '--root', root, '--out', out, '--progress', 'json', ...more],
    {
      cwd,
      env: {...process.env, TZ: zone},
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let printed = ''
  child.stdout.on('data', chunk => (printed += chunk))
  return new Promise(done =>
    child.once('close', status => {
      const {memory, file} = JSON.parse(printed.trim().split('\n').at(-1)!) as {
        memory: number
        file: string | null
      }
      done({ms: performance.now() - started, memory, file, status: status ?? 1})
    }),
  )
}

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

async function measureCold(): Promise<void> {
  for (const [slug, root, more] of [
    ['customs-fast-lane', press, ['--key', join(folder, 'key.pem')]],
    ['beilun-mould-ip-base', '.', ['--draft']],
  ] as const) {
    const runs: Run[] = []
    for (let run = 0; run < 3; run++)
      runs.push(await build(slug, root, {out: join(folder, 'cold'), more: [...more]}))
    const size = readFileSync(runs[0]!.file!).length
    say(
      `cold process, 2 languages: ${slug}`,
      `${(median(runs.map(one => one.ms)) / 1000).toFixed(2)} s`,
      '≤ 5 s',
    )
    say('  its memory', `${Math.round(median(runs.map(one => one.memory)) / 1e6)} MB`, '≤ 300 MB')
    say('  its archive', `${(size / 1000).toFixed(0)} kB`)
  }
}

async function measureSame(): Promise<void> {
  const sums = new Map<string, number>()
  for (const zone of ['UTC', 'Asia/Shanghai', 'America/New_York'])
    for (const cwd of ['.', folder])
      for (const run of [1, 2]) {
        const out = join(folder, `${zone.replace('/', '-')}-${cwd === '.' ? 1 : 2}-${run}`)
        const {file} = await build('customs-fast-lane', press, {
          out,
          zone,
          cwd,
          more: ['--key', join(folder, 'key.pem')],
        })
        sums.set(sha256(file!), (sums.get(sha256(file!)) ?? 0) + 1)
      }
  say(
    'sha256 over 3 zones × 2 runs × 2 folders',
    `${sums.size} of ${[...sums.values()].reduce((a, b) => a + b)}`,
    '1 of 12',
  )
}

/** Wall clock and processor time of some runs, per run in milliseconds. */
async function timeOf(runs: number, run: (at: number) => unknown, used: () => number) {
  const walls: number[] = []
  const before = used()
  for (let at = 0; at < runs; at++) {
    const started = performance.now()
    await run(at)
    walls.push(performance.now() - started)
  }
  return {wall: median(walls), processor: (used() - before) / runs}
}

const ownTime = () => {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1000
}

/** The text changes each time, so that no cache of the typesetter answers; the browser runs already. */
async function measurePdf(): Promise<void> {
  const chromium = await printWithChromium()
  try {
    for (const [locale, release] of makeReleases()) {
      const changed = (run: number) => ({...release, coverLine: `${release.coverLine} ${run}`})
      const size = packPdf(typesetRelease(release, new Map()).pdf!).length
      const pages = Array.from({length: 10}, (_, run) => writeReleaseHtml(changed(run), new Map()))
      await chromium.print(pages[0]!)
      const own = await timeOf(10, run => packPdf(typesetRelease(changed(run), new Map()).pdf!), ownTime)
      const peer = await timeOf(
        10,
        run => chromium.print(pages[run]!),
        () => descendantTime(process.pid),
      )
      const ms = ({wall, processor}: typeof own) =>
        `${wall.toFixed(0)} ms, processor ${processor.toFixed(0)} ms`
      say(`warm PDF, ${locale}`, ms(own), '≤ 150 ms')
      say('  headless Chromium, same pages', ms(peer))
      const [wall, processor] = [peer.wall / own.wall, peer.processor / own.processor]
      say('  times as fast', `${wall.toFixed(1)}, by processor ${processor.toFixed(1)}`, '≥ 10')
      say(
        '  size without pictures',
        `${(size / 1000).toFixed(1)} kB`,
        locale === 'en' ? '≤ 60 kB' : '≤ 150 kB',
      )
    }
  } finally {
    await chromium.close()
  }
}

async function measureFifty(): Promise<void> {
  const root = join(folder, 'fifty')
  const locales = makeFiftyLanguages(press, root)
  const run = await build('customs-fast-lane', root, {
    out: join(folder, 'fifty-out'),
    more: ['--key', join(folder, 'key.pem')],
  })
  const held = [...readZip(new Uint8Array(readFileSync(run.file!)), () => false).names].filter(name =>
    name.endsWith('.pdf'),
  )
  say(
    `${locales.length} languages, all formats`,
    `${(run.ms / 1000).toFixed(1)} s, ${held.length} PDFs, ended with ${run.status}`,
    '≤ 60 s',
  )
  say('  its memory', `${Math.round(run.memory / 1e6)} MB`)
}

async function measureLines(): Promise<void> {
  let [lines, wrong] = [0, 0]
  for (const release of makeReleases().values())
    for (let margin = 20; margin <= 53; margin += 3) {
      const {pdf} = typesetRelease(release, new Map(), {margin})
      const read = await readPdf(pdf!)
      lines += read.lines.length
      wrong += findLineEdges(read.lines.map(line => line.text)).length
    }
  const control = findLineEdges(['。模具企业', '产业基地（']).length
  say('bad line edges over 12 widths', `${wrong} of ${lines} lines`, '0')
  say('  positive control', `${control} of 2 found`, '2')
}

/** The same words, as LibreOffice reads them out of the DOCX. */
function measureDocx(): void {
  const found = spawnSync('soffice', ['--version'])
  if (found.status !== 0) {
    say('DOCX in LibreOffice', 'not installed, not asked')
    return
  }
  const zip = readZip(
    new Uint8Array(readFileSync(join(folder, 'cold', 'customs-fast-lane-v2.zip'))),
    () => true,
  )
  for (const locale of ['en', 'zh-Hans']) {
    const docx = zip.parts.get(`${locale}/release.docx`)!
    writeFileSync(join(folder, 'release.docx'), docx)
    const convert = [
      '--headless',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      folder,
      join(folder, 'release.docx'),
    ]
    spawnSync('soffice', convert, {env: {...process.env, HOME: folder}})
    const bare = (text: string) => text.replace(/[\s\uFEFF]/g, '').replace(/•|\d\./g, '')
    const theirs = bare(readFileSync(join(folder, 'release.txt'), 'utf8'))
    const own = bare(readDocx(docx).text)
    say(
      `DOCX in LibreOffice, ${locale}`,
      theirs === own ? `${own.length} signs, the same` : 'OTHER TEXT',
      'the same',
    )
  }
}

try {
  // First, while the process is small.
  await measurePdf()
  await measureCold()
  await measureSame()
  await measureFifty()
  await measureLines()
  measureDocx()
} finally {
  rmSync(folder, {recursive: true, force: true})
}
