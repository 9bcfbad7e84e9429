import {execFileSync} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gunzipSync, gzipSync} from 'node:zlib'
import {sql} from 'kysely'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {loadSigningKey} from '#kits/kit-keys.ts'
import {writeComment} from '#store/comments.ts'
import {dropUnfinished, keepBackups, nameOfBackup} from '#store/keep-backups.ts'
import {listUnits} from '#store/list-units.ts'
import {makeRelease} from '#store/make-release.ts'
import type {Engine} from '#store/migration-001.ts'
import {openPostgres} from '#store/open-postgres.ts'
import {openStore} from '#store/open-store.ts'
import {verifyBackup} from '#store/read-backup.ts'
import {type RestoreRequest, restoreBackup} from '#store/restore-backup.ts'
import {reviewTarget} from '#store/review-target.ts'
import {saveTarget} from '#store/save-target.ts'
import {snapshotPostgres} from '#store/snapshot-postgres.ts'
import {snapshotSqlite} from '#store/snapshot-sqlite.ts'
import {stagedName} from '#store/stage-sqlite.ts'
import type {Store} from '#store/store.ts'
import {beginSwitch} from '#store/switch-files.ts'
import {hashTable, type TableSnapshot} from '#store/table-snapshot.ts'
import {writeBackup} from '#store/write-backup.ts'
import {oneTimeCode} from './one-time-code.ts'
import {cookiesOf, copyNewsroom, password, startDesk, type TestDesk} from './start-desk.ts'
import {startPostgres, type TestPostgres} from './start-postgres.ts'

vi.setConfig({testTimeout: 120_000, hookTimeout: 120_000})
const now = () => new Date()
const locale = 'zh-Hans'
const document = 'interface/reader'
const engines = ['sqlite', 'postgres'] as const
/** Words that a reader of lines, a JSON parser or a CSV would stumble over. */
const odd = '公告\u2028\u2029\u0085"\\\n😀'
let postgres: TestPostgres
const folder = mkdtempSync(join(tmpdir(), 'tongshi-backup-'))

type Made = {
  desk: TestDesk
  url: string | undefined
  file: string
  secret: string
  email: string
  factor: string
}
const made = new Map<Engine, Made>()
const released = (root: string) => JSON.parse(readFileSync(join(root, 'locales/zh-Hans/reader.json'), 'utf8'))

async function translate(store: Store, key: string, text: string): Promise<number> {
  const row = (await listUnits(store, document, locale)).find(({unit}) => unit.id === key)!
  const target = {document, key, locale, text, rev: row.current?.rev ?? 0, confirm: true}
  return (await saveTarget(store, target, {person: 'lin'})).current.rev
}

/** A desk where work has been done, released, and is going on; a backup is taken in the middle of it. */
async function work(engine: Engine): Promise<Made> {
  const url = engine === 'postgres' ? await postgres.database() : undefined
  const desk = await startDesk({from: 'tests/fixtures/newsroom', ...(url ? {url} : {})})
  const {store} = desk.desk
  const person = await desk.person({locale: '*', role: 'owner'})
  const begun = await desk.ask('POST', '/account/second-factor', {password}, person)
  const {secret: factor} = begun.body
  await desk.ask('POST', '/account/second-factor/confirm', {code: oneTimeCode(factor)}, person)
  const rev = await translate(store, 'announcements', '公告甲')
  const name = {document, key: 'announcements', locale}
  await reviewTarget(store, {...name, rev, verdict: 'approve'}, {person: 'wang'})
  await makeRelease(store, {documents: [document], locales: [locale]}, {person: 'wang'})
  await writeComment(store, {...name, kind: 'note', text: odd, parent: null}, {person: person.id})
  await translate(store, 'about', '前')
  let isDone = false
  let saves = 0
  const saving = (async () => {
    for (; !isDone; saves++) await translate(store, 'about', `后${'甲乙丙丁戊己'[saves % 6]}`)
  })()
  const file = join(folder, `${engine}.ndjson.gz`)
  const report = await writeBackup({
    root: desk.root,
    data: store.data,
    url,
    file,
    secrets: false,
    kits: false,
    now,
  })
  isDone = true
  await saving
  expect(report.rows).toBeGreaterThan(100)
  expect(saves, 'people work on meanwhile').toBeGreaterThan(0)
  return {desk, url, file, secret: desk.desk.secret, email: person.email, factor}
}

beforeAll(async () => {
  postgres = await startPostgres()
  for (const engine of engines) made.set(engine, await work(engine))
})
afterAll(async () => {
  for (const {desk} of made.values()) await desk.stop()
  await postgres.stop()
  rmSync(folder, {recursive: true})
})

function copyInto(root: string): string {
  for (const name of ['content', 'locales'])
    cpSync(join('tests/fixtures/newsroom', name), join(root, name), {recursive: true})
  return root
}

/** An empty place to restore into, and what a restore is asked for there. */
async function place(engine: Engine, file: string, secret?: string): Promise<RestoreRequest> {
  const root = mkdtempSync(join(folder, 'root-'))
  const url = engine === 'postgres' ? await postgres.database() : undefined
  const flags = {replace: false, filesOnly: false, resetSecondFactors: false, dryRun: false}
  return {file, root, data: join(root, '.tongshi'), url, secret, now, ...flags}
}

async function snapshotOf({data, url}: RestoreRequest): Promise<TableSnapshot> {
  if (!url) return snapshotSqlite(join(data, 'store.sqlite'))
  const {db} = openPostgres(url)
  const snapshot = await snapshotPostgres(db)
  return {...snapshot, close: () => snapshot.close().then(() => db.destroy())}
}

/** Rows and hash of each table as the lines of a backup promise them. */
function promisesOf(file: string): Record<string, unknown> {
  const lines = gunzipSync(readFileSync(file)).toString().split('\n')
  return Object.fromEntries(
    lines
      .filter(line => line.startsWith('{"endOfTable"'))
      .map(line => JSON.parse(line))
      .map(({endOfTable, rows, sha256}) => [endOfTable, {rows, sha256}]),
  )
}

describe.for(engines.flatMap(from => engines.map(to => [from, to] as const)))(
  'from %s to %s',
  ([from, to]) => {
    test('every table is the same row for row, the files too, and the desk works on', async () => {
      const {file, secret, email, factor} = made.get(from)!
      const request = await place(to, file, secret)
      await restoreBackup(request)
      const snapshot = await snapshotOf(request)
      const found: Record<string, unknown> = {}
      for (const table of snapshot.tables) found[table.name] = await hashTable(snapshot, table)
      await snapshot.close()
      const {activity: before, ...tables} = promisesOf(file)
      const {activity: after, ...restored} = found
      expect(restored).toEqual(tables)
      expect((after as {rows: number}).rows, 'the audit log says that it was restored').toBe(
        (before as {rows: number}).rows + 1,
      )
      expect(released(request.root).announcements).toBe('公告甲')

      const desk = await startDesk({root: request.root, ...(request.url ? {url: request.url} : {})})
      // The test's desk keeps its secret in a file; the old one comes back as a person would put it there.
      await desk.stop()
      writeFileSync(join(request.data, 'secret'), `${secret}\n`)
      const again = await startDesk({root: request.root, ...(request.url ? {url: request.url} : {})})
      const {store} = again.desk
      const first = await again.ask('POST', '/sign-in', {email, password})
      expect(first.body).toMatchObject({secondFactor: true})
      vi.useFakeTimers({toFake: ['Date'], now: Date.now() + 60_000})
      const code = oneTimeCode(factor)
      const second = await again.ask('POST', '/sign-in/second-factor', {code}, undefined, {
        cookie: cookiesOf(first.headers),
      })
      vi.useRealTimers()
      expect(second.status).toBeLessThan(300)
      const comments = await store.db.selectFrom('comment').select('text').execute()
      expect(comments.map(row => row.text)).toEqual([odd])
      const about = await store.db.selectFrom('revision').select('text').where('key', '=', 'about').execute()
      expect(about.map(row => row.text)).toContain('前')
      // Counters go on behind what was restored, and the restored base lets the next release through.
      const rev = await translate(store, 'announcements', '公告乙')
      await reviewTarget(
        store,
        {document, key: 'announcements', locale, rev, verdict: 'approve'},
        {person: 'wang'},
      )
      await translate(store, 'about', '关于')
      const {rev: last} = (await listUnits(store, document, locale)).find(({unit}) => unit.id === 'about')!
        .current!
      await reviewTarget(
        store,
        {document, key: 'about', locale, rev: last, verdict: 'approve'},
        {person: 'wang'},
      )
      await makeRelease(store, {documents: [document], locales: [locale]}, {person: 'wang'})
      expect(released(request.root).announcements).toBe('公告乙')
      await again.stop()
    })
  },
)

test('a backup holds no sign-in, no token and, unasked, no secret; nobody else may read it', async () => {
  const {file, desk, secret} = made.get('sqlite')!
  const text = gunzipSync(readFileSync(file)).toString()
  const tokens = await desk.desk.store.db.selectFrom('session').select('token').execute()
  expect(tokens.length).toBeGreaterThan(0)
  for (const {token} of tokens) expect(text).not.toContain(token)
  expect(text).not.toContain(secret)
  expect(text).not.toContain('"table":"session"')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const withSecrets = join(folder, 'secrets.ndjson.gz')
  const {root} = desk
  loadSigningKey(root)
  await writeBackup({root, data: desk.desk.store.data, file: withSecrets, secrets: true, kits: false, now})
  const request = await place('sqlite', withSecrets)
  await restoreBackup(request)
  const key = join('.tongshi', 'kit-key.pem')
  expect(readFileSync(join(request.root, key), 'utf8')).toBe(readFileSync(join(root, key), 'utf8'))
  expect(readFileSync(join(request.data, 'secret'), 'utf8').trim()).toBe(secret)
  expect(statSync(join(request.data, 'secret')).mode & 0o777).toBe(0o600)
})

test('without the old secret a restore is refused; on request second factors are taken off', async () => {
  const {file, email} = made.get('postgres')!
  const request = await place('sqlite', file, 'another secret of at least 32 characters')
  await expect(restoreBackup(request)).rejects.toThrow(/expected it for 1 second factors/)
  expect(readdirSync(request.root)).toEqual(['.tongshi'])
  await restoreBackup({...request, resetSecondFactors: true})
  const desk = await startDesk({root: request.root})
  const {body, headers} = await desk.ask('POST', '/sign-in', {email, password})
  expect(body).toEqual({person: expect.anything()})
  const me = await desk.ask('GET', '/members', undefined, {id: '', email, cookie: cookiesOf(headers)})
  expect(me.body.code, 'one has to be set up first').toBe('second-factor')
  await desk.stop()
})

describe.for(engines)('into a %s target that is not empty', engine => {
  test('it is refused; with --replace the old is kept aside; while a server runs it is refused all the same', async () => {
    const {file, secret} = made.get('sqlite')!
    const request = await place(engine, file, secret)
    const root = copyNewsroom('tests/fixtures/newsroom')
    const target = {...request, root, data: join(root, '.tongshi')}
    const store = await openStore({root, url: target.url})
    await translate(store, 'about', '旧')
    await expect(restoreBackup(target)).rejects.toThrow(/--replace/)
    await expect(restoreBackup({...target, replace: true})).rejects.toThrow(/stop/)
    await translate(store, 'about', '旧乙')
    await store.close()
    const {kept} = await restoreBackup({...target, replace: true})
    expect(kept).toHaveLength(3)
    expect(released(root).announcements).toBe('公告甲')
    if (engine === 'sqlite') {
      const old = snapshotSqlite(kept.find(path => path.includes('store.sqlite.before-'))!)
      const table = old.tables.find(({name}) => name === 'revision')!
      const texts: unknown[] = []
      for await (const rows of old.rows(table))
        texts.push(...rows.map(row => row[table.columns.indexOf('text')]))
      expect(texts).toContain('旧乙')
      await old.close()
    } else {
      const schema = kept.find(path => path.startsWith('schema '))!.slice('schema '.length)
      const {db} = openPostgres(target.url!)
      const {rows} = await sql<{text: string}>`select text from ${sql.table(`${schema}.revision`)}`.execute(
        db,
      )
      expect(rows.map(row => row.text)).toContain('旧乙')
      await db.destroy()
    }
    rmSync(root, {recursive: true})
  })

  test('a dry run says that it would do, and changes nothing', async () => {
    const {file, secret} = made.get('postgres')!
    const request = await place(engine, file, secret)
    await restoreBackup({...request, dryRun: true})
    expect(readdirSync(request.root)).toEqual(['.tongshi'])
    expect(existsSync(join(request.data, 'store.sqlite'))).toBe(false)
    if (request.url) {
      const {db} = openPostgres(request.url)
      expect(await db.introspection.getTables()).toEqual([])
      await db.destroy()
    }
  })
})

describe('a restore that a crash cut off is settled at the next start', () => {
  test.for([
    ['before the store was put in its place: all is as it was', 'before', '公告旧'],
    ['after it: all is as restored', 'after', '公告甲'],
  ] as const)('%s', async ([, when, expected]) => {
    const {file, secret} = made.get('sqlite')!
    const request = await place('sqlite', file, secret)
    const store = await openStore({root: copyInto(request.root)})
    await store.close()
    const path = join(request.root, 'locales/zh-Hans/reader.json')
    writeFileSync(path, JSON.stringify({...released(request.root), announcements: '公告旧'}))
    const data = join(request.root, 'elsewhere')
    // A second place, restored as a whole, gives the staged files and the staged store.
    const ready = await place('sqlite', file, secret)
    await restoreBackup(ready)
    const moves = ['content', 'locales'].flatMap(folder => [
      {from: join(request.root, folder), to: join(data, folder)},
      {from: join(ready.root, folder), to: join(request.root, folder)},
    ])
    renameSync(join(ready.data, 'store.sqlite'), join(request.data, stagedName))
    beginSwitch(request.data, {id: 'x', store: 'sqlite', moves, staging: [], kept: null})
    expect(released(request.root).announcements).toBe('公告甲')
    if (when === 'after') renameSync(join(request.data, stagedName), join(request.data, 'store.sqlite'))
    const again = await openStore({root: request.root})
    expect(released(request.root).announcements).toBe(expected)
    const comments = await again.db.selectFrom('comment').selectAll().execute()
    expect(comments).toHaveLength(when === 'after' ? 1 : 0)
    expect(readdirSync(request.data).filter(name => name.includes('restoring'))).toEqual([])
    await again.close()
  })
})

describe('a damaged backup is refused by line, and nothing is written', () => {
  const pack = (change: (lines: string[]) => string[]): string => {
    const lines = gunzipSync(readFileSync(made.get('sqlite')!.file))
      .toString()
      .trimEnd()
      .split('\n')
    const file = join(folder, 'damaged.ndjson.gz')
    writeFileSync(file, gzipSync(`${change(lines).join('\n')}\n`))
    return file
  }
  const rowAt = (lines: string[]) => lines.findIndex(line => line.startsWith('['))
  test.for([
    ['cut short', (lines: string[]) => lines.slice(0, -1)],
    ['a row is missing', (lines: string[]) => lines.toSpliced(rowAt(lines), 1)],
    ['a word is changed', (lines: string[]) => lines.map(line => line.replace('公告甲', '公告乙'))],
    [
      'a byte of a file is changed',
      (lines: string[]) => lines.with(2, lines[2]!.replace(/"data":"../, '"data":"AA')),
    ],
    [
      'a table is missing',
      (lines: string[]) => {
        const at = lines.findIndex(line => line.startsWith('{"table":"comment"'))
        const end = lines.findIndex(line => line.startsWith('{"endOfTable":"comment"'))
        return lines.toSpliced(at, end - at + 1)
      },
    ],
    ['a path climbs out', (lines: string[]) => lines.with(1, '{"file":"content/../../elsewhere"}')],
    ['a path that only looks known', (lines: string[]) => lines.with(1, '{"file":"constructor"}')],
    ['something follows', (lines: string[]) => [...lines, '[]']],
    ['another form', (lines: string[]) => lines.with(0, lines[0]!.replace('backup/1', 'backup/9'))],
  ] as const)('%s', async ([, change]) => {
    const request = await place(
      'sqlite',
      pack(change as (lines: string[]) => string[]),
      made.get('sqlite')!.secret,
    )
    await expect(restoreBackup(request)).rejects.toThrow(
      /^Unexpected .+ at line \d+ of .+ take another one\.$/,
    )
    expect(readdirSync(request.root)).toEqual([])
  })

  test('bytes that gzip did not write', async () => {
    const {file} = made.get('sqlite')!
    const bytes = readFileSync(file)
    const broken = join(folder, 'broken.ndjson.gz')
    writeFileSync(broken, bytes.subarray(0, bytes.length >> 1))
    await expect(verifyBackup(broken)).rejects.toThrow(/unexpected end of file at line/)
    writeFileSync(broken, 'not packed')
    await expect(verifyBackup(broken)).rejects.toThrow(/incorrect header check at line 0/)
    await expect(verifyBackup(join(folder, 'none'))).rejects.toThrow(/ENOENT/)
  })

  test('of a newer schema', async () => {
    const file = pack(lines => lines.with(0, lines[0]!.replace('"schema":["001"', '"schema":["999","001"')))
    // The hash of the end is that of the lines as they are now.
    const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')
    const {createHash} = await import('node:crypto')
    const end = JSON.parse(lines.at(-1)!)
    end.end.sha256 = createHash('sha256')
      .update(`${lines.slice(0, -1).join('\n')}\n`)
      .digest('hex')
    writeFileSync(file, gzipSync(`${lines.with(-1, JSON.stringify(end)).join('\n')}\n`))
    await expect(restoreBackup(await place('sqlite', file))).rejects.toThrow(
      /Unexpected schema 999 of a newer program/,
    )
  })
})

test('as many backups of a folder stay as are wanted, and nothing else is touched', () => {
  const own = mkdtempSync(join(folder, 'many-'))
  const names = [1, 2, 3, 4].map(day => nameOfBackup(new Date(Date.UTC(2026, 10, day, 1, 2, 3))))
  for (const name of [...names, 'notes.txt', 'my-own.ndjson.gz']) writeFileSync(join(own, name), '')
  expect(keepBackups(own, 2)).toEqual(names.slice(0, 2))
  expect(readdirSync(own).toSorted()).toEqual(['my-own.ndjson.gz', 'notes.txt', ...names.slice(2)])
  const [old, young] = [`${names[0]}.part`, `${names[1]}.part`]
  for (const name of [old!, young!]) writeFileSync(join(own, name), '')
  const yesterday = new Date(Date.now() - 25 * 3600_000)
  utimesSync(join(own, old!), yesterday, yesterday)
  dropUnfinished(own, new Date())
  expect(readdirSync(own).filter(name => name.endsWith('.part'))).toEqual([young])
})

test('npm run backup and restore: progress apart, sentences, and exit codes 0, 1 and 2', async () => {
  const {desk} = made.get('sqlite')!
  const run = (script: string, ...words: string[]) => {
    try {
      const stdio = ['ignore', 'pipe', 'pipe'] as const
      return {
        code: 0,
        out: execFileSync(process.execPath, [`scripts/${script}.ts`, ...words], {
          stdio: [...stdio],
          encoding: 'utf8',
          env: {...process.env, DATABASE_URL: '', TONGSHI_SECRET: ''},
        }),
      }
    } catch (error) {
      const {status, stderr} = error as {status: number; stderr: string}
      return {code: status, out: stderr}
    }
  }
  const out = mkdtempSync(join(folder, 'out-'))
  const backup = run('backup', '--root', desk.root, '--out', out, '--with-secrets', '--keep', '3')
  expect(backup).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Wrote .+\n {2}of 2.+Z, SQLite, schema 00\d\n/),
  })
  const file = join(out, readdirSync(out)[0]!)
  expect(run('backup', '--verify', file)).toMatchObject({code: 0, out: expect.stringMatching(/^Sound /)})
  const root = mkdtempSync(join(folder, 'root-'))
  expect(run('restore', file, '--root', root)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Restored /),
  })
  expect(run('restore', file, '--root', root)).toMatchObject({
    code: 1,
    out: expect.stringMatching(/--replace/),
  })
  expect(run('restore')).toMatchObject({code: 2, out: expect.stringMatching(/expected one backup/)})
  expect(run('backup', '--keep', 'all')).toMatchObject({code: 2})
  expect(run('backup', '--root', out)).toMatchObject({
    code: 1,
    out: expect.stringMatching(/without store.sqlite/),
  })
})
