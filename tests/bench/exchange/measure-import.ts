import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/**
 * Time the import of many units by command, as a person would: `node tests/bench/exchange/measure-import.ts 100000`.
 *
 * A newsroom with ten catalogues is made, exported, targets edited in the file, and imported. Times are of
 * whole processes.
 */
const count = Number(process.argv[2] ?? 100_000)
const formats = process.argv[3]?.split(',') ?? ['xliff-2', 'xliff-1.2', 'po', 'tmx', 'csv', 'json-flat']
const root = mkdtempSync(join(tmpdir(), 'measure-import-'))

const sentences = [
  'The community counts {enterprises} enterprises, {dieEnterprises} of which make dies.',
  'Annual sales of <b>{annualSales}</b> were announced on {day, date, day}.',
  '{count, plural, one {# part is older than the source.} other {# parts are older than the source.}}',
  'Shown in {source}, because nobody has translated it yet.',
]
const translations = [
  '辖区有企业{enterprises}，其中模具企业{dieEnterprises}。',
  '{day, date, day}公布年销售额<b>{annualSales}</b>。',
  '{count, plural, other {#个部分早于源文。}}',
  '尚未翻译，以{source}显示。',
]

/** A catalogue may have 4 MiB: the units are spread over ten. */
const names = Array.from({length: 10}, (_, at) => `large${at}`)

function catalogue(texts: readonly string[]): string {
  return JSON.stringify(
    Object.fromEntries(
      Array.from({length: count / names.length}, (_, at) => [`k${at}`, `${texts[at % texts.length]} ${at}`]),
    ),
  )
}

/** Change every fourth target, as a translator would. */
function edit(file: string): void {
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replaceAll(/尚未翻译(?=，以)/g, '尚无译文'))
}

/** Child processes tell their processor time: on a busy machine it says more than the clock. */
const hook =
  'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();console.error("CPU "+(u.userCPUTime+u.systemCPUTime)/1e6+" MiB "+Math.round(u.maxRSS/1024))})'

function run(script: string, ...words: string[]) {
  const start = performance.now()
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['--import', hook, `scripts/${script}.ts`, ...words],
    {encoding: 'utf8', maxBuffer: 2 ** 30},
  )
  const [, cpu = '', memory] = /CPU ([\d.]+) MiB (\d+)/.exec(stderr) ?? []
  const seconds = (performance.now() - start) / 1_000
  if (status === 2 || stderr.includes('Unexpected'))
    throw new Error(`${script}: ${stderr.slice(-600)} ${stdout.slice(-300)}`)
  const last = stdout.trim().split('\n').slice(-2).join(' ')
  return {
    said: `${seconds.toFixed(1)} s (${Number(cpu).toFixed(1)} s CPU, ${memory} MiB)`,
    last,
    told: stderr.split('\n').length - 2,
  }
}

try {
  mkdirSync(join(root, 'content', 'announcements'), {recursive: true})
  for (const [locale, texts] of [
    ['en', sentences],
    ['zh-Hans', translations],
  ] as const) {
    mkdirSync(join(root, 'locales', locale), {recursive: true})
    for (const name of names) writeFileSync(join(root, 'locales', locale, `${name}.json`), catalogue(texts))
  }
  for (const format of formats) {
    const out = join(root, format)
    const exported = run(
      'export-units',
      '--root',
      root,
      '--out',
      out,
      '--locale',
      'zh-Hans',
      '--format',
      format,
      ...names,
    )
    const file = join(out, format.startsWith('json') ? 'zh-Hans/large0.json' : readdirSync(out)[0]!)
    if (!format.startsWith('json')) edit(file)
    const imported = run('import-units', '--root', root, '--preview', file)
    const size = (statSync(file).size / 2 ** 20).toFixed(1)
    console.log(
      `${format}: ${size} MiB, export ${exported.said}, import ${imported.said}, ${imported.told} lines of progress, ${imported.last}`,
    )
  }
} finally {
  rmSync(root, {recursive: true})
}
