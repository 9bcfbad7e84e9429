import type {Schema} from './schema.ts'
import type {Store} from './store.ts'
import {StoreError} from './store-error.ts'

/** Which target of which document. */
export type TargetName = Readonly<{document: string; key: string; locale: string}>

/** The refusal of a unit that is not there. */
export function unitMissing({document, key}: Readonly<{document: string; key: string}>): StoreError {
  return new StoreError(
    'not-found',
    `Unexpected unit \`${key}\`, expected one of \`${document}\`, look it up in its list.`,
  )
}

/** The language that a document is written in. */
export async function sourceOf(store: Pick<Store, 'db'>, document: string): Promise<string> {
  const row = await store.db
    .selectFrom('document')
    .select('source')
    .where('id', '=', document)
    .executeTakeFirst()
  if (row) return row.source
  throw new StoreError(
    'not-found',
    `Unexpected document \`${document}\`, expected one of the overview, look it up there.`,
  )
}

/** The newest revision of a target. */
export async function loadCurrent(
  store: Pick<Store, 'db'>,
  {document, key, locale}: TargetName,
): Promise<Schema['current'] | undefined> {
  return store.db
    .selectFrom('current')
    .selectAll()
    .where('document', '=', document)
    .where('key', '=', key)
    .where('locale', '=', locale)
    .executeTakeFirst()
}

/** One revision of a target, whichever it is. */
export async function loadRevision(
  {db}: Pick<Store, 'db'>,
  {document, key, locale, rev}: TargetName & Readonly<{rev: number}>,
) {
  return db
    .selectFrom('revision')
    .select(['rev', 'text', 'state', 'author', 'at', 'from_hash', 'origin', 'reason'])
    .where('document', '=', document)
    .where('key', '=', key)
    .where('locale', '=', locale)
    .where('rev', '=', rev)
    .executeTakeFirst()
}

/** The refusal of a text that was made from a revision which is no longer the newest: it carries all three texts. */
export async function staleError(
  store: Pick<Store, 'db'>,
  {text, ...name}: TargetName & Readonly<{text: string; rev: number}>,
  current: Schema['current'] | undefined,
): Promise<StoreError> {
  const base = await loadRevision(store, name)
  return new StoreError(
    'stale',
    `Unexpected revision ${name.rev}, expected ${current?.rev ?? 0}, compare your text with the newer one and save again.`,
    {base: base ?? null, mine: {text}, theirs: current ?? null},
  )
}
