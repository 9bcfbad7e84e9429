import {isMediaPath} from './content-paths.ts'
import {deriveDocument} from './derive-document.ts'
import {loadMedia} from './media.ts'
import {mayAct, type SignedIn} from './member.ts'
import {saveTarget} from './save-target.ts'
import type {Schema} from './schema.ts'
import type {Actor, Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {loadFile, saveFile} from './working-files.ts'
import {writeActivity} from './write-activity.ts'

type Where = Readonly<{document?: string | undefined; locale?: string | undefined}>

/** Conflicts that nobody has settled, oldest first. */
export async function listConflicts(
  {db}: Pick<Store, 'db'>,
  {document, locale}: Where = {},
): Promise<Schema['conflict'][]> {
  let query = db.selectFrom('conflict').selectAll().where('settled_at', 'is', null)
  if (document !== undefined) query = query.where('document', '=', document)
  if (locale !== undefined) query = query.where('locale', '=', locale)
  return query.orderBy('at').orderBy('id').execute()
}

/**
 * Settle a conflict: the given text becomes the newest revision, made from `rev`. Both other texts stay in the history
 * and in the conflict.
 *
 * @returns the target; nothing where the conflict was about a whole file.
 * @throws StoreError `not-found`, `role`, `stale`, `findings`.
 */
export async function settleConflict(
  store: Store,
  {
    id,
    text,
    rev,
    confirm,
    person,
  }: Readonly<{id: string; text: string; rev: number; confirm?: boolean | undefined; person: SignedIn}>,
  actor: Actor,
): Promise<Schema['current'] | undefined> {
  const row = await store.db.selectFrom('conflict').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row || row.settled_at !== null)
    throw new StoreError(
      'not-found',
      `Unexpected conflict \`${id}\`, expected one that is open, look at the list.`,
    )
  const {document, key, locale} = row
  const needs = document === 'files' ? 'publisher' : 'translator'
  if (!mayAct(person, needs, locale || undefined))
    throw new StoreError(
      'role',
      `Unexpected role, expected ${needs} of ${locale || 'any locale'}, ask one.`,
      {needs, locale},
    )
  const current =
    document === 'files'
      ? await settleFile(store, {path: key, text, rev}, actor)
      : (await saveTarget(store, {document, key, locale, text, rev, confirm}, actor)).current
  const at = store.now().toISOString()
  const activity = await store.db.transaction().execute(async db => {
    await db
      .updateTable('conflict')
      .set({settled_at: at, settled_by: actor.person})
      .where('id', '=', id)
      .execute()
    const where = document === 'files' ? {} : {document, key, locale}
    return writeActivity(db, {at, actor: actor.person, action: 'conflict-settled', ...where, detail: {id}})
  })
  store.live.tell(activity)
  return current
}

async function settleFile(
  store: Store,
  {path, text, rev}: Readonly<{path: string; text: string; rev: number}>,
  {person}: Actor,
): Promise<undefined> {
  const at = store.now().toISOString()
  await store.db.transaction().execute(async db => {
    if (isMediaPath(path) && text !== '' && !(await loadMedia(db, text))) throw notKept(text)
    if (!(await saveFile(db, {path, text, rev, author: person, at, origin: 'desk'}))) {
      const newest = await loadFile(db, path)
      throw new StoreError(
        'stale',
        `Unexpected revision ${rev}, expected ${newest.rev}, compare both texts and save again.`,
        {
          base: null,
          mine: {text},
          theirs: null,
          file: newest,
        },
      )
    }
    const slug = /^content\/announcements\/([^/]+)\//.exec(path)?.[1]
    if (slug !== undefined) await deriveDocument(db, slug, {author: person, at, origin: 'desk'})
  })
}

function notKept(text: string): StoreError {
  const message = `Unexpected text \`${text.slice(0, 80)}\` of a picture, expected that of one side, or nothing to take it away, choose one.`
  return new StoreError('input', message, {problems: [{path: 'body.text', message}]})
}
