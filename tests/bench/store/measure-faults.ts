/**
 * Makes faults on real engines and counts what they cost: processes killed in mid work, PostgreSQL stopped, a full
 * disk, a clock set back, connections cut. A table of each kind and engine; ends with 1 where anything was lost.
 *
 * Use: npm run measure-faults [-- --engine sqlite|postgres --kills 200 --trials 30 --works save,kit --only kill,clock --seed 1 --out FILE]
 */
import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {cpus, loadavg, tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {type CrashMode, type CrashReport, killAndCheck} from '../../store/crash/kill-and-check.ts'
import {killKit, timeKit} from '../../store/crash/kill-kit.ts'
import {killMigration, makeOldStore, timeMigration} from '../../store/crash/kill-migration.ts'
import {killRestore, makeTwoBackups} from '../../store/crash/kill-restore.ts'
import {cutConnection} from '../../store/faults/cut-connection.ts'
import {type FaultReport, sumReports} from '../../store/faults/fault-report.ts'
import {canMount, fillDisk} from '../../store/faults/run-on-small-disk.ts'
import {setClockBack} from '../../store/faults/set-clock-back.ts'
import {stopPostgres} from '../../store/faults/stop-postgres.ts'
import {copyNewsroom} from '../../store/start-desk.ts'
import {startPostgres, type TestPostgres} from '../../store/start-postgres.ts'

const {values} = parseArgs({
  options: {
    engine: {type: 'string', default: 'sqlite,postgres'},
    kills: {type: 'string', default: '200'},
    trials: {type: 'string', default: '30'},
    works: {type: 'string', default: 'save,review,release,import,migration,restore,kit'},
    only: {type: 'string', default: 'kill,postgres,disk,clock,connection'},
    seed: {type: 'string', default: '1'},
    out: {type: 'string', default: ''},
  },
})
const [kills, trials] = [Number(values.kills), Number(values.trials)]
const only = new Set(values.only.split(','))
const works = new Set(values.works.split(','))
let state = Number(values.seed)
/** Park and Miller: the same seed makes the same faults. */
const random = () => {
  state = (state * 48271) % 2147483647
  return state / 2147483647
}
type Engine = 'sqlite' | 'postgres'
type Kind = Readonly<{fault: string; engine: Engine | 'files'} & FaultReport>
const kinds: Kind[] = []
const began = new Date().toISOString()

const quantile = (list: readonly number[], part: number) =>
  list.length === 0
    ? ''
    : Math.round([...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * part))]!)

function note(fault: string, engine: Kind['engine'], reports: readonly FaultReport[]): void {
  const sum = sumReports(reports)
  kinds.push({fault, engine, ...sum})
  const {trials: made, acknowledged, lost, broken} = sum
  console.log(
    `${fault}, ${engine}: ${made} trials, ${acknowledged} acknowledged, ${lost} lost, ${broken.length} broken, recovery p50 ${quantile(sum.recovery, 0.5)} ms, max ${quantile(sum.recovery, 1)} ms`,
  )
  for (const one of broken.slice(0, 3)) console.log(`  ${one}`)
}

const reportOf = ({acknowledged, lost, broken, recovery}: CrashReport): FaultReport => ({
  trials: 1,
  acknowledged,
  lost: lost.length,
  broken,
  recovery: [recovery],
})

/** Rounds of one kind; every few of them on a new newsroom, so that its growth does not slow the later ones. */
async function killRounds(
  rounds: number,
  {postgres, from = '.'}: Readonly<{postgres: TestPostgres | undefined; from?: string}>,
  work: (place: {root: string; url: string | undefined}) => Promise<CrashReport>,
  each = 40,
): Promise<FaultReport[]> {
  const reports: FaultReport[] = []
  for (let round = 0; round < rounds; ) {
    const place = {root: copyNewsroom(from), url: await postgres?.database()}
    for (let own = 0; own < each && round < rounds; own++, round++) reports.push(reportOf(await work(place)))
    rmSync(place.root, {recursive: true})
  }
  return reports
}

async function killAll(engine: Engine, postgres: TestPostgres | undefined): Promise<void> {
  const share = (part: number) => Math.ceil(kills * part)
  const parts: readonly (readonly [CrashMode, number])[] = [
    ['save', share(0.3)],
    ['review', share(0.2)],
    ['release', share(0.2)],
    ['import', share(0.1)],
  ]
  for (const [mode, rounds] of parts.filter(([one]) => works.has(one)))
    note(
      `kill -9 in mid ${mode}`,
      engine,
      await killRounds(rounds, {postgres}, place =>
        killAndCheck(mode, {...place, after: random() * (mode === 'release' ? 1500 : 600)}),
      ),
    )
  if (works.has('migration')) await killMigrations(engine, postgres, share(0.15))
  if (works.has('restore')) await killRestores(engine, postgres, share(0.05))
}

async function killMigrations(
  engine: Engine,
  postgres: TestPostgres | undefined,
  rounds: number,
): Promise<void> {
  const template = mkdtempSync(join(tmpdir(), 'tongshi-old-'))
  const url = await postgres?.database()
  await makeOldStore(template, url)
  const name = url && new URL(url).pathname.slice(1)
  const whole = await timeMigration(template, await postgres?.database(name))
  const reports = await killRounds(
    rounds,
    {postgres: undefined, from: 'tests/fixtures/newsroom'},
    async ({root}) => {
      if (!postgres) cpSync(join(template, '.tongshi'), join(root, '.tongshi'), {recursive: true})
      return killMigration({root, url: await postgres?.database(name), after: random() * whole * 1.2})
    },
    1,
  )
  note('kill -9 in mid migration', engine, reports)
  rmSync(template, {recursive: true})
}

async function killRestores(
  engine: Engine,
  postgres: TestPostgres | undefined,
  rounds: number,
): Promise<void> {
  const [root, url] = [copyNewsroom('.'), await postgres?.database()]
  const backups = await makeTwoBackups(root, url)
  const reports: FaultReport[] = []
  for (let round = 0; round < rounds; round++)
    reports.push(reportOf(await killRestore({root, url, backups, after: random() * 2500})))
  note('kill -9 in mid restore', engine, reports)
  rmSync(root, {recursive: true})
}

async function killKits(): Promise<void> {
  const root = copyNewsroom('tests/fixtures/press')
  mkdirSync(join(root, '.tongshi'))
  const whole = timeKit(root)
  const rounds = Math.max(10, Math.ceil(kills * 0.2))
  const reports: FaultReport[] = []
  // Most of a build only reads; half of the kills fall into its last fifth, where it writes.
  for (let round = 0; round < rounds; round++) {
    const after = whole * (round % 2 === 0 ? random() : 0.8 + random() * 0.25)
    const {recovery, ...rest} = await killKit({root, after, finish: round % 10 === 9})
    reports.push({...reportOf({...rest, recovery}), recovery: recovery > 0 ? [recovery] : []})
  }
  note('kill -9 in mid kit build', 'files', reports)
  rmSync(root, {recursive: true})
}

for (const engine of values.engine.split(',') as Engine[]) {
  const postgres = engine === 'postgres' ? await startPostgres() : undefined
  if (only.has('kill')) await killAll(engine, postgres)
  if (only.has('connection'))
    note('connection cut', engine, [
      await cutConnection({url: await postgres?.database(), trials: trials * 5, random}),
    ])
  if (only.has('clock')) {
    const root = copyNewsroom('.')
    note('clock set back', engine, [
      await setClockBack({root, url: await postgres?.database(), trials, random}),
    ])
    rmSync(root, {recursive: true})
  }
  if (only.has('postgres') && postgres) {
    const root = copyNewsroom('.')
    const url = await postgres.database()
    note('PostgreSQL stopped and started', engine, [
      await stopPostgres(postgres, {root, url, trials, random}),
    ])
    rmSync(root, {recursive: true})
  }
  await postgres?.stop()
  if (only.has('disk')) {
    if (canMount(engine)) note('disk full', engine, [fillDisk(engine, Math.max(2, trials >> 1))])
    else console.log(`disk full, ${engine}: not tried, since this user cannot mount a small disk`)
  }
}
if (only.has('kill') && works.has('kit')) await killKits()

const rows = kinds.map(({fault, engine, trials: made, acknowledged, lost, broken, recovery}) => ({
  fault,
  engine,
  trials: made,
  acknowledged,
  lost,
  'half-written': broken.length,
  'recovery ms p50': quantile(recovery, 0.5),
  'recovery ms max': quantile(recovery, 1),
}))
console.table(rows)
console.log(
  `from ${began} to ${new Date().toISOString()}, ${cpus().length} cores, load ${loadavg()
    .map(one => one.toFixed(1))
    .join(' ')}, seed ${values.seed}`,
)
if (values.out)
  writeFileSync(
    values.out,
    `${JSON.stringify({began, rows, broken: kinds.flatMap(one => one.broken)}, null, 1)}\n`,
  )
process.exit(kinds.some(({lost, broken}) => lost > 0 || broken.length > 0) ? 1 : 0)
