import type {ImportRun} from './import-run.ts'
import {hashText} from './make-id.ts'
import {seeFile} from './see-file.ts'

/** From now on this is what the file is known to say; of a stale one the store knows better. */
export async function rememberFile(
  {db, at, stale}: Pick<ImportRun, 'db' | 'at' | 'stale'>,
  path: string,
  text: string | undefined,
): Promise<void> {
  if (stale.has(path)) return
  if (text === undefined) {
    await db.deleteFrom('released_file').where('path', '=', path).execute()
    return
  }
  const row = {sha256: hashText(text), text, at}
  await db
    .insertInto('released_file')
    .values({path, ...row})
    .onConflict(clash => clash.column('path').doUpdateSet(row))
    .execute()
  await seeFile(db, path, row.sha256)
}
