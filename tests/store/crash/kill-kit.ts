import {execFileSync, spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {loadPublicKeys} from '#kits/kit-keys.ts'
import {readRegister} from '#kits/kit-register.ts'
import {verifyKit} from '#kits/verify-kit.ts'
import type {CrashReport} from './kill-and-check.ts'

const slug = 'customs-fast-lane'

/**
 * Kill the build of a press kit: no archive is half-written, the register names only what stands, and the next build
 * is whole.
 *
 * @param root a copy of the newsroom of `tests/fixtures/press`.
 * @param finish whether to build once more afterwards, which takes seconds.
 */
export async function killKit({
  root,
  after,
  finish,
}: Readonly<{root: string; after: number; finish: boolean}>): Promise<CrashReport> {
  const folder = join(root, 'out/kits')
  const words = ['--max-semi-space-size=2', 'scripts/build-kit.ts', slug, '--root', root, '--out', folder]
  // A kit that is there already would be the same bytes again.
  rmSync(folder, {recursive: true, force: true})
  const child = spawn(process.execPath, words, {stdio: 'ignore'})
  const ended = new Promise<number | null>(done => child.once('exit', done))
  const code = await Promise.race([ended, setTimeout(after, undefined)])
  child.kill('SIGKILL')
  await ended
  const acknowledged = code === 0 ? 1 : 0
  const broken = findBrokenKits(root, folder)
  const start = performance.now()
  if (finish) {
    execFileSync(process.execPath, words, {stdio: 'ignore'})
    broken.push(...findBrokenKits(root, folder))
    if (!existsSync(join(folder, `${slug}-v2.zip`))) broken.push('no kit after another build')
  }
  const lost = acknowledged === 1 && !existsSync(join(folder, `${slug}-v2.zip`)) ? ['a kit'] : []
  return {acknowledged, lost, broken, recovery: finish ? performance.now() - start : 0}
}

function findBrokenKits(root: string, folder: string): string[] {
  if (!existsSync(folder)) return []
  const keys = loadPublicKeys(root)
  const broken: string[] = []
  const zips = readdirSync(folder).filter(name => name.endsWith('.zip'))
  for (const name of zips) {
    const {problems} = verifyKit(new Uint8Array(readFileSync(join(folder, name))), {keys})
    if (problems.length > 0) broken.push(`${name}: ${JSON.stringify(problems[0])}`)
  }
  for (const {kits} of Object.values(readRegister(folder).announcements))
    for (const {file, sha256} of kits) {
      const isThere = zips.includes(file)
      const hash =
        isThere &&
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex')
      if (hash !== sha256) broken.push(`the register names ${file}, which is not what stands`)
    }
  return broken
}

/** How long a build takes here, in milliseconds, so that kills can be spread over it. */
export function timeKit(root: string): number {
  const start = performance.now()
  execFileSync(
    process.execPath,
    [
      '--max-semi-space-size=2',
      'scripts/build-kit.ts',
      slug,
      '--root',
      root,
      '--out',
      join(root, 'out/kits'),
    ],
    {stdio: 'ignore'},
  )
  return performance.now() - start
}
