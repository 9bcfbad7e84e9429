import type {Role} from './people-schema.ts'
import type {Store} from './store.ts'

/** Roles from the least to the most. */
export const roles = [
  'reader',
  'translator',
  'reviewer',
  'publisher',
  'owner',
] as const satisfies readonly Role[]

/** What an API token may do; a person signed in with a browser may do all that their roles allow. */
export const scopes = ['read', 'write', 'review', 'release', 'admin'] as const
export type Scope = (typeof scopes)[number]

/** One role of a person: in one locale, or in all (`*`). */
export type Membership = Readonly<{locale: string; role: Role}>

/** Who asks, as the store knows them now. */
export type SignedIn = Readonly<{
  id: string
  name: string
  email: string
  roles: readonly Membership[]
  twoFactor: boolean
  mustSetSecondFactor: boolean
  /** Scopes and locales of the API token that the request carries. */
  token?: Readonly<{id: string; scopes: readonly Scope[]; locales: readonly string[]}>
  /** `since`: when it began, milliseconds since 1970. */
  session?: Readonly<{id: string; token: string; since: number}>
}>

/** The least scope that a token needs to act in a role. */
const scopeOf: Readonly<Record<Role, Scope>> = {
  reader: 'read',
  translator: 'write',
  reviewer: 'review',
  publisher: 'release',
  owner: 'admin',
}

/**
 * May this person act in that role?
 *
 * @param locale the locale acted on; without one, the role must be held in any locale, and an owner's in all.
 */
export function mayAct(person: SignedIn, role: Role, locale?: string): boolean {
  const {token} = person
  if (token && !token.scopes.includes(scopeOf[role])) return false
  if (token && locale !== undefined && !token.locales.includes('*') && !token.locales.includes(locale))
    return false
  const needed = roles.indexOf(role)
  return person.roles.some(
    one =>
      roles.indexOf(one.role) >= needed &&
      (one.locale === '*' || (role !== 'owner' && (locale === undefined || one.locale === locale))),
  )
}

/** Load the roles of a person. */
export async function loadRoles(store: Store, person: string): Promise<Membership[]> {
  return store.db
    .selectFrom('member')
    .select(['locale', 'role'])
    .where('person', '=', person)
    .orderBy('locale')
    .execute()
}

/** Names of all people by id, for everything that says who did it. */
export async function loadNames(store: Pick<Store, 'db'>): Promise<ReadonlyMap<string, string>> {
  const rows = await store.db.selectFrom('user').select(['id', 'name']).execute()
  return new Map(rows.map(row => [row.id, row.name]))
}

export type PersonName = Readonly<{id: string; name: string}>

/** A person as answers name them. */
export function nameOf(names: ReadonlyMap<string, string>, id: string | null): PersonName | null {
  return id === null ? null : {id, name: names.get(id) ?? id}
}
