import {EventEmitter} from 'node:events'
import type {Activity} from './write-activity.ts'

/** What the open pages of this process are told: activity of all processes, and who is where. */
export type LiveEvents = Readonly<{
  activity: (listener: (activity: Activity) => void) => () => void
  presence: (listener: (document: string) => void) => () => void
  /** Tell an entry; one that was told is not told again, whoever brings it first. */
  tell: (activity: Activity) => void
  /** Has an entry been told? Entries are remembered for a while. */
  wasTold: (seq: number) => boolean
  moved: (document: string) => void
  /** What other servers of the database say on a channel; an empty text where something may have been missed. */
  heard: (channel: Channel, listener: (said: string) => void) => () => void
  hear: (channel: Channel, said: string) => void
}>

/** What servers of one database tell each other besides activity, as the names of PostgreSQL's channels end. */
export type Channel = 'presence' | 'kit'

/** Entries remembered: many times what a search for missed ones looks back. */
const most = 4096

/** Make the events of one open store. */
export function makeLiveEvents(): LiveEvents {
  const emitter = new EventEmitter().setMaxListeners(0)
  const told = new Set<number>()
  const on = (name: string, listener: (value: never) => void) => {
    emitter.on(name, listener as (value: unknown) => void)
    return () => void emitter.off(name, listener as (value: unknown) => void)
  }
  return {
    activity: listener => on('activity', listener),
    presence: listener => on('presence', listener),
    tell: activity => {
      if (told.has(activity.seq)) return
      told.add(activity.seq)
      if (told.size > most) told.delete(told.values().next().value!)
      emitter.emit('activity', activity)
    },
    wasTold: seq => told.has(seq),
    moved: document => void emitter.emit('presence', document),
    heard: (channel, listener) => on(`heard ${channel}`, listener),
    hear: (channel, said) => void emitter.emit(`heard ${channel}`, said),
  }
}
