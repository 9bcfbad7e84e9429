import type {Store} from './store.ts'
import {type Activity, readActivity} from './write-activity.ts'

/** The newest entries of the feed, newest first. */
export async function loadFeed(
  {db}: Pick<Store, 'db'>,
  {
    limit,
    before,
    document,
    locale,
    audience = 'feed',
  }: Readonly<{
    limit: number
    before?: number | undefined
    document?: string | undefined
    locale?: string | undefined
    audience?: 'feed' | 'all'
  }>,
): Promise<Activity[]> {
  let query = db.selectFrom('activity').selectAll()
  if (audience === 'feed') query = query.where('audience', '=', 'feed')
  if (before !== undefined) query = query.where('seq', '<', before)
  if (document !== undefined) query = query.where('document', '=', document)
  if (locale !== undefined) query = query.where('locale', '=', locale)
  const rows = await query.orderBy('seq', 'desc').limit(limit).execute()
  return rows.map(row => readActivity(row))
}
