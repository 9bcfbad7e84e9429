import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {openStore} from '#store/open-store.ts'

export type CrashMode = 'save' | 'release' | 'import'

/** What one kill left behind. */
export type CrashReport = Readonly<{
  acknowledged: number
  lost: readonly unknown[]
  broken: readonly string[]
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
  const store = await openStore({root, url})
  try {
    const lost: unknown[] = []
    for (const line of lines) {
      if (typeof line.key === 'string') {
        const row = await store.db
          .selectFrom('revision')
          .select('text')
          .where('document', '=', 'interface/reader')
          .where('key', '=', line.key)
          .where('locale', '=', 'zh-Hans')
          .where('rev', '=', line.rev as number)
          .executeTakeFirst()
        if (row?.text !== line.text) lost.push(line)
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
    return {acknowledged: lines.length - 1, lost, broken: await findBroken(store)}
  } finally {
    await store.close()
  }
}

type Line = Readonly<Record<string, unknown>>

/** Let a process work on a store and kill it; what it said until then. */
export function workAndKill(
  mode: CrashMode,
  {root, url, after}: Readonly<{root: string; url?: string | undefined; after: number}>,
): Promise<Line[]> {
  const words = [join(import.meta.dirname, 'work-until-killed.ts'), mode, root, url ?? '']
  const child = spawn(process.execPath, words, {stdio: ['ignore', 'pipe', 'pipe']})
  let [said, wrong] = ['', '']
  child.stderr.on('data', chunk => {
    wrong += chunk
  })
  child.stdout.on('data', chunk => {
    said += chunk
  })
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), after))
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`The worker ended by itself with ${code}: ${wrong}`))
      // A line that the kill cut off was not acknowledged.
      resolve(
        said
          .split('\n')
          .slice(0, -1)
          .map(line => JSON.parse(line)),
      )
    })
  })
}

/** Files are whole, releases complete, and what is current is what the revisions say. */
async function findBroken(store: Awaited<ReturnType<typeof openStore>>): Promise<string[]> {
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
