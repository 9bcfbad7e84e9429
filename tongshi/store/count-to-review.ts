import {mayAct, type SignedIn} from './member.ts'
import type {Store} from './store.ts'

/** How many translated units wait for this person's approval: up to date, and written by somebody else. */
export async function countToReview(
  {db}: Pick<Store, 'db'>,
  person: SignedIn,
  locales: readonly string[],
): Promise<number> {
  const own = locales.filter(locale => mayAct(person, 'reviewer', locale))
  if (own.length === 0) return 0
  const {count} = await db
    .selectFrom('current')
    .innerJoin('unit', join =>
      join.onRef('unit.document', '=', 'current.document').onRef('unit.key', '=', 'current.key'),
    )
    .select(({fn}) => fn.countAll().as('count'))
    .where('unit.gone', '=', 0)
    .where('current.state', '=', 'translated')
    .where('current.text', '!=', '')
    .where('current.locale', 'in', own)
    .where(({eb, or, ref}) => or([eb('from_hash', 'is', null), eb('from_hash', '=', ref('unit.hash'))]))
    .where(({eb, or}) => or([eb('author', 'is', null), eb('author', '!=', person.id)]))
    .executeTakeFirstOrThrow()
  return Number(count)
}
