import {makeId} from './make-id.ts'
import type {PresenceShare, Present} from './presence.ts'
import type {Store} from './store.ts'

/**
 * Share who is where through a table of the database, which tells every server of each change. It is comfort: what
 * cannot be told is left, and said again within 20 seconds by the person's page.
 */
export function sharePresence({db, live, now}: Store): PresenceShare {
  const server = makeId()
  const telling = new Map<string, Promise<void>>()
  const forget = async (person: string, stamp: string | undefined): Promise<void> => {
    const row = db.deleteFrom('presence').where('person', '=', person)
    // What was said at another server meanwhile is younger than what is forgotten here.
    await (stamp === undefined ? row.where('server', '=', server) : row.where('stamp', '=', stamp)).execute()
  }
  const write = async (person: string, present: Present): Promise<void> => {
    const {document, locale, key, since} = present
    const row = {document, locale, key, since, server, stamp: `${now().toISOString()} ${makeId()}`}
    await db
      .insertInto('presence')
      .values({person, ...row})
      .onConflict(clash => clash.column('person').doUpdateSet(row))
      .execute()
  }
  const inTurn = (person: string, work: () => Promise<void>): void => {
    const turn = (telling.get(person) ?? Promise.resolve()).then(work).catch(() => undefined)
    telling.set(person, turn)
    void turn.then(() => telling.get(person) === turn && telling.delete(person))
  }
  const known = new Set<string>()
  const look = async (person: string | undefined, listener: Listener): Promise<void> => {
    const query = db.selectFrom('presence').selectAll()
    const rows = await (person === undefined ? query : query.where('person', '=', person)).execute()
    const asked = person === undefined ? [...known] : [person]
    for (const one of asked)
      if (!rows.some(row => row.person === one) && known.delete(one)) listener(one, undefined)
    for (const {server: at, ...row} of rows) {
      if (at === server) continue
      known.add(row.person)
      listener(row.person, row)
    }
  }
  let stop: (() => void) | undefined
  return {
    tell: (person, present) => inTurn(person, () => write(person, present)),
    forget: (person, stamp) => inTurn(person, () => forget(person, stamp)),
    hear: listener => {
      stop = live.heard('presence', said => {
        const [by, person] = said.split(' ')
        if (by !== server) void look(person, listener).catch(() => undefined)
      })
      void look(undefined, listener).catch(() => undefined)
    },
    close: async () => {
      stop?.()
      await Promise.all(telling.values())
    },
  }
}

type Listener = Parameters<PresenceShare['hear']>[0]
