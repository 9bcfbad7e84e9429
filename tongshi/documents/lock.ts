import type {Unit} from './unit.ts'

/** A unit as `units.lock.json` keeps it. */
export type LockedUnit = Unit &
  Readonly<{
    /** Where it stands in the front matter. */
    path?: string
    /** Hash before the last change, for the difference shown to translators. */
    prev?: string
  }>

/** The units of an announcement in reading order: stored, never derived. */
export type Lock = readonly LockedUnit[]
