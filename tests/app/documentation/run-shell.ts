import {execFileSync, spawn, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {freePort} from '../../store/free-port.ts'

/** How a script ended, and all that it printed, without npm's own lines. */
export type Ran = Readonly<{status: number; printed: string}>

/** What commands only read: links to the same files, with the times that say that the build is newer. */
const read = ['app', 'public', 'scripts', 'tests', 'tongshi']

/** Everything else of a fresh clone, which commands may write. */
const written = [
  ...new Set(
    execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {encoding: 'utf8'})
      .trim()
      .split('\n')
      .map(file => file.split('/')[0]!),
  ),
].filter(name => !read.includes(name) && existsSync(name))

/**
 * In front of every script. `npm start` and `npm run dev` are started, waited for and stopped when the script ends;
 * `npm ci` was done by whoever runs the tests, and `npm test` and `npm run check` are those very tests.
 */
const prelude = `
exec 2>&1
set -euo pipefail
serve() {
  setsid "$@" > served.log 2>&1 &
  server=$!
  trap 'kill -TERM -- -$server 2> /dev/null; wait $server 2> /dev/null || true' EXIT
  for _ in $(seq 2000); do
    if grep -q '^  desk ' served.log; then cat served.log; return 0; fi
    kill -0 $server 2> /dev/null || break
    sleep 0.1
  done
  cat served.log
  return 1
}
npm() {
  case "$*" in
    ci|"ci "*|test|"run check"|"run types"|"run lint"|"run format"|"run build") return 0 ;;
    *--help*) command npm "$@" ;;
    start|"start "*|"run dev"|"run dev "*) serve npm "$@" ;;
    *) command npm "$@" ;;
  esac
}
`

/** Run lines of a shell in a copy of the repository, as somebody would who has just cloned it. */
export async function runShell(script: string): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'documented-'))
  try {
    copy(['-a', ...written], folder)
    // Another disk takes no links.
    if (!copy(['-al', ...read], folder)) copy(['-a', ...read], folder)
    for (const part of ['node_modules', '.next']) symlinkSync(join(process.cwd(), part), join(folder, part))
    mkdirSync(join(folder, 'home'))
    const port = await freePort()
    // Pages say 3000, which on this machine may be somebody else’s.
    const lines = script.replaceAll('127.0.0.1:3000', `127.0.0.1:${port}`)
    const {status, printed} = await run(prelude + lines, folder, port)
    return {
      status,
      printed: printed.replaceAll(`127.0.0.1:${port}`, '127.0.0.1:3000').replaceAll(folder, '.'),
    }
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function copy(words: readonly string[], folder: string): boolean {
  return spawnSync('cp', [...words, folder]).status === 0
}

function run(script: string, folder: string, port: number): Promise<Ran> {
  // A person's shell does not say that it is a test.
  const {NODE_ENV: _, VITEST: __, ...own} = process.env
  const child = spawn('bash', ['-c', script], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...own,
      ...{PORT: String(port), HOST: '', BASE_URL: '', DATABASE_URL: '', TONGSHI_ROOT: '', TONGSHI_DATA: ''},
      ...{HOME: join(folder, 'home'), LANG: 'C.UTF-8', LC_ALL: '', NO_COLOR: '1'},
    } as unknown as NodeJS.ProcessEnv,
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (printed += chunk))
  return new Promise(done =>
    child.once('close', status => done({status: status ?? -1, printed: withoutNpm(printed)})),
  )
}

/** npm says what it runs unless `--silent`; pages show what the command says. */
function withoutNpm(printed: string): string {
  return printed.replace(/^\n?> tongshi@.*\n> .*\n\n?/gm, '')
}
