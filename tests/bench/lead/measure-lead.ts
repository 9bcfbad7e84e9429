import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {cpus, loadavg} from 'node:os'
import {parseArgs} from 'node:util'
import {checks} from './checks.ts'
import {type Contest, MissingPeer} from './contest.ts'
import {extraction} from './extraction.ts'
import {kits} from './kits.ts'
import {memory} from './memory.ts'
import {pages} from './pages.ts'
import {quantities} from './quantities.ts'
import {runContest} from './run-contest.ts'
import {type Row, writeLead} from './write-lead.ts'

const contests: Readonly<Record<string, readonly Contest[]>> = {
  quantities,
  checks,
  extraction,
  memory,
  kits,
  pages,
}

const usage = `Use: npm run bench [-- NAME…] [--rounds N] [--install]
  NAME       ${Object.keys(contests).join(', ')}; without one, all
  --rounds   how often both sides are measured in turns, 1 to 50 (default 7); a first round warms up
  --install  first npm ci in the folders of the peers that npm has
Prints a table of processor times, medians with extremes, and of the ratios between the peer's and ours.`

/** Peers that npm has; the others come with the system and are named where they are missing. */
const peerFolders = ['quantities', 'checks', 'pages'].map(area => `tests/bench/${area}/peers`)

async function measure(contest: Contest, rounds: number): Promise<Row> {
  const {work, peer} = contest
  console.error(`${work} — ${peer} …`)
  try {
    const sides = await contest.open()
    try {
      return {work, peer, outcome: await runContest(sides, rounds)}
    } finally {
      await sides.close?.()
    }
  } catch (error) {
    if (error instanceof MissingPeer) return {work, peer, missing: error.message}
    throw error
  }
}

function install(): void {
  for (const folder of peerFolders) {
    console.error(`npm ci in ${folder} …`)
    const {status} = spawnSync('npm', ['ci', '--prefix', folder], {stdio: ['ignore', 'ignore', 'inherit']})
    if (status !== 0) throw new Error(`npm ci in ${folder} ended with ${status}.`)
  }
}

/** The machine in a line: a figure without it says little. */
function describeMachine(): string {
  const load = loadavg()[0]!.toFixed(1)
  const model = cpus()[0]?.model.trim() ?? 'unknown'
  const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string}
  return `Tongshi ${version}, Node ${process.version}, ${cpus().length} × ${model}, load ${load} at the start`
}

async function main(): Promise<number> {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {rounds: {type: 'string', default: '7'}, install: {type: 'boolean'}},
  })
  const rounds = Number(values.rounds)
  const unknown = positionals.find(name => !Object.hasOwn(contests, name))
  if (unknown !== undefined || !Number.isInteger(rounds) || rounds < 1 || rounds > 50) {
    console.error(usage)
    return 2
  }
  if (values.install) install()
  console.log(`${describeMachine()}; ${rounds} rounds, processor time of all processes that take part\n`)
  const wanted = positionals.length > 0 ? positionals : Object.keys(contests)
  const rows: Row[] = []
  for (const contest of wanted.flatMap(name => contests[name]!)) rows.push(await measure(contest, rounds))
  console.log(writeLead(rows))
  return 0
}

if (import.meta.main)
  process.exitCode = await main().catch((error: Error) => {
    console.error(error.message)
    return 1
  })
