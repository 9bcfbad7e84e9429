import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {openStore} from '#store/open-store.ts'
import {killProcess, type Line} from './kill-process.ts'

export type CrashMode = 'save' | 'review' | 'release' | 'import'

/** What one kill left behind. */
export type CrashReport = Readonly<{
  acknowledged: number
  lost: readonly unknown[]
  broken: readonly string[]
  /** Milliseconds until the store was open again. */
  recovery: number
}>

/**
 * Let a process work on a store, kill it with SIGKILL after a while, open the store again and look for everything that
 * was acknowledged.
 *
 * @param after milliseconds from its first sign of life.
 */
export async function killAndCheck(
  mode: CrashMode,
  {root, url, after}: Readonly<{root: string; url?: string | undefined; after: number}>,
): Promise<CrashReport> {
  const lines = await workAndKill(mode, {root, url, after})
  const start = performance.now()
  const store = await openStore({root, url})
  const recovery = performance.now() - start
  try {
    const lost: unknown[] = []
    for (const line of lines) {
      if (typeof line.key === 'string') {
        const row = await store.db
          .selectFrom('revision')
          .select(['text', 'state'])
          .where('document', '=', 'interface/reader')
          .where('key', '=', line.key)
          .where('locale', '=', 'zh-Hans')
          .where('rev', '=', line.rev as number)
          .executeTakeFirst()
        const isThere = row?.text === line.text && (line.state === undefined || row?.state === line.state)
        if (!isThere) lost.push(line)
      }
      if (typeof line.release === 'string') {
        const row = await store.db
          .selectFrom('release')
          .select('status')
          .where('id', '=', line.release)
          .executeTakeFirst()
        if (row?.status !== 'complete') lost.push(line)
      }
    }
    const imports = lines.filter(line => Number(line.imported) > 0)
    if (imports.length > 0) {
      const rows = await store.db
        .selectFrom('revision')
        .select('text')
        .where('document', '=', 'interface/reader')
        .where('key', '=', 'noAnnouncements')
        .execute()
      const kept = new Set(rows.map(row => row.text))
      lost.push(...imports.filter(line => !kept.has(line.text as string)))
    }
    return {acknowledged: lines.length - 1, lost, broken: await findBroken(store), recovery}
  } finally {
    await store.close()
  }
}

/** Let a process work on a store and kill it; what it said until then. */
export function workAndKill(
  mode: CrashMode,
  {root, url, after}: Readonly<{root: string; url?: string | undefined; after: number}>,
): Promise<Line[]> {
  return killProcess([join(import.meta.dirname, 'work-until-killed.ts'), mode, root, url ?? ''], after)
}

/** Files are whole, releases complete, and what is current is what the revisions say. */
export async function findBroken(store: Awaited<ReturnType<typeof openStore>>): Promise<string[]> {
  const broken: string[] = []
  try {
    JSON.parse(readFileSync(join(store.root, 'locales/zh-Hans/reader.json'), 'utf8'))
  } catch (error) {
    broken.push(`reader.json: ${(error as Error).message}`)
  }
  const open = await store.db.selectFrom('release').select('id').where('status', '=', 'writing').execute()
  if (open.length > 0) broken.push(`${open.length} releases not finished`)
  const torn = await store.db
    .selectFrom('current')
    .leftJoin('revision', join =>
      join
        .onRef('revision.document', '=', 'current.document')
        .onRef('revision.key', '=', 'current.key')
        .onRef('revision.locale', '=', 'current.locale')
        .onRef('revision.rev', '=', 'current.rev'),
    )
    .select(['current.key', 'current.text', 'revision.text as written'])
    .execute()
  for (const {key, text, written} of torn)
    if (text !== written) broken.push(`current ${key} without its revision`)
  return broken
}
