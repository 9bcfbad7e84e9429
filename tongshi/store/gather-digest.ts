import {loadDocumentFacts, loadWorkingTerms} from './document-facts.ts'
import {mayAct, type SignedIn} from './member.ts'
import {isMentioned} from './mention.ts'
import {printSource} from './print-source.ts'
import type {Store} from './store.ts'

/** One thing that a daily mail tells. It holds no text of a unit or a comment. */
export type DigestLine = Readonly<{
  document: string
  /** BCP 47; nothing where it is about the source text. */
  locale: string | null
  /** When it came to wait, UTC ISO. */
  since: string
}> &
  (
    | Readonly<{why: 'due'; due: string; zone: string | null; role: string; step: number}>
    | Readonly<{why: 'rejected' | 'question' | 'mention'; count: number}>
  )

/** The rows from which everybody's lines are picked. */
export type DigestGround = Awaited<ReturnType<typeof loadDigestGround>>

/** Load what may wait for anybody, once for all. */
export async function loadDigestGround({db}: Pick<Store, 'db'>) {
  const due = await db
    .selectFrom('assignment')
    .innerJoin('document', 'document.id', 'assignment.document')
    .select(['document', 'locale', 'role', 'person', 'due', 'zone', 'reminded'])
    .where('done_at', 'is', null)
    .where('reminded', 'is not', null)
    .where('document.gone', '=', 0)
    .orderBy('due')
    .execute()
  const reminders = await db
    .selectFrom('activity')
    .select(['document', 'locale', 'at', 'detail'])
    .where('action', '=', 'reminder')
    .orderBy('seq')
    .execute()
  const rejected = await db
    .selectFrom('current')
    .innerJoin('unit', join =>
      join.onRef('unit.document', '=', 'current.document').onRef('unit.key', '=', 'current.key'),
    )
    .innerJoin('document', 'document.id', 'current.document')
    .select(['current.document', 'current.locale', 'current.at', 'current.author'])
    .where('current.origin', '=', 'reject')
    .where('unit.gone', '=', 0)
    .where('document.gone', '=', 0)
    .execute()
  const comments = await db
    .selectFrom('comment as one')
    .innerJoin('document', 'document.id', 'one.document')
    .leftJoin('comment as asked', 'asked.id', 'one.parent')
    .select(['one.document', 'one.locale', 'one.kind', 'one.at', 'one.author', 'one.text', 'one.parent'])
    .select(['document.source', 'asked.author as askedBy', 'asked.resolved_at as askedResolved'])
    .where('one.resolved_at', 'is', null)
    .where('document.gone', '=', 0)
    .execute()
  const told = new Map<string, string>()
  for (const {document, locale, at, detail} of reminders) {
    const {person, role} = JSON.parse(detail)
    told.set(JSON.stringify([document, locale, role, person]), at)
  }
  return {due, told, rejected, comments}
}

/** Pick what waits for one person: what is due, sent back in their locales, asked there, or said to them. */
export function gatherDigest(ground: DigestGround, person: SignedIn): DigestLine[] {
  const due = ground.due
    .filter(row => row.person === person.id)
    .map((row): DigestLine => {
      const {document, locale, role, zone} = row
      const since = ground.told.get(JSON.stringify([document, locale, role, person.id])) ?? ''
      return {why: 'due', document, locale, role, zone, since, due: row.due!, step: Number(row.reminded)}
    })
  const rejected = ground.rejected.filter(
    row => row.author !== person.id && mayAct(person, 'translator', row.locale),
  )
  const heard = ground.comments.filter(row => row.author !== person.id && row.askedResolved === null)
  const mentions = heard.filter(row => row.askedBy === person.id || isMentioned(person.name, row.text))
  const questions = heard.filter(
    row =>
      row.parent === null &&
      row.kind !== 'note' &&
      !mentions.includes(row) &&
      mayAct(person, 'translator', row.locale ?? row.source),
  )
  return [
    ...due,
    ...countByPlace('mention', mentions),
    ...countByPlace('rejected', rejected),
    ...countByPlace('question', questions),
  ]
}

type Row = Readonly<{document: string; locale: string | null; at: string}>

function countByPlace(why: 'rejected' | 'question' | 'mention', rows: readonly Row[]): DigestLine[] {
  const groups = Map.groupBy(rows, ({document, locale}) => `${document}\0${locale ?? ''}`)
  return [...groups.values()].map(group => {
    const {document, locale} = group[0]!
    const since = group.reduce((newest, {at}) => (at > newest ? at : newest), '')
    return {why, document, locale, since, count: group.length}
  })
}

/**
 * The title that a mail may name a document by, in the language of its source.
 *
 * @returns nothing for an announcement under embargo, or one of which nobody can tell: a mail cannot be called back.
 */
export async function publicTitle(store: Store, document: string): Promise<string | undefined> {
  const row = await store.db
    .selectFrom('document')
    .select(['kind', 'title', 'source'])
    .where('id', '=', document)
    .executeTakeFirst()
  if (!row) return undefined
  if (row.kind !== 'announcements') return row.title
  const {facts = {}, frontMatter} = await loadDocumentFacts(store, document)
  if (!frontMatter) return undefined
  const {embargo} = frontMatter
  if (embargo && store.now().getTime() < Date.parse(embargo.instant)) return undefined
  const {terms} = await loadWorkingTerms(store)
  return printSource(row.title, {locale: row.source, facts, terms})
}
