import {type MessageFormatElement, parse, TYPE} from '@formatjs/icu-messageformat-parser'
import type {Root} from 'mdast'
import type {Facts} from '#messages/fact.ts'
import type {Lock, LockedUnit} from './lock.ts'
import type {Announcement} from './read-announcement.ts'
import type {Translation} from './translation.ts'
import type {Shell, UnitKind} from './unit.ts'

/** Is a translation there and made from the source of now? Computed from hashes, never stored. */
export type UnitState = 'current' | 'stale' | 'missing'

/** A unit with the message that a locale's readers get, in the language that it is really in. */
export type LocalisedUnit = Readonly<{
  id: string
  kind: UnitKind
  path?: string
  message: string
  lang: string
  state: UnitState
  shells: Readonly<Record<string, Shell>>
}>

/** An announcement for one locale. */
export type LocalisedAnnouncement = Readonly<{
  units: readonly LocalisedUnit[]
  /** Units of the front matter by their path. */
  byPath: Readonly<Record<string, LocalisedUnit>>
  /** The text; blocks that are a unit carry its id in `data.unit`. */
  body: Root
  counts: Readonly<{total: number; current: number; stale: number; missing: number}>
}>

/** An announcement, its translation, and what stands in where that is missing or old. */
export type LocaliseOptions = Translation &
  Readonly<{
    announcement: Announcement
    lock: Lock
    facts: Facts
    locale: string
    /** What stands in for a translation that is older than its source. */
    policy: 'stale' | 'source'
  }>

/**
 * Choose for every unit what a locale's readers get: its translation, a stale one marked as such, or the source.
 *
 * A stale translation that names a fact which is no longer declared is never shown.
 */
export function localiseAnnouncement(options: LocaliseOptions): LocalisedAnnouncement {
  const {announcement, lock} = options
  const units = lock.map(unit => localiseUnit(unit, options))
  const byPath = Object.fromEntries(
    units.flatMap(unit => (unit.path === undefined ? [] : [[unit.path, unit]])),
  )
  const count = (state: UnitState) => units.filter(unit => unit.state === state).length
  const [current, stale, missing] = [count('current'), count('stale'), count('missing')]
  return {units, byPath, body: announcement.tree, counts: {total: units.length, current, stale, missing}}
}

/** Choose what a locale’s readers get for one unit. */
export function localiseUnit(
  unit: LockedUnit,
  {announcement, messages, meta, locale, policy, facts}: LocaliseOptions,
): LocalisedUnit {
  const {id, kind, path, message, shells} = unit
  const {source} = announcement.frontMatter
  const own = {id, kind, shells, ...(path === undefined ? {} : {path})}
  if (locale === source) return {...own, message, lang: source, state: 'current'}
  const state = stateOfUnit(unit, {messages, meta})
  const shown = state === 'current' || (state === 'stale' && policy === 'stale')
  if (!shown || !printable(messages[id]!, facts, shells))
    return {...own, message, lang: source, state: state === 'current' ? 'missing' : state}
  return {
    ...own,
    shells: overrideShells(shells, meta[id]?.attrs),
    message: messages[id]!,
    lang: locale,
    state,
  }
}

/** Missing: no message. Stale: made from another source than the one of now. */
export function stateOfUnit(
  {id, hash}: Pick<LockedUnit, 'id' | 'hash'>,
  {messages, meta}: Translation,
): UnitState {
  if (messages[id] === undefined) return 'missing'
  return meta[id]?.from === hash ? 'current' : 'stale'
}

/** Does the message parse, and is everything it names declared? */
function printable(message: string, facts: Facts, shells: Readonly<Record<string, Shell>>): boolean {
  try {
    return namesOf(parse(message, {ignoreTag: false})).every(
      name => Object.hasOwn(facts, name) || Object.hasOwn(shells, name),
    )
  } catch {
    return false
  }
}

function namesOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap(element => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return namesOf(element.children)
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [element.value, ...Object.values(element.options).flatMap(option => namesOf(option.value))]
    return [element.value]
  })
}

function overrideShells(
  shells: Readonly<Record<string, Shell>>,
  attrs: Readonly<Record<string, Shell['attributes']>> = {},
): Readonly<Record<string, Shell>> {
  return Object.fromEntries(
    Object.entries(shells).map(([name, shell]) => [
      name,
      Object.hasOwn(attrs, name) ? {...shell, attributes: {...shell.attributes, ...attrs[name]}} : shell,
    ]),
  )
}
