import {spawn} from 'node:child_process'
import {existsSync, readdirSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {describe, expect, test} from 'vitest'
import {build, bytesOf, copyRoom, edit, look, multiply, origin} from './site-room.ts'

describe('a run that is killed', () => {
  test('leaves whole pages, old or new, and the next run makes the site right', async () => {
    const where = copyRoom()
    multiply(where.root, 24)
    await build(where)
    const before = look(where.out)
    for (const name of readdirSync(join(where.root, 'content/announcements')).slice(0, 16))
      if (name !== 'free-patent-searches')
        edit(join(where.root, 'content/announcements', name, 'facts.yaml'), text =>
          text.replace('value: 30', 'value: 31'),
        )
    rmSync(join(where.root, 'content/announcements/guide-9'), {recursive: true})
    const right = {...where, out: `${where.out}-right`}
    await build(right)
    const after = bytesOf(look(right.out))
    const old = bytesOf(before)
    for (const more of [0, 40, 120, 250]) {
      await killBuild(where, more)
      for (const [path, bytes] of bytesOf(look(where.out)))
        expect(bytes === old.get(path) || bytes === after.get(path), path).toBe(true)
      for (const path of old.keys())
        if (after.has(path)) expect(existsSync(join(where.out, path)), path).toBe(true)
    }
    await build(where)
    expect(bytesOf(look(where.out))).toEqual(after)
    expect(await build(where)).toMatchObject({written: 0, removed: 0})
  })

  test('at the very first build is gone on with, and leaves nothing of what was taken away since', async () => {
    const where = copyRoom()
    multiply(where.root, 24)
    await killBuild(where, 150)
    expect(existsSync(join(where.out, '.tongshi/manifest.ndjson'))).toBe(false)
    for (let at = 0; at < 20; at++)
      rmSync(join(where.root, `content/announcements/guide-${at}`), {recursive: true})
    await build(where)
    const right = {...where, out: `${where.out}-right`}
    await build(right)
    expect(bytesOf(look(where.out))).toEqual(bytesOf(look(right.out)))
  })
})

/** Start the command, and kill it some milliseconds after it has begun to write. */
async function killBuild({root, out}: {root: string; out: string}, more: number): Promise<void> {
  const words = ['--out', out, '--root', root, '--base-url', origin, '--without-cards', '--jobs', '2']
  const child = spawn(process.execPath, ['scripts/build-site.ts', ...words], {stdio: 'ignore'})
  const ended = new Promise(resolve => child.once('exit', resolve))
  const journal = join(out, '.tongshi/journal.ndjson')
  while (child.exitCode === null && !(existsSync(journal) && statSync(journal).size > 0)) await setTimeout(2)
  await setTimeout(more)
  child.kill('SIGKILL')
  await ended
}
