import {openPostgres} from './open-postgres.ts'

/** Does the audit log of a database on PostgreSQL know this restore? Not where it has no audit log at all. */
export async function hasRestored(url: string | undefined, id: string): Promise<boolean> {
  if (!url) return false
  const {db} = openPostgres(url)
  try {
    const rows = await db
      .selectFrom('activity')
      .select('detail')
      .where('action', '=', 'backup-restored')
      .execute()
    return rows.some(row => JSON.parse(row.detail).id === id)
  } catch (error) {
    // No such table.
    if ((error as {code?: string}).code === '42P01') return false
    throw error
  } finally {
    await db.destroy()
  }
}
