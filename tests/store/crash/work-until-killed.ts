/**
 * Works on a store until somebody kills it, and says on standard output what was acknowledged, a line of JSON each.
 *
 * Use: node work-until-killed.ts save|review|release|import ROOT [postgres://…]
 */
import {readFileSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import {importFiles} from '#store/import-files.ts'
import {listUnits} from '#store/list-units.ts'
import {makeRelease} from '#store/make-release.ts'
import {openStore} from '#store/open-store.ts'
import {reviewTarget} from '#store/review-target.ts'
import {saveTarget} from '#store/save-target.ts'
import type {Store} from '#store/store.ts'
import {writeFileAtomically} from '#store/write-file-atomically.ts'

const [mode, root, url] = process.argv.slice(2) as [string, string, string | undefined]
const document = 'interface/reader'
const locale = 'zh-Hans'
/** Keys that are released and imported: an unreleased edit of them would be a conflict. */
const released = ['announcements', 'about', 'noAnnouncements']
const say = (line: unknown) => writeSync(1, `${JSON.stringify(line)}\n`)

/** Four savers at once, each on targets of their own. */
async function saveForever(store: Store): Promise<never> {
  const units = (await listUnits(store, document, locale)).filter(({unit}) => !released.includes(unit.id))
  const revs = new Map(units.map(({unit, current}) => [unit.id, current?.rev ?? 0]))
  const saver = async (own: number): Promise<never> => {
    for (let count = 0; ; count++) {
      const {unit} = units[(own + count * 4) % units.length]!
      const text = `${unit.message} ${process.pid} ${count}`
      const request = {
        document,
        key: unit.id,
        locale,
        text,
        rev: revs.get(unit.id)!,
        state: 'initial' as const,
      }
      const {current} = await saveTarget(store, request, {person: `saver${own}`})
      revs.set(unit.id, current.rev)
      say({key: unit.id, rev: current.rev, text})
    }
  }
  return Promise.race([0, 1, 2, 3].map(saver))
}

/** Two texts are saved by one and approved, or sent back, by another. */
async function reviewForever(store: Store): Promise<never> {
  const approver = async (key: string): Promise<never> => {
    for (let count = 0; ; count++) {
      const row = (await listUnits(store, document, locale)).find(one => one.unit.id === key)!
      const text = `公告${'甲乙丙丁戊己庚辛壬癸'[count % 10]}${'子丑寅卯'[process.pid % 4]}`
      const name = {document, key, locale}
      const saved = await saveTarget(
        store,
        {...name, text, rev: row.current!.rev, confirm: true},
        {person: 'one'},
      )
      const verdict = count % 3 === 2 ? ('reject' as const) : ('approve' as const)
      const reason = verdict === 'reject' ? {reason: '请再看'} : {}
      const {rev, state} = await reviewTarget(
        store,
        {...name, rev: saved.current.rev, verdict, ...reason},
        {person: 'two'},
      )
      say({key, rev, text, state})
    }
  }
  return Promise.race(['announcements', 'noAnnouncements'].map(approver))
}

async function releaseForever(store: Store): Promise<never> {
  for (let count = 0; ; count++) {
    const texts: Record<string, string> = {}
    for (const key of ['announcements', 'about']) {
      const row = (await listUnits(store, document, locale)).find(one => one.unit.id === key)!
      const name = {document, key, locale}
      texts[key] =
        `${key === 'about' ? '关于' : '公告'}${'甲乙丙丁戊己庚辛壬癸'[count % 10]}${process.pid % 7 === 0 ? '一' : '二'}`
      const rev = row.current!.rev
      const {current} = await saveTarget(
        store,
        {...name, text: texts[key]!, rev, confirm: true},
        {person: 'one'},
      )
      await reviewTarget(store, {...name, rev: current.rev, verdict: 'approve'}, {person: 'two'})
    }
    const release = await makeRelease(store, {documents: [document], locales: [locale]}, {person: 'one'})
    say({release: release.id, texts})
  }
}

async function importForever(store: Store): Promise<never> {
  const path = join(root, 'locales', locale, 'reader.json')
  for (let count = 0; ; count++) {
    const messages = JSON.parse(readFileSync(path, 'utf8'))
    const text = `公告${process.pid} ${count}`
    writeFileAtomically(path, `${JSON.stringify({...messages, noAnnouncements: text}, null, 2)}\n`)
    const {imported} = await importFiles(store)
    say({imported, text})
  }
}

const store = await openStore({root, url: url || undefined})
say({open: true})
const work = {save: saveForever, review: reviewForever, release: releaseForever, import: importForever}
await work[mode as 'save'](store)
