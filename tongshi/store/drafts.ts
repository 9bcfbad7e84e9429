import type {TargetName} from './find-target.ts'
import type {Schema} from './schema.ts'
import type {Store} from './store.ts'

/** Keep what a person is typing. */
export async function saveDraft(store: Store, draft: Omit<Schema['draft'], 'at'>): Promise<string> {
  const row = {...draft, at: store.now().toISOString()}
  const {person, document, key, locale, text, rev, at} = row
  await store.db
    .insertInto('draft')
    .values({person, document, key, locale, text, rev, at})
    .onConflict(clash => clash.columns(['person', 'document', 'key', 'locale']).doUpdateSet({text, rev, at}))
    .execute()
  return at
}

/**
 * Throw a person's draft of a target away.
 *
 * @param text only where the draft says just this, since what was typed behind it is not saved yet.
 */
export async function dropDraft(
  {db}: Pick<Store, 'db'>,
  {document, key, locale}: TargetName,
  person: string,
  text?: string,
): Promise<void> {
  const drop = db
    .deleteFrom('draft')
    .where('person', '=', person)
    .where('document', '=', document)
    .where('key', '=', key)
    .where('locale', '=', locale)
  await (text === undefined ? drop : drop.where('text', '=', text)).execute()
}

/** A person's drafts, newest first. */
export async function listDrafts(
  {db}: Pick<Store, 'db'>,
  person: string,
): Promise<Omit<Schema['draft'], 'person'>[]> {
  return db
    .selectFrom('draft')
    .select(['document', 'key', 'locale', 'text', 'rev', 'at'])
    .where('person', '=', person)
    .orderBy('at', 'desc')
    .execute()
}
