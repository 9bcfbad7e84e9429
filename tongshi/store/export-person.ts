import {type RawBuilder, type SqlBool, sql} from 'kysely'
import {timeOf} from './find-signed-in.ts'
import {loadMailSettings} from './mail-settings.ts'
import {guardKnown, listMembers, type Member} from './members.ts'
import type {Store} from './store.ts'

/** Rows read at once. */
const piece = 500

type Rows = AsyncIterable<unknown> | Iterable<unknown>

/**
 * Write everything that a desk knows of one person, as one JSON object: who they are, how they come in, what they have
 * written, decided and been given, and what the audit log says of them. Secrets are told as there, never themselves.
 *
 * @returns pieces of text, each row on a line of its own.
 * @throws StoreError `not-found`, before the first piece.
 */
export async function* exportPerson(store: Store, person: string): AsyncGenerator<string> {
  await guardKnown(store, person)
  const {roles, ...account} = (await listMembers(store)).find(({id}) => id === person)!
  const mail = await loadMailSettings(store, person)
  const head = {form: 'tongshi-person/1', at: store.now().toISOString(), account: {...account, mail}}
  yield JSON.stringify(head, null, 2).slice(0, -2)
  const sections: readonly (readonly [name: string, rows: Rows])[] = [
    ['roles', roles],
    ...(await waysIn(store, account)),
    ...(await work(store, person)),
    ['revisions', inOrder(store, 'revision', sql`author = ${person}`)],
    ['fileRevisions', inOrder(store, 'file_revision', sql`author = ${person}`)],
    // What the person did, and what others did that names them.
    ['activity', inOrder(store, 'activity', sql`(actor = ${person} or detail like ${`%"${person}"%`})`)],
  ]
  for (const [name, rows] of sections) {
    yield `,\n  ${JSON.stringify(name)}: [`
    let isFirst = true
    for await (const row of rows) {
      yield `${isFirst ? '' : ','}\n    ${JSON.stringify(row)}`
      isFirst = false
    }
    yield isFirst ? ']' : '\n  ]'
  }
  yield '\n}\n'
}

const iso = (value: unknown): string => new Date(timeOf(value)).toISOString()

/** How the person comes in: sign-ins, devices, providers, tokens, invitations. */
async function waysIn(
  {db}: Store,
  {id: person, email}: Pick<Member, 'id' | 'email'>,
): Promise<(readonly [string, Rows])[]> {
  const sessions = await db
    .selectFrom('session')
    .select(['createdAt', 'updatedAt', 'expiresAt', 'ipAddress', 'userAgent'])
    .where('userId', '=', person)
    .execute()
  return [
    [
      'sessions',
      sessions.map(({createdAt, updatedAt, expiresAt, ...row}) => ({
        at: iso(createdAt),
        seen: iso(updatedAt),
        expires: iso(expiresAt),
        ...row,
      })),
    ],
    ['devices', await db.selectFrom('device').select('at').where('person', '=', person).execute()],
    ['providers', await db.selectFrom('account').select('providerId').where('userId', '=', person).execute()],
    [
      'apiTokens',
      await db
        .selectFrom('api_token')
        .select(['id', 'name', 'scopes', 'locales', 'at', 'expires_at', 'seen_at', 'gone_at'])
        .where('person', '=', person)
        .execute(),
    ],
    [
      'invitations',
      await db
        .selectFrom('invitation')
        .select(['id', 'role', 'locale', 'email', 'author', 'at', 'expires_at', 'used_at', 'used_by'])
        .where(({eb, or}) =>
          or([eb('author', '=', person), eb('used_by', '=', person), eb('email', '=', email)]),
        )
        .execute(),
    ],
  ]
}

/** What the person has written and decided besides texts, and what they were given to do. */
async function work({db}: Store, person: string): Promise<(readonly [string, Rows])[]> {
  return [
    ['drafts', await db.selectFrom('draft').selectAll().where('person', '=', person).execute()],
    [
      'comments',
      await db
        .selectFrom('comment')
        .selectAll()
        .where(({eb, or}) => or([eb('author', '=', person), eb('resolved_by', '=', person)]))
        .orderBy('at')
        .execute(),
    ],
    ['dismissals', await db.selectFrom('dismissal').selectAll().where('author', '=', person).execute()],
    ['waivers', await db.selectFrom('waiver').selectAll().where('author', '=', person).execute()],
    [
      'assignments',
      await db
        .selectFrom('assignment')
        .selectAll()
        .where(({eb, or}) => or([eb('person', '=', person), eb('author', '=', person)]))
        .orderBy('at')
        .execute(),
    ],
    ['conflicts', await db.selectFrom('conflict').selectAll().where('settled_by', '=', person).execute()],
    [
      'batches',
      await db
        .selectFrom('batch')
        .selectAll()
        .where(({eb, or}) => or([eb('author', '=', person), eb('undone_by', '=', person)]))
        .execute(),
    ],
    [
      'releases',
      await db
        .selectFrom('release')
        .select(['id', 'at', 'note', 'documents', 'locales', 'correction', 'commit_id'])
        .where('author', '=', person)
        .orderBy('at')
        .execute(),
    ],
  ]
}

/** The rows of a table that grows without end, in their order, a piece at a time. */
async function* inOrder(
  {db}: Store,
  table: 'revision' | 'file_revision' | 'activity',
  mine: RawBuilder<SqlBool>,
): AsyncGenerator<unknown> {
  for (let last = 0; ; ) {
    const rows = await db
      .selectFrom(table)
      .selectAll()
      .where(mine)
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(piece)
      .execute()
    yield* rows
    if (rows.length < piece) return
    last = rows.at(-1)!.seq
  }
}
