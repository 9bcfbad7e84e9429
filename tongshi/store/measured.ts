import {channel} from 'node:diagnostics_channel'

/** What the rooms tell whoever counts: numbers and kinds, never whose or what. */
export type Measured = Readonly<{
  /** One edit of a target. */
  save: Readonly<{outcome: 'saved' | 'repeated' | 'stale' | 'failed'}>
  /** One release of this server, and what it took. */
  release: Readonly<{outcome: 'released' | 'refused' | 'failed'; seconds: number}>
  /** Files of this server that were brought up to the store, and what it took. */
  follow: Readonly<{files: number; seconds: number}>
  /** One build of a kit, ended. */
  kit: Readonly<{state: string}>
}>

const channelOf = (kind: keyof Measured) => channel(`tongshi:${kind}`)

/** Tell something to count; it costs nothing where nobody counts. */
export function tellMeasured<K extends keyof Measured>(kind: K, value: Measured[K]): void {
  channelOf(kind).publish(value)
}

/** Count what is told in this process. */
export function onMeasured<K extends keyof Measured>(kind: K, count: (value: Measured[K]) => void): void {
  channelOf(kind).subscribe(value => count(value as Measured[K]))
}
