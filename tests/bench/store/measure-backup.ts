/**
 * Backs a store of many revisions up while somebody saves, verifies the backup, and restores it into both engines.
 *
 * Use: node tests/bench/store/measure-backup.ts [--revisions 200000]
 */
import {mkdtempSync, rmSync, statSync} from 'node:fs'
import {loadavg, tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {openStore} from '../../../tongshi/store/open-store.ts'
import {verifyBackup} from '../../../tongshi/store/read-backup.ts'
import {restoreBackup} from '../../../tongshi/store/restore-backup.ts'
import {writeBackup} from '../../../tongshi/store/write-backup.ts'
import {saveThrough} from '../../store/faults/save-through.ts'
import {copyNewsroom} from '../../store/start-desk.ts'
import {startPostgres} from '../../store/start-postgres.ts'

const {values} = parseArgs({options: {revisions: {type: 'string', default: '200000'}}})
const many = Number(values.revisions)
const folder = mkdtempSync(join(tmpdir(), 'tongshi-measure-backup-'))
const postgres = await startPostgres()
const now = () => new Date()

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const {user, system} = process.cpuUsage(cpu)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${what.padEnd(42)} ${seconds} s, ${((user + system) / 1e6).toFixed(1)} s CPU of this process`)
  return result
}

for (const engine of ['sqlite', 'postgres'] as const) {
  const root = copyNewsroom('.')
  const url = engine === 'postgres' ? await postgres.database() : undefined
  const store = await openStore({root, url})
  for (let at = 0; at < many; at += 1000)
    await store.db
      .insertInto('revision')
      .values(
        Array.from({length: 1000}, (_, more) => ({
          document: 'announcements/old',
          key: `p-${(at + more) % 500}`,
          locale: 'zh-Hans',
          rev: Math.floor((at + more) / 500) + 1,
          base_rev: Math.floor((at + more) / 500),
          text: `第${at + more}次修订：浙江宁波北仑区已建成模具产业知识产权创新基地。`,
          state: 'translated' as const,
          author: 'lin',
          at: '2026-01-01T00:00:00.000Z',
          from_hash: 'h',
          origin: 'desk' as const,
          reason: null,
          batch: null,
          request: null,
        })),
      )
      .execute()
  const file = join(folder, `${engine}.ndjson.gz`)
  let isOn = true
  const saving = saveThrough(store, {isOn: () => isOn, people: 1})
  const data = join(root, '.tongshi')
  const {rows} = await timed(`${engine}: backup while somebody saves`, () =>
    writeBackup({root, data, url, file, secrets: false, kits: false, now}),
  )
  isOn = false
  const {acknowledged, errors} = await saving
  console.log(
    `  ${rows} rows, ${(statSync(file).size / 1e6).toFixed(1)} MB; ${acknowledged.length} saves meanwhile, ${errors.length} refused`,
  )
  await store.close()
  rmSync(root, {recursive: true})
  await timed(`${engine}: verify`, () => verifyBackup(file))
  for (const to of ['sqlite', 'postgres'] as const) {
    const target = mkdtempSync(join(folder, 'root-'))
    const flags = {replace: false, filesOnly: false, resetSecondFactors: false, dryRun: false}
    const place = {root: target, data: join(target, '.tongshi')}
    const address = to === 'postgres' ? await postgres.database() : undefined
    await timed(`${engine}: restore into ${to}, compared`, () =>
      restoreBackup({file, ...place, url: address, now, ...flags}),
    )
  }
}
console.log(
  `load ${loadavg()
    .map(one => one.toFixed(1))
    .join(' ')}; memory ${(process.memoryUsage.rss() / 1024 ** 2).toFixed(0)} MB at most about now`,
)
await postgres.stop()
rmSync(folder, {recursive: true})
