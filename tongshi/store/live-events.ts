import {EventEmitter} from 'node:events'
import type {Activity} from './write-activity.ts'

/** What the open pages of this process are told: activity of all processes, and who is where. */
export type LiveEvents = Readonly<{
  activity: (listener: (activity: Activity) => void) => () => void
  presence: (listener: (document: string) => void) => () => void
  tell: (activity: Activity) => void
  moved: (document: string) => void
}>

/** Make the events of one open store. */
export function makeLiveEvents(): LiveEvents {
  const emitter = new EventEmitter().setMaxListeners(0)
  const on = (name: string, listener: (value: never) => void) => {
    emitter.on(name, listener as (value: unknown) => void)
    return () => void emitter.off(name, listener as (value: unknown) => void)
  }
  return {
    activity: listener => on('activity', listener),
    presence: listener => on('presence', listener),
    tell: activity => void emitter.emit('activity', activity),
    moved: document => void emitter.emit('presence', document),
  }
}
