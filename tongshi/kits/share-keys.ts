import {join} from 'node:path'
import type {Store} from '#store/store.ts'
import {writeFileAtomically} from '#store/write-file-atomically.ts'
import {loadPublicKeys} from './kit-keys.ts'

/** Publish on every server the public keys that any of them signs with. */
export async function shareKeys({db, root}: Store): Promise<void> {
  const here = loadPublicKeys(root)
  const shared = new Map(
    (await db.selectFrom('kit_key').selectAll().execute()).map(({id, pem}) => [id, pem] as const),
  )
  for (const [id, key] of here) {
    if (shared.has(id)) continue
    const pem = key.export({type: 'spki', format: 'pem'}).toString()
    await db
      .insertInto('kit_key')
      .values({id, pem})
      .onConflict(clash => clash.column('id').doNothing())
      .execute()
  }
  for (const [id, pem] of shared)
    if (!here.has(id) && /^[0-9a-f]{16}$/.test(id))
      writeFileAtomically(join(root, 'content', 'keys', `${id}.pem`), pem)
}
