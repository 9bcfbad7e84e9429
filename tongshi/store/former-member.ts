import type {Store} from './store.ts'

/** A domain that can never have a mail server (RFC 2606): the address of an account that was deleted. */
const domain = 'former.invalid'

/** Is this the address of an account that was deleted? */
export function isFormer(email: string): boolean {
  return email.endsWith(`@${domain}`)
}

/** What stands for a person who has left: in the history, beside what they wrote. */
export type Pseudonym = Readonly<{number: number; name: string; email: string}>

/** The next pseudonym. Two of the same number cannot be: addresses are unique. */
export async function nextPseudonym({db}: Pick<Store, 'db'>): Promise<Pseudonym> {
  const rows = await db.selectFrom('user').select('email').where('email', 'like', `%@${domain}`).execute()
  const numbers = rows.map(({email}) => Number(/^member-(\d+)@/.exec(email)?.[1] ?? 0))
  const number = Math.max(0, ...numbers) + 1
  return {number, name: `Former member ${number} · 前成员 ${number}`, email: `member-${number}@${domain}`}
}
