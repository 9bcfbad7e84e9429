import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {listUnits} from '#store/list-units.ts'
import {makeRelease} from '#store/make-release.ts'
import {openStore} from '#store/open-store.ts'
import {reviewTarget} from '#store/review-target.ts'
import {saveTarget} from '#store/save-target.ts'
import type {Store} from '#store/store.ts'
import {writeBackup} from '#store/write-backup.ts'
import {type CrashReport, findBroken} from './kill-and-check.ts'
import {killProcess} from './kill-process.ts'

const name = {document: 'interface/reader', key: 'announcements', locale: 'zh-Hans'}
const marks = ['公告甲', '公告乙'] as const

async function publish(store: Store, text: string): Promise<void> {
  const {rev} = (await rowOf(store)).current!
  const {current} = await saveTarget(store, {...name, text, rev, confirm: true}, {person: 'one'})
  await reviewTarget(store, {...name, rev: current.rev, verdict: 'approve'}, {person: 'two'})
  await makeRelease(store, {documents: [name.document], locales: [name.locale]}, {person: 'one'})
}

async function rowOf(store: Store) {
  return (await listUnits(store, name.document, name.locale)).find(({unit}) => unit.id === name.key)!
}

/** Two backups of one newsroom whose store and files each say another thing. */
export async function makeTwoBackups(root: string, url?: string): Promise<readonly [string, string]> {
  const folder = mkdtempSync(join(tmpdir(), 'tongshi-two-'))
  const files = marks.map((_, at) => join(folder, `${at}.ndjson.gz`))
  for (const [at, mark] of marks.entries()) {
    const store = await openStore({root, url})
    await publish(store, mark)
    await store.close()
    await writeBackup({
      root,
      data: join(root, '.tongshi'),
      url,
      file: files[at]!,
      secrets: false,
      kits: false,
      now: () => new Date(),
    })
  }
  return [files[0]!, files[1]!]
}

/** Kill a process in the middle of a restore: afterwards store and files are both of one backup. */
export async function killRestore({
  root,
  url,
  backups,
  after,
}: Readonly<{
  root: string
  url?: string | undefined
  backups: readonly [string, string]
  after: number
}>): Promise<CrashReport> {
  const words = [join(import.meta.dirname, 'restore-until-killed.ts'), root, ...backups, url ?? '']
  const lines = await killProcess(words, after)
  const start = performance.now()
  const store = await openStore({root, url})
  const recovery = performance.now() - start
  try {
    const broken = await findBroken(store)
    const file = JSON.parse(readFileSync(join(root, 'locales/zh-Hans/reader.json'), 'utf8'))[name.key]
    const {text} = (await rowOf(store)).current!
    if (file !== text) broken.push(`the files say ${file}, the store ${text}`)
    const conflicts = await store.db.selectFrom('conflict').select('id').execute()
    if (conflicts.length > 0) broken.push(`${conflicts.length} conflicts`)
    if (existsSync(join(root, '.tongshi/restoring.json'))) broken.push('a switch that is not settled')
    // After the last one that was acknowledged at most one more can stand.
    const last = lines.findLast(line => line.restored !== undefined)?.restored
    const lost = last !== undefined && !marks.includes(text as (typeof marks)[number]) ? [last] : []
    for (const folder of [root, join(root, '.tongshi')])
      for (const entry of readdirSync(folder))
        if (/before-|restoring/.test(entry)) rmSync(join(folder, entry), {recursive: true})
    return {acknowledged: lines.length - 1, lost, broken, recovery}
  } finally {
    await store.close()
  }
}
