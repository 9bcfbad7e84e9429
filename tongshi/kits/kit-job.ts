import type {Finding} from '#messages/finding.ts'
import type {Schema} from '#store/schema.ts'
import type {Store} from '#store/store.ts'

/** One finished step of a build. */
export type JobStep = Readonly<{locale: string; name: string; ms: number; size: number; findings: number}>

/** A kit in the making or made: what a page shows while somebody waits. */
export type KitJob = Readonly<{
  id: string
  slug: string
  draft: boolean
  by: string
  /** UTC instants. */
  at: string
  endedAt: string | null
  state: 'building' | 'done' | 'refused' | 'stopped' | 'failed'
  steps: readonly JobStep[]
  /** File name of the archive. */
  file: string | null
  locales: readonly string[]
  refused: Readonly<Record<string, readonly Finding[]>>
  findings: readonly Finding[]
}>

/** What a build has come to, to be written over what stood before. */
export type KitProgress = Partial<Pick<KitJob, 'steps' | 'file' | 'locales' | 'refused' | 'findings'>>

/** Builds that a list shows; older ones are told by their archives. */
const most = 20

/** A build by its id. */
export async function findKit({db}: Store, id: string): Promise<KitJob | undefined> {
  const row = await db.selectFrom('kit_job').selectAll().where('id', '=', id).executeTakeFirst()
  return row && readKitJob(row)
}

/** The newest builds of an announcement, newest first. */
export async function listKits({db}: Store, slug: string): Promise<KitJob[]> {
  const rows = await db
    .selectFrom('kit_job')
    .selectAll()
    .where('slug', '=', slug)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(readKitJob)
}

/** A build as its row holds it. */
export function readKitJob(row: Schema['kit_job']): KitJob {
  const {id, slug, draft, author: by, at, ended_at: endedAt, state, file} = row
  return {
    ...{id, slug, draft: draft === 1, by, at, endedAt, state, file},
    steps: JSON.parse(row.steps),
    locales: JSON.parse(row.locales),
    refused: JSON.parse(row.refused),
    findings: JSON.parse(row.findings),
  }
}

/** Columns of a row that a change of a build writes. */
export function writeProgress({
  file,
  ...lists
}: KitProgress): Partial<Pick<Schema['kit_job'], 'steps' | 'file' | 'locales' | 'refused' | 'findings'>> {
  const columns = Object.entries(lists).map(([name, value]) => [name, JSON.stringify(value)])
  return {...Object.fromEntries(columns), ...(file === undefined ? {} : {file})}
}
