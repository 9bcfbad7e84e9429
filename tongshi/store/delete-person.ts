import type {Kysely} from 'kysely'
import {filesNaming} from './files-naming.ts'
import {nextPseudonym, type Pseudonym} from './former-member.ts'
import {bucketsOf} from './limit-attempts.ts'
import {guardKnown, guardOwner} from './members.ts'
import {replaceMention} from './mention.ts'
import type {Schema} from './schema.ts'
import type {Actor, Store} from './store.ts'
import {writeActivity} from './write-activity.ts'

/** What a deletion left behind. */
export type DeletedPerson = Readonly<{
  /** What stands beside the person's work from now on. */
  pseudonym: string
  /** Open assignments that nobody has any more. */
  assignments: number
  /** Released files that name the person until their next release. */
  files: readonly string[]
}>

/**
 * Delete an account. What the person wrote stays, under a pseudonym, since releases, reviews and other people's work
 * rest on it; all that says who they were goes: name, address, ways in, devices, network addresses, drafts.
 *
 * @throws StoreError `not-found`; `last-owner` where nobody would own the desk any more.
 */
export async function deletePerson(store: Store, person: string, actor: Actor): Promise<DeletedPerson> {
  // One at a time: of two last owners who leave at the same moment one stays.
  return store.alone(() => deleteAlone(store, person, actor))
}

async function deleteAlone(store: Store, person: string, actor: Actor): Promise<DeletedPerson> {
  await guardKnown(store, person)
  const at = store.now().toISOString()
  const {name, email} = await store.db
    .selectFrom('user')
    .select(['name', 'email'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  const {activity, pseudonym, assignments} = await store.db.transaction().execute(async db => {
    const next = await nextPseudonym({db})
    await removeWaysIn(db, {person, email, at})
    const open = await db
      .deleteFrom('assignment')
      .where('person', '=', person)
      .where('done_at', 'is', null)
      .executeTakeFirstOrThrow()
    await db.deleteFrom('draft').where('person', '=', person).execute()
    const roles = await db.deleteFrom('member').where('person', '=', person).returning('role').execute()
    // A desk that has no owner yet has none to lose.
    if (roles.some(({role}) => role === 'owner')) await guardOwner({db})
    await rename(db, {person, name, email, next})
    const count = Number(open.numDeletedRows)
    const detail = {person, former: next.number, assignments: count}
    // Who deletes their own account leaves no address behind with it.
    const address = actor.person === person ? null : (actor.address ?? null)
    const entry = {at, actor: actor.person, action: 'account-deleted', detail, address}
    return {
      activity: await writeActivity(db, {...entry, audience: 'audit'}),
      pseudonym: next.name,
      assignments: count,
    }
  })
  store.live.tell(activity)
  return {pseudonym, assignments, files: filesNaming(store.root, name)}
}

type Db = Kysely<Schema>

async function removeWaysIn(
  db: Db,
  {person, email, at}: Readonly<{person: string; email: string; at: string}>,
): Promise<void> {
  for (const table of ['session', 'account', 'twoFactor'] as const)
    await db.deleteFrom(table).where('userId', '=', person).execute()
  for (const table of ['device', 'used_code', 'api_token'] as const)
    await db.deleteFrom(table).where('person', '=', person).execute()
  await db
    .updateTable('person_state')
    .set({disabled: 1, must_second_factor: 0, seen_at: null})
    .where('person', '=', person)
    .execute()
  await db.deleteFrom('setting').where('name', 'like', `%.${person}`).execute()
  const buckets = [bucketsOf(email, '').account, `password:${person}`, `code:${person}`]
  await db.deleteFrom('attempt').where('bucket', 'in', buckets).execute()
  // Without its address an open invitation would let anybody in: it is void.
  await db
    .updateTable('invitation')
    .set({used_at: at})
    .where('email', '=', email)
    .where('used_at', 'is', null)
    .execute()
  await db.updateTable('invitation').set({email: null}).where('email', '=', email).execute()
}

type Renaming = Readonly<{person: string; name: string; email: string; next: Pseudonym}>

async function rename(db: Db, {person, name, email, next}: Renaming): Promise<void> {
  const sameName = await db
    .selectFrom('user')
    .select('id')
    .where('name', '=', name)
    .where('id', '!=', person)
    .executeTakeFirst()
  await db
    .updateTable('user')
    .set({name: next.name, email: next.email, twoFactorEnabled: null})
    .where('id', '=', person)
    .execute()
  await db.updateTable('activity').set({address: null}).where('actor', '=', person).execute()
  // `@Name` may mean somebody else who is called the same.
  const say = (text: string) => (sameName ? text : replaceMention(text, name, next.name))
  await rewriteActivity(db, {email, name, next, say})
  const comments = await db
    .selectFrom('comment')
    .select(['id', 'text'])
    .where('text', 'like', `%@${asPattern(name)}%`)
    .execute()
  for (const {id, text} of comments)
    if (say(text) !== text)
      await db
        .updateTable('comment')
        .set({text: say(text)})
        .where('id', '=', id)
        .execute()
}

/** The audit log keeps what happened, without the address and the mention of who has left. */
async function rewriteActivity(
  db: Db,
  {email, name, next, say}: Omit<Renaming, 'person'> & Readonly<{say: (text: string) => string}>,
): Promise<void> {
  const rows = await db
    .selectFrom('activity')
    .select(['seq', 'detail'])
    .where(({eb, or}) =>
      or([eb('detail', 'like', `%${asPattern(email)}%`), eb('detail', 'like', `%@${asPattern(name)}%`)]),
    )
    .execute()
  for (const {seq, detail} of rows) {
    const rewritten = JSON.stringify(JSON.parse(detail), (_, value: unknown) => {
      if (typeof value !== 'string') return value
      return value.trim().toLowerCase() === email ? next.email : say(value)
    })
    if (rewritten !== detail)
      await db.updateTable('activity').set({detail: rewritten}).where('seq', '=', seq).execute()
  }
}

/** For `like`: what JSON writes otherwise may be anything; what is found so is looked at again. */
function asPattern(text: string): string {
  return text.replaceAll(/[\\"]/g, '%')
}
