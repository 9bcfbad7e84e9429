import type {LiveEvents} from './live-events.ts'

/** Where a person is working. */
export type Place = Readonly<{document: string; locale: string; key: string | null}>
export type Present = Place & Readonly<{person: string; since: string}>

/** Who is where in this process; kept in memory only, since it is comfort and never a lock. */
export type Presence = Readonly<{
  /** Say where a person is now; without a place they have left. */
  move: (person: string, place: Place | undefined) => void
  /** Who is in a document now. */
  in: (document: string) => readonly Present[]
}>

/** Milliseconds after which a person who says nothing has left. */
const forgetAfter = 45_000

/** Keep track of who is where. */
export function makePresence(live: LiveEvents, now: () => Date): Presence {
  const people = new Map<string, Present & {heard: number}>()
  const forget = () => {
    for (const [person, {heard, document}] of people) {
      if (now().getTime() - heard <= forgetAfter) continue
      people.delete(person)
      live.moved(document)
    }
  }
  const timer = setInterval(forget, 5000)
  timer.unref()
  return {
    move: (person, place) => {
      const before = people.get(person)
      const time = now()
      if (!place) people.delete(person)
      else {
        const stays = before && before.document === place.document && before.key === place.key
        const since = stays && before.locale === place.locale ? before.since : time.toISOString()
        people.set(person, {...place, person, since, heard: time.getTime()})
        if (stays && before.locale === place.locale) return
      }
      if (before && before.document !== place?.document) live.moved(before.document)
      if (place) live.moved(place.document)
    },
    in: document => {
      forget()
      return [...people.values()].filter(one => one.document === document).map(({heard: _, ...one}) => one)
    },
  }
}
