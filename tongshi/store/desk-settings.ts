import type {Role} from './people-schema.ts'
import type {Actor, Store} from './store.ts'
import {writeActivity} from './write-activity.ts'

/** What owners decide for the whole desk. */
export type DeskSettings = Readonly<{
  /** People may approve their own work: for a team of one, and told to everybody. */
  selfReview: boolean
  /** From this role on a second factor is required. */
  requireSecondFactor: Role | null
  /** Locales without which nothing may be released. */
  requiredLocales: readonly string[]
  /** IANA zone of the newsroom, for deadlines. */
  zone: string
  /** A release becomes a git commit where the root is a repository. */
  git: boolean
}>

const standard: DeskSettings = {
  selfReview: false,
  requireSecondFactor: null,
  requiredLocales: [],
  zone: 'Asia/Shanghai',
  git: false,
}

/** Load the settings; what nobody has decided is the standard. */
export async function loadSettings({db}: Pick<Store, 'db'>): Promise<DeskSettings> {
  const rows = await db.selectFrom('setting').selectAll().where('name', 'like', 'desk.%').execute()
  const own = Object.fromEntries(rows.map(row => [row.name.slice('desk.'.length), JSON.parse(row.value)]))
  return {...standard, ...own}
}

/** Change some of the settings. */
export async function saveSettings(
  store: Store,
  change: Readonly<{[K in keyof DeskSettings]?: DeskSettings[K] | undefined}>,
  actor: Actor,
): Promise<DeskSettings> {
  const at = store.now().toISOString()
  const entries = Object.entries(change).filter(([, value]) => value !== undefined)
  const activity = await store.db.transaction().execute(async db => {
    for (const [name, value] of entries) {
      const row = {name: `desk.${name}`, value: JSON.stringify(value)}
      await db
        .insertInto('setting')
        .values(row)
        .onConflict(clash => clash.column('name').doUpdateSet({value: row.value}))
        .execute()
    }
    const detail = Object.fromEntries(entries)
    return writeActivity(db, {
      at,
      actor: actor.person,
      action: 'settings',
      detail,
      address: actor.address ?? null,
    })
  })
  store.live.tell(activity)
  return loadSettings(store)
}
