import type {Store} from './store.ts'

/** How a person is written to. */
export type MailSettings = Readonly<{
  /** A mail a day with what waits. */
  digest: boolean
  /** The interface's language that they used last, BCP 47; nothing where none is known. */
  language: string | null
}>

const standard: MailSettings = {digest: true, language: null}
const nameOf = (person: string) => `mail.${person}`

/** How a person is written to; what they have not decided is the standard. */
export async function loadMailSettings({db}: Pick<Store, 'db'>, person: string): Promise<MailSettings> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', nameOf(person))
    .executeTakeFirst()
  return {...standard, ...(row ? JSON.parse(row.value) : {})}
}

/** Change how a person is written to. */
export async function saveMailSettings(
  store: Store,
  person: string,
  change: Readonly<{[K in keyof MailSettings]?: MailSettings[K] | undefined}>,
): Promise<void> {
  const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  if (Object.keys(said).length === 0) return
  await store.db.transaction().execute(async db => {
    const value = JSON.stringify({...(await loadMailSettings({db}, person)), ...said})
    await db
      .insertInto('setting')
      .values({name: nameOf(person), value})
      .onConflict(clash => clash.column('name').doUpdateSet({value}))
      .execute()
  })
}
