import type {UnitMeta} from '#documents/translation.ts'
import type {Finding} from '#messages/finding.ts'
import type {ExchangeFile, ExchangeNote, ExchangeUnit} from './exchange-unit.ts'
import {hashText} from './hash-text.ts'

/** A unit as it stands in the newsroom now. */
export type CurrentUnit = Readonly<{
  id: string
  source: string
  /** Hash of the source. */
  hash: string
  target?: string
  /** Absent where states are not kept, as in catalogues of the interface. */
  state?: UnitMeta['state']
  /** Hash of the source that the target was made from. */
  from?: string
}>

/** What an import does with a unit. */
export type MergedUnit = Readonly<{
  file: string
  id: string
  /**
   * `new` and `changed` are written, `state` changes the state alone. `same`: nothing to do. `kept`: changed here
   * and not there. `untranslated`: nothing came. `conflict`: changed on both sides, or nobody knows on which.
   * `refused`: the findings say why. `unknown`: no such unit.
   */
  outcome: 'new' | 'changed' | 'state' | 'same' | 'kept' | 'untranslated' | 'conflict' | 'refused' | 'unknown'
  /** What stands here. */
  ours?: string
  /** What came. */
  theirs?: string
  /** What is written beside a new, changed or restated target. */
  state: UnitMeta['state']
  from?: string
  /** Notes that a translator wrote. */
  notes?: readonly ExchangeNote[]
  findings: readonly Finding[]
}>

/** What a merge has to know of the newsroom. */
export type MergeOptions = Readonly<{
  /** The units of a catalogue by id; nothing for one that is not there. */
  current: (name: string) => ReadonlyMap<string, CurrentUnit> | undefined
  /** What is wrong with a target; an error refuses it. */
  check?: (unit: CurrentUnit, target: string, file: string) => readonly Finding[]
  /** What a conflict ends in; default it stays one. */
  take?: 'ours' | 'theirs' | undefined
  /** Targets as they went out, for a format that does not say so itself; by catalogue and id. */
  base?: ((name: string, id: string) => string | undefined) | undefined
}>

/**
 * Merge what came back with what stands here: three-way per message, never inside of one. The base is what went out;
 * a file carries its hash.
 *
 * @returns an outcome for every unit that came, in its order; nothing is overwritten that changed here meanwhile.
 */
export function mergeUnits(files: readonly ExchangeFile[], options: MergeOptions): readonly MergedUnit[] {
  const came = new Map<string, number>()
  for (const {name, units} of files)
    for (const {id} of units) came.set(`${name}\0${id}`, (came.get(`${name}\0${id}`) ?? 0) + 1)
  return files.flatMap(({name, units}) => {
    const current = options.current(name)
    return units.map((unit): MergedUnit => {
      const own = {file: name, id: unit.id, state: unit.state}
      const theirs = unit.target === undefined ? {} : {theirs: unit.target}
      const ours = current?.get(unit.id)
      if (!ours) {
        const actual = current ? unit.id : name
        return {...own, ...theirs, outcome: 'unknown', findings: [found('exchange-unknown', own, actual)]}
      }
      if (came.get(`${name}\0${unit.id}`)! > 1)
        return {...own, ...theirs, outcome: 'refused', findings: [found('exchange-duplicate', own, unit.id)]}
      return mergeUnit(unit, ours, {...options, file: name})
    })
  })
}

/** Notes that go out with every unit; all others are a translator's. */
const ownCategories = new Set(['description', 'fact'])

function mergeUnit(
  unit: ExchangeUnit,
  ours: CurrentUnit,
  {file, check, take, base}: MergeOptions & {file: string},
): MergedUnit {
  const {id, target, state} = unit
  const from = unit.from ?? ours.hash
  const notes = (unit.notes ?? []).filter(({category}) => !ownCategories.has(category ?? ''))
  const own = {
    file,
    id,
    state,
    from,
    findings: [],
    ...(notes.length > 0 ? {notes} : {}),
    ...(ours.target === undefined ? {} : {ours: ours.target}),
    ...(target === undefined ? {} : {theirs: target}),
  }
  if (target === undefined) return {...own, outcome: 'untranslated'}
  if (target === ours.target) return {...own, outcome: isRestated(unit, ours, from) ? 'state' : 'same'}
  const away = hashOut(unit, base?.(file, id))
  const here = ours.target === undefined ? '' : hashText(ours.target)
  const outcome = decide({here, away, theirs: hashText(target), hasOurs: ours.target !== undefined})
  const chosen = outcome === 'conflict' && take ? (take === 'theirs' ? 'changed' : 'kept') : outcome
  if (chosen !== 'new' && chosen !== 'changed') return {...own, outcome: chosen}
  const findings = check?.(ours, target, file) ?? []
  if (findings.some(finding => finding.severity === 'error')) return {...own, outcome: 'refused', findings}
  return {...own, outcome: chosen, findings}
}

/** Hash of the target as it went out; empty where there was none, nothing where nobody knows. */
function hashOut(unit: ExchangeUnit, base: string | undefined): string | undefined {
  return unit.base ?? (base === undefined ? undefined : hashText(base))
}

function decide({
  here,
  away,
  theirs,
  hasOurs,
}: {
  here: string
  away: string | undefined
  theirs: string
  hasOurs: boolean
}): 'new' | 'changed' | 'kept' | 'conflict' {
  if (away === undefined) return hasOurs ? 'conflict' : 'new'
  if (here === away) return hasOurs ? 'changed' : 'new'
  return theirs === away ? 'kept' : 'conflict'
}

/** The same text in another state, or confirmed against the source of now. */
function isRestated(unit: ExchangeUnit, ours: CurrentUnit, from: string): boolean {
  if (ours.state === undefined || unit.base === undefined) return false
  const isConfirmed = !unit.isStale && ours.from !== from
  return unit.state !== ours.state || isConfirmed
}

function found(rule: string, {file, id}: {file: string; id: string}, actual: string): Finding {
  const isTwice = rule === 'exchange-duplicate'
  return {
    rule,
    severity: isTwice ? 'error' : 'warning',
    place: {file, key: id},
    actual: isTwice ? `2 ✕ ${actual}` : actual,
    expected: isTwice ? '1 ✕' : 'units.lock.json',
  }
}
