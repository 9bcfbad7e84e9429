import type {LiveEvents} from './live-events.ts'

/** Where a person is working. */
export type Place = Readonly<{document: string; locale: string; key: string | null}>
export type Present = Place & Readonly<{person: string; since: string}>

/** Who is where; comfort and never a lock. */
export type Presence = Readonly<{
  /** Say where a person is now; without a place they have left. */
  move: (person: string, place: Place | undefined) => void
  /** Who is in a document now, at this server or another. */
  in: (document: string) => readonly Present[]
  /** Say no more of it, and wait for what is being told to others. */
  close: () => Promise<void>
}>

/** How servers of one desk tell each other who is where. */
export type PresenceShare = Readonly<{
  /** Where a person of this server is now. */
  tell: (person: string, present: Present) => void
  /** A person has left this server, or has not been heard since what was said with a stamp. */
  forget: (person: string, stamp?: string) => void
  /** What other servers say. The listener is called with a stamp that changes whenever the person says anything. */
  hear: (listener: (person: string, present: (Present & {stamp: string}) | undefined) => void) => void
  close: () => Promise<void>
}>

/** Milliseconds after which a person who says nothing has left. */
const forgetAfter = 45_000

type Held = Present & Readonly<{heard: number; stamp?: string}>

/**
 * Keep track of who is where, in memory. How long ago somebody was heard is measured by this server's own clock, also
 * of people at other servers, whose clocks may differ.
 */
export function makePresence(live: LiveEvents, now: () => Date, share?: PresenceShare): Presence {
  const people = new Map<string, Held>()
  const place = (person: string, next: Held | undefined): void => {
    const before = people.get(person)
    if (next) people.set(person, next)
    else people.delete(person)
    if (before && next && isSamePlace(before, next)) return
    if (before && before.document !== next?.document) live.moved(before.document)
    if (next) live.moved(next.document)
  }
  const forget = () => {
    for (const [person, {heard, stamp}] of people) {
      if (now().getTime() - heard <= forgetAfter) continue
      place(person, undefined)
      share?.forget(person, stamp)
    }
  }
  share?.hear((person, present) => {
    if (present && people.get(person)?.stamp === present.stamp) return
    place(person, present && {...present, heard: now().getTime()})
  })
  const timer = setInterval(forget, 5000)
  timer.unref()
  return {
    move: (person, to) => {
      const before = people.get(person)
      const time = now()
      const stays = before !== undefined && to !== undefined && isSamePlace(before, to)
      const since = stays ? before.since : time.toISOString()
      place(person, to && {...to, person, since, heard: time.getTime()})
      if (to) share?.tell(person, {...to, person, since})
      else share?.forget(person)
    },
    in: document => {
      forget()
      return [...people.values()]
        .filter(one => one.document === document)
        .map(({heard: _, stamp: __, ...one}) => one)
    },
    close: async () => {
      clearInterval(timer)
      await share?.close()
    },
  }
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.document === other.document && one.locale === other.locale && one.key === other.key
}
