import {spawn, spawnSync} from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import Database from 'better-sqlite3'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {kindsIn, nameInstall, nameLibrary} from '../../scripts/doctor/name-install.mjs'
import {startPostgres, type TestPostgres} from '../store/start-postgres.ts'

type Found = {id: string; state: string; title: string; said: string; remedy?: string}
type Report = Readonly<{status: number; found: Readonly<Record<string, Found>>; text: string}>
type Setup = Readonly<{
  env?: Record<string, string>
  words?: readonly string[]
  program?: string
  node?: string
  uid?: number
}>

const folder = mkdtempSync(join(tmpdir(), 'doctor-'))
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, {recursive: true}))

/** Run the doctor as a person would, in a setup that is really broken. */
function ask({
  env = {},
  words = [],
  program = '.',
  node = process.execPath,
  uid,
}: Setup = {}): Promise<Report> {
  const script = join(program, 'scripts', 'doctor.mjs')
  const clean = {LC_ALL: '', LANG: 'C', BASE_URL: '', DATABASE_URL: '', PORT: '0', HOST: '', TONGSHI_ROOT: ''}
  const child = spawn(node, [script, '--json', ...words], {
    env: {...process.env, ...clean, ...env},
    ...(uid === undefined ? {} : {uid}),
  })
  let text = ''
  child.stdout.on('data', chunk => (text += chunk))
  child.stderr.on('data', chunk => (text += chunk))
  return new Promise(done =>
    child.once('close', status => {
      const list: Found[] = text.startsWith('[') ? JSON.parse(text) : []
      done({status: status ?? -1, text, found: Object.fromEntries(list.map(one => [one.id, one]))})
    }),
  )
}

/** A copy of what the doctor reads of the program; the packages are linked where they are wanted. */
function copyProgram(name: string, packages: 'linked' | 'absent'): string {
  const program = join(folder, name)
  mkdirSync(program)
  for (const file of ['package.json', 'package-lock.json', 'scripts', 'tongshi', 'locales', 'content'])
    cpSync(file, join(program, file), {recursive: true})
  if (packages === 'linked') symlinkSync(join(process.cwd(), 'node_modules'), join(program, 'node_modules'))
  return program
}

/** A newsroom of its own, as small as one can be. */
function makeRoot(name: string): string {
  const root = join(folder, name)
  for (const one of ['content', 'locales']) mkdirSync(join(root, one), {recursive: true})
  return root
}

test('a whole machine is fine, in English and in Chinese', async () => {
  const {status, found} = await ask()
  expect(Object.values(found).filter(({state}) => state === 'missing')).toEqual([])
  expect(status).toBe(0)
  expect(found.sqlite!.said).toMatch(/^\d+\.\d+/)
  expect(found.chromium!.state).toBe('fine')
  expect(found.postgresPackage!.said).toMatch(/^18/)
  const chinese = await ask({env: {LANG: 'zh_CN.UTF-8'}})
  expect(chinese.found.fonts!.title).toBe('中文字体')
})

test('as a person reads it: a sign, a title and what was found on each line, a sum at the end', () => {
  const {stdout, status} = spawnSync(
    process.execPath,
    ['scripts/doctor.mjs', '--root', 'docs', '--port', '0'],
    {
      encoding: 'utf8',
      env: {...process.env, LC_ALL: 'C', BASE_URL: '', DATABASE_URL: ''},
    },
  )
  expect(stdout).toMatch(/^✓ Node\.js of npm scripts +\d+\.\d+\.\d+\n/)
  expect(stdout).toMatch(
    /✗ Newsroom +\S+docs holds no content\/ and locales\/\n {4}→ make one: npm run create-newsroom/,
  )
  expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^\d+ fine, \d+ to look at, [1-9]\d* missing: mend/)
  expect(status).toBe(1)
})

test.for([
  [['--port', 'http'], 'Unexpected port `http`'],
  [['--locale', 'fr'], 'Unexpected locale `fr`'],
  [['--colour'], "Unknown option '--colour'"],
] as const)('%j is misuse', async ([words, sentence]) => {
  const {status, text} = await ask({words})
  expect(text).toContain(sentence)
  expect(status).toBe(2)
})

test('without git and without npm in the path both are named, and neither stops a start', async () => {
  const {status, found} = await ask({env: {PATH: folder, npm_config_user_agent: ''}})
  expect(found.git).toMatchObject({state: 'attention', said: 'not found'})
  expect(found.git!.remedy).toMatch(/git; needed by the tests/)
  expect(found.npm).toMatchObject({state: 'attention', said: 'not found'})
  expect(found.shellNode).toMatchObject({state: 'attention', said: 'not found'})
  expect(status).toBe(0)
})

test('a port that another program holds is missing, with the next one as the way out', async () => {
  const server = createServer(socket => socket.end('hello\n'))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const {port} = server.address() as {port: number}
  const {status, found} = await ask({env: {PORT: String(port)}})
  server.close()
  expect(found.port).toMatchObject({state: 'missing', remedy: `name another: PORT=${port + 1} npm start`})
  expect(status).toBe(1)
})

test('an address that is not this machine’s is named', async () => {
  const {found} = await ask({env: {HOST: '192.0.2.1'}})
  expect(found.port).toMatchObject({state: 'missing', said: '192.0.2.1 is no address of this machine'})
})

describe('packages', () => {
  test('absent, under any Node.js: npm ci, and no stack trace', async () => {
    const program = copyProgram('bare', 'absent')
    const {status, found, text} = await ask({program})
    expect(found.packages).toMatchObject({state: 'missing', said: 'not installed', remedy: 'run npm ci'})
    expect(found.sqlite).toBeUndefined()
    expect(text).not.toContain('    at ')
    expect(status).toBe(1)
  })

  const folders = (process.env.PATH ?? '').split(delimiter).filter(one => !one.includes('node_modules'))
  const system = folders.map(one => join(one, 'node')).find(existsSync)
  const version = system && spawnSync(system, ['--version'], {encoding: 'utf8'}).stdout.slice(1)
  const major = Number(version?.split('.')[0] ?? 0)

  test.skipIf(!system || major < 20 || major >= 24)(
    'an older Node.js of the shell runs it, and is named',
    async () => {
      const program = copyProgram('older', 'absent')
      const {status, found} = await ask({program, node: system!})
      expect(found.node).toMatchObject({state: 'missing', remedy: 'run npm ci'})
      expect(found.shellNode).toMatchObject({state: 'fine', said: version!.trim()})
      expect(status).toBe(1)
    },
  )

  test.skipIf(!system || major >= 24)('with the packages it hands over to their Node.js', async () => {
    const {found} = await ask({node: system!})
    expect(found.node).toMatchObject({state: 'fine', said: process.versions.node})
    expect(found.chromium!.state).toBe('fine')
  })

  test('of another version than the lock file says: named and counted', async () => {
    const program = copyProgram('old-packages', 'absent')
    const lock = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8'))
    lock.packages['node_modules/kysely'].version = '0.1.0'
    delete lock.packages['node_modules/yaml']
    mkdirSync(join(program, 'node_modules', 'next'), {recursive: true})
    writeFileSync(join(program, 'node_modules', '.package-lock.json'), JSON.stringify(lock))
    writeFileSync(join(program, 'node_modules', 'next', 'package.json'), '{"optionalDependencies":{}}')
    const {status, found} = await ask({program})
    expect(found.packages).toMatchObject({
      state: 'missing',
      said: '2 missing or of another version: kysely, yaml …',
    })
    expect(found.sqlite).toMatchObject({state: 'missing'})
    expect(found.sqlite!.said).toContain("Cannot find module 'better-sqlite3'")
    expect(found.swc).toMatchObject({state: 'missing'})
    expect(status).toBe(1)
  })

  test('installed for serving alone is enough for serving', async () => {
    const program = copyProgram('serving', 'absent')
    const {packages} = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8'))
    const serving = Object.entries<{dev?: boolean}>(packages).filter(([, {dev}]) => !dev)
    mkdirSync(join(program, 'node_modules', 'next'), {recursive: true})
    writeFileSync(
      join(program, 'node_modules', '.package-lock.json'),
      JSON.stringify({packages: Object.fromEntries(serving)}),
    )
    writeFileSync(join(program, 'node_modules', 'next', 'package.json'), '{"optionalDependencies":{}}')
    const {found} = await ask({program})
    expect(found.packages).toMatchObject({state: 'attention'})
    expect(found.chromium).toMatchObject({state: 'attention', said: 'not installed'})
  })
})

test('a clock before the program’s own files is missing', async () => {
  const program = copyProgram('future', 'linked')
  const later = new Date(Date.now() + 86_400_000)
  utimesSync(join(program, 'package.json'), later, later)
  const {status, found} = await ask({program})
  expect(found.clock).toMatchObject({state: 'missing'})
  expect(found.clock!.remedy).toContain('NTP')
  expect(status).toBe(1)
})

describe('the newsroom', () => {
  test('a folder that holds none is told how to get one', async () => {
    const {status, found} = await ask({words: ['--root', folder]})
    expect(found.newsroom!.remedy).toBe(`make one: npm run create-newsroom -- ${folder}`)
    expect(status).toBe(1)
  })

  test('one that may not be written is found by writing, with the folder’s name', async () => {
    const root = makeRoot('read-only')
    // The superuser may write everywhere: somebody else looks.
    const uid = process.getuid?.() === 0 ? 65_534 : undefined
    for (const one of ['content', 'locales']) chmodSync(join(root, one), 0o555)
    const {status, found} = await ask({words: ['--root', root], ...(uid ? {uid} : {})})
    expect(found.writing).toMatchObject({state: 'missing'})
    expect(found.writing!.said).toBe(`${join(root, 'content')} may not be written (EACCES)`)
    expect(status).toBe(1)
    for (const one of ['content', 'locales']) chmodSync(join(root, one), 0o755)
    if (uid) for (const one of ['', 'content', 'locales']) chownSync(join(root, one), uid, uid)
    expect((await ask({words: ['--root', root], ...(uid ? {uid} : {})})).found.writing!.state).toBe('fine')
    expect(readdirSync(join(root, 'content'))).toEqual([])
  })

  const makeStore = (root: string, steps: readonly string[], latest: string) => {
    mkdirSync(join(root, '.tongshi'))
    const store = new Database(join(root, '.tongshi', 'store.sqlite'))
    store.exec('create table kysely_migration (name text); create table activity (at text)')
    for (const step of steps) store.prepare('insert into kysely_migration values (?)').run(step)
    store.prepare('insert into activity values (?)').run(latest)
    store.close()
  }

  test('a store that a newer program made, with entries of tomorrow', async () => {
    const root = makeRoot('newer')
    makeStore(root, ['001', '999'], new Date(Date.now() + 86_400_000).toISOString())
    const {status, found} = await ask({words: ['--root', root]})
    expect(found.store).toMatchObject({state: 'missing'})
    expect(found.store!.said).toMatch(/^schema 999, this program knows up to \d+$/)
    expect(found.storeTime).toMatchObject({state: 'attention'})
    expect(status).toBe(1)
  })

  test('an older store is brought on by the next start; a file that is none does not open', async () => {
    const root = makeRoot('older-store')
    makeStore(root, ['001'], new Date().toISOString())
    expect((await ask({words: ['--root', root]})).found.store).toMatchObject({state: 'fine'})
    writeFileSync(join(root, '.tongshi', 'store.sqlite'), 'not a database at all, whatever its name says')
    const {found} = await ask({words: ['--root', root]})
    expect(found.store).toMatchObject({state: 'missing'})
    expect(found.store!.said).toContain('file is not a database')
  })
})

test.for([
  [{BASE_URL: 'https://localhost/news'}, 'address', 'missing', /without a path/],
  [{BASE_URL: 'http://news.example.org'}, 'address', 'attention', /TLS/],
  [{BASE_URL: 'https://nowhere.invalid'}, 'address', 'attention', /DNS/],
  [{HOST: '0.0.0.0'}, 'address', 'attention', /set BASE_URL/],
  [{TONGSHI_SECRET: 'short'}, 'secret', 'missing', /at least 32 random/],
  [{SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'a@example.org'}, 'mail', 'attention', /mend SMTP_URL/],
  [{MAIL_FROM: 'a@example.org'}, 'mail', 'missing', /or neither/],
  [{OIDC_DISCOVERY_URL: 'http://127.0.0.1:1/x'}, 'provider', 'missing', /set all three/],
  [
    {OIDC_DISCOVERY_URL: 'http://127.0.0.1:1/x', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b'},
    'provider',
    'attention',
    /passwords work/,
  ],
  [{DATABASE_URL: 'mysql://x'}, 'database', 'missing', /postgres:\/\/user/],
] as const)('%j: %s is %s', async ([env, id, state, remedy]) => {
  const {status, found} = await ask({env: {...env}})
  expect(found[id]).toMatchObject({state})
  expect(found[id]!.remedy).toMatch(remedy)
  expect(status).toBe(state === 'missing' ? 1 : 0)
})

describe('PostgreSQL', () => {
  let postgres: TestPostgres
  beforeAll(async () => {
    postgres = await startPostgres()
  })
  afterAll(() => postgres.stop())

  test('an empty database is fine, and the secret that servers share is asked for', async () => {
    const {status, found} = await ask({env: {DATABASE_URL: await postgres.database()}})
    expect(found.database).toMatchObject({state: 'fine'})
    expect(found.database!.said).toMatch(/^18\.\d+, desk\d+ at 127\.0\.0\.1, still empty$/)
    expect(found.secret).toMatchObject({state: 'attention'})
    expect(status).toBe(0)
  })

  test.for([
    ['an unknown database', (url: string) => url.replace(/desk\d+$/, 'nowhere'), /createdb .* nowhere/],
    [
      'a wrong password',
      (url: string) => url.replace(':tongshi@', ':open-sesame@'),
      /mend user and password/,
    ],
    ['a server that is not there', (url: string) => url.replace(/:\d+\/desk/, ':1/desk'), /start PostgreSQL/],
  ] as const)('%s is told with its remedy, and no password is printed', async ([, change, remedy]) => {
    const {status, found, text} = await ask({env: {DATABASE_URL: change(await postgres.database())}})
    expect(found.database).toMatchObject({state: 'missing'})
    expect(found.database!.remedy).toMatch(remedy)
    expect(text).not.toMatch(/open-sesame|tongshi:tongshi/)
    expect(status).toBe(1)
  })
})

test.for([
  ['ID=debian\n', 'apt-get install libnss3', 'apt-get install git'],
  ['ID=linuxmint\nID_LIKE="ubuntu debian"\n', 'apt-get install libnss3', 'apt-get install git'],
  ['ID="rocky"\nID_LIKE="rhel centos fedora"\n', 'dnf install nss', 'dnf install git'],
  ['ID=alpine\n', 'apk add nss', 'apk add git'],
  ['ID=nixos\n', 'Debian libnss3, Fedora nss, Alpine nss', 'git'],
] as const)('%j installs a library and a program its own way', ([text, library, program]) => {
  expect(nameLibrary('libnss3.so', kindsIn(text))).toBe(library)
  if (process.platform === 'linux') expect(nameInstall('git', kindsIn(text))).toBe(program)
})

test('every word that the doctor says stands in both catalogues, and no other', () => {
  const source = readdirSync('scripts/doctor')
    .map(name => readFileSync(join('scripts/doctor', name), 'utf8'))
    .join('\n')
  const quoted = new Set([...source.matchAll(/'(\w+)'/g)].map(match => match[1]!))
  const said = [...source.matchAll(/(?:said: |fine\(\w+, |fine\('\w+', )'(\w+)'/g)].map(match => match[1]!)
  const remedies = [...source.matchAll(/remedy: '(\w+)'/g)].map(match => match[1]!)
  for (const locale of ['en', 'zh-Hans']) {
    const words = JSON.parse(readFileSync(`locales/${locale}/doctor.json`, 'utf8'))
    expect(Object.keys(words.said)).toEqual(expect.arrayContaining(said))
    expect(Object.keys(words.remedies)).toEqual(expect.arrayContaining(remedies))
    const keys = [words.titles, words.said, words.remedies].flatMap(group => Object.keys(group))
    expect(keys.filter(key => !quoted.has(key))).toEqual([])
  }
})
