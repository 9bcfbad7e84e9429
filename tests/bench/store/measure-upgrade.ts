/**
 * Brings a desk from an older program to this one while people save: two servers of the older program on one PostgreSQL,
 * replaced one after the other, each killed without a warning. Counts what was acknowledged and what of it is there.
 *
 * Use: node tests/bench/store/measure-upgrade.ts --from REV [--people 4] [--seconds 4]
 */
import {type ChildProcess, execFileSync, spawn} from 'node:child_process'
import {mkdtempSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {parseArgs} from 'node:util'
import pg from 'pg'
import {startPostgres} from '../../store/start-postgres.ts'

const {values} = parseArgs({
  options: {
    from: {type: 'string', default: 'HEAD'},
    people: {type: 'string', default: '4'},
    seconds: {type: 'string', default: '4'},
  },
})
const people = Number(values.people)
const phase = Number(values.seconds) * 1000
const locale = 'zh-Hans'
const program = resolve(import.meta.dirname, '../../..')
const older = join(mkdtempSync(join(tmpdir(), 'tongshi-older-')), 'program')

type Server = Readonly<{
  name: string
  child: ChildProcess
  origin: string
  cookies: string[]
  document: string
}>

/** Start the desk of a program: only the first makes people, whose addresses are alike in all. */
function start(name: string, folder: string, count: number): Promise<Server> {
  const env = {...process.env, TONGSHI_SECRET: 'one secret for all servers of a desk'}
  const words = [join(folder, 'tests/bench/store/serve-desk.ts'), String(count), url]
  const child = spawn(process.execPath, words, {cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit']})
  return new Promise((ready, failed) => {
    let said = ''
    child.once('exit', code => failed(new Error(`${name} ended with ${code}`)))
    child.stdout!.on('data', chunk => {
      said += chunk
      if (said.includes('\n')) ready({name, child, ...JSON.parse(said)})
    })
  })
}

type Saved = Readonly<{key: string; rev: number; text: string; at: string}>
const acknowledged: Saved[] = []
const repeated: number[] = []
let servers: Server[] = []
let isOver = false
const inAnHour = new Date(Date.now() + 3600_000).toISOString()

/** Save on targets of one's own, at any server that is there; what got no answer is sent again under its number. */
async function saveForever(own: number, token: string, keys: readonly string[]): Promise<void> {
  const revs = new Map<string, number>()
  for (let count = 0; !isOver; count++) {
    const key = keys[(own + count * people) % keys.length]!
    const body = {
      text: `译文${own} ${count}`,
      rev: revs.get(key) ?? 0,
      state: 'initial',
      request: crypto.randomUUID(),
    }
    for (let attempt = 0; ; attempt++) {
      const {origin, document, name} = servers[(own + count + attempt) % servers.length]!
      const answer = await fetch(`${origin}/api/v1/documents/${document}/units/${key}/${locale}`, {
        method: 'PUT',
        headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'},
        body: JSON.stringify(body),
      }).catch(() => undefined)
      if (answer && answer.status < 500) {
        if (answer.status !== 200) throw new Error(`${answer.status} at ${name}: ${await answer.text()}`)
        const {target} = (await answer.json()) as {target: {rev: number}}
        revs.set(key, target.rev)
        acknowledged.push({key, rev: target.rev, text: body.text, at: name})
        if (attempt > 0) repeated.push(attempt)
        break
      }
      await sleep(20)
    }
  }
}

async function makeTokens({origin, cookies}: Server): Promise<string[]> {
  return Promise.all(
    cookies.map(async cookie => {
      const answer = await fetch(`${origin}/api/v1/account/tokens`, {
        method: 'POST',
        headers: {cookie, origin, 'content-type': 'application/json'},
        body: JSON.stringify({name: 'upgrade', scopes: ['read', 'write'], expiresAt: inAnHour}),
      })
      const {token} = (await answer.json()) as {token: string}
      return token
    }),
  )
}

async function report(): Promise<void> {
  const client = new pg.Client({connectionString: url})
  await client.connect()
  const {rows} = await client.query('select key, rev, text from revision where locale = $1', [locale])
  const there = new Set(rows.map(row => `${row.key} ${row.rev} ${row.text}`))
  const lost = acknowledged.filter(({key, rev, text}) => !there.has(`${key} ${rev} ${text}`))
  const steps = await client.query('select name from kysely_migration order by name')
  const conflicts = await client.query('select document, key, locale from conflict')
  const back = await client.query(
    "select document, key, locale from revision where origin = 'import' and base_rev > 0 order by seq",
  )
  await client.end()
  const by = Map.groupBy(acknowledged, one => one.at)
  for (const [name, own] of by) console.log(`${name}: ${own.length} edits acknowledged`)
  console.log(`sent again: ${repeated.length}`)
  console.log(`schema: ${steps.rows.map(row => row.name).join(' ')}`)
  console.log(
    `lost: ${lost.length}, conflicts: ${conflicts.rows.map(row => `${row.document} ${row.key} ${row.locale}`).join(', ') || 0}, imported over: ${back.rows.length}`,
  )
  for (const row of back.rows) console.log(`  ${row.document} ${row.key} ${row.locale}`)
}

execFileSync('git', ['worktree', 'add', '--detach', older, values.from], {cwd: program, stdio: 'ignore'})
symlinkSync(join(program, 'node_modules'), join(older, 'node_modules'))
const postgres = await startPostgres()
const url = await postgres.database()
const all: Server[] = []
try {
  const first = await start('older program, server 1', older, people)
  const second = await start('older program, server 2', older, 0)
  all.push(first, second)
  servers = [first, second]
  const tokens = await makeTokens(first)
  const list = await fetch(`${first.origin}/api/v1/documents/${first.document}/units?locale=${locale}`, {
    headers: {authorization: `Bearer ${tokens[0]}`},
  })
  const {units} = (await list.json()) as {units: {key: string; kind: string}[]}
  const keys = units.map(unit => unit.key)
  const saving = Promise.all(tokens.map((token, own) => saveForever(own, token, keys)))
  await sleep(phase)
  for (const [at, leaving] of [first, second].entries()) {
    const next = await start(`this program, server ${at + 1}`, program, 0)
    all.push(next)
    servers = [...servers, next]
    await sleep(phase)
    leaving.child.removeAllListeners('exit')
    leaving.child.kill('SIGKILL')
    servers = servers.filter(one => one !== leaving)
    await sleep(phase)
  }
  isOver = true
  await saving
  await report()
} finally {
  isOver = true
  for (const {child} of all) {
    child.removeAllListeners('exit')
    child.kill('SIGKILL')
  }
  await postgres.stop()
  execFileSync('git', ['worktree', 'remove', '--force', older], {cwd: program, stdio: 'ignore'})
  rmSync(join(older, '..'), {recursive: true, force: true})
}
