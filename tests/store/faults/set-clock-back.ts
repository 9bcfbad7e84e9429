import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {listUnits} from '#store/list-units.ts'
import {makeRelease} from '#store/make-release.ts'
import {openStore} from '#store/open-store.ts'
import {reviewTarget} from '#store/review-target.ts'
import {saveTarget} from '#store/save-target.ts'
import {findBroken} from '../crash/kill-and-check.ts'
import type {FaultReport} from './fault-report.ts'

const document = 'interface/reader'
const locale = 'zh-Hans'
const key = 'announcements'
const name = {document, key, locale}

/**
 * Set the clock back between saves, approvals and releases, by seconds up to days, and forward again; then start anew.
 * What counts is the order in which things happened, never what the clock said.
 */
export async function setClockBack({
  root,
  url,
  trials,
  random,
}: Readonly<{
  root: string
  url?: string | undefined
  trials: number
  random: () => number
}>): Promise<FaultReport> {
  let offset = 0
  const now = () => new Date(Date.now() + offset)
  let store = await openStore({root, url, now})
  const broken: string[] = []
  const recovery: number[] = []
  let lost = 0
  for (let trial = 0; trial < trials; trial++) {
    const text = `公告${'甲乙丙丁戊己庚辛壬癸'[trial % 10]}${'子丑寅卯辰巳午未申酉戌亥'[trial % 12]}`
    const rev = (await currentOf(store)).rev
    const saved = await saveTarget(store, {...name, text, rev, confirm: true}, {person: 'one'})
    offset -= 1000 + random() ** 4 * 3 * 24 * 3600_000
    await reviewTarget(store, {...name, rev: saved.current.rev, verdict: 'approve'}, {person: 'two'})
    offset -= random() * 60_000
    await makeRelease(store, {documents: [document], locales: [locale]}, {person: 'one'})
    if (trial % 3 === 2) {
      const start = performance.now()
      await store.close()
      // A machine whose clock was mended while it was off, or went wrong then.
      if (trial % 6 === 5) offset = 0
      store = await openStore({root, url, now})
      recovery.push(performance.now() - start)
    }
    const current = await currentOf(store)
    if (current.text !== text || current.state !== 'final' || current.rev !== rev + 3) lost += 1
    const file = JSON.parse(readFileSync(join(root, 'locales', locale, 'reader.json'), 'utf8'))
    if (file[key] !== text) broken.push(`the file says ${file[key]}, the last release ${text}`)
  }
  const conflicts = await store.db.selectFrom('conflict').select('id').execute()
  if (conflicts.length > 0) broken.push(`${conflicts.length} conflicts out of nothing`)
  broken.push(...(await findBroken(store)))
  await store.close()
  return {trials, acknowledged: trials * 3, lost, broken, recovery}
}

async function currentOf(store: Awaited<ReturnType<typeof openStore>>) {
  return (await listUnits(store, document, locale)).find(({unit}) => unit.id === key)!.current!
}
