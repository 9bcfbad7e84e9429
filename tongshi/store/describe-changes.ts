import {findMoved} from '#documents/find-moved.ts'
import type {LockedUnit} from '#documents/lock.ts'
import {readFacts} from '#documents/read-facts.ts'
import {writeRecords} from '#exchange/write-records.ts'
import type {TermBase} from '#memory/term-base.ts'
import {compareWords, type WordChange} from '#messages/compare-words.ts'
import type {Facts} from '#messages/fact.ts'
import type {ComposedImport, Standing} from './composed-import.ts'
import {readTermTexts} from './load-terms.ts'
import {printSource} from './print-source.ts'

/** How a unit differs; `reads` says the same message with other facts in it. */
export type UnitChangeKind = 'added' | 'changed' | 'removed' | 'moved' | 'reads'

/** What a corrected document does to one unit. */
export type UnitChange = Readonly<{
  id: string
  change: UnitChangeKind
  /** A `UnitKind`. */
  kind: string
  /** As readers get it in the language of the source, word by word. */
  words: readonly WordChange[]
  /** Locales in which its translation is stale from now on. */
  stale: readonly string[]
}>

/** A fact that differs, as it is printed in the language of the source. */
export type FactChangeShown = Readonly<{
  name: string
  before?: string
  now?: string
  /** Somebody had confirmed the value of before. */
  wasVerified: boolean
}>

/** Everything that a corrected document changes. */
export type DocumentChanges = Readonly<{
  units: readonly UnitChange[]
  facts: readonly FactChangeShown[]
  pictures: Readonly<Record<'added' | 'removed', readonly string[]>>
  /** Units that become stale, by locale. */
  stale: Readonly<Record<string, number>>
}>

/** The term base with the records that an import would add. */
export function termsWith(terms: TermBase, {records}: Pick<ComposedImport, 'records'>): TermBase {
  const added = readTermTexts(kind => writeRecords(records)[kind]).terms
  return {
    people: {...terms.people, ...added.people},
    organisations: {...terms.organisations, ...added.organisations},
    places: {...terms.places, ...added.places},
    terms: {...terms.terms, ...added.terms},
  }
}

/** Say what becomes of units, facts, pictures and translations when a corrected document comes in. */
export function describeChanges(
  composed: ComposedImport,
  standing: Standing,
  terms: TermBase,
): DocumentChanges {
  const {read, proposal, pictures, texts} = composed
  const {locale} = proposal
  const before = readFacts(standing.facts, {file: 'facts.yaml'}).facts
  const known = termsWith(terms, composed)
  const printed = (unit: LockedUnit | undefined, facts: Facts) =>
    unit ? printSource(unit.message, {locale, facts, terms: known}) : ''
  const old = new Map(standing.lock.map(unit => [unit.id, unit]))
  const lock = read.update?.lock ?? []
  const moved = new Set(
    findMoved(
      [...old.keys()],
      lock.map(({id}) => id),
    ),
  )
  const staleIn = (id: string, hash: string) =>
    Object.entries(standing.translations).flatMap(([tag, {messages, meta}]) =>
      tag !== locale && messages[id] !== undefined && meta[id]?.from !== hash ? [tag] : [],
    )
  const units = [...lock, ...(read.update?.gone ?? []).map(unit => ({...unit, isGone: true}))].flatMap(
    (unit): UnitChange[] => {
      const isGone = 'isGone' in unit
      const was = old.get(unit.id)
      const [from, to] = [printed(was, before), isGone ? '' : printed(unit, read.facts)]
      const change = changeOf({was, unit, isGone, isMoved: moved.has(unit.id), isSame: from === to})
      if (!change) return []
      const stale = was && was.hash !== unit.hash ? staleIn(unit.id, unit.hash) : []
      const alreadyStale = was ? staleIn(unit.id, was.hash) : []
      return [
        {
          id: unit.id,
          change,
          kind: unit.kind,
          words: compareWords(from, to, {locale}),
          stale: stale.filter(tag => !alreadyStale.includes(tag)),
        },
      ]
    },
  )
  const stale: Record<string, number> = {}
  for (const tag of units.flatMap(unit => unit.stale)) stale[tag] = (stale[tag] ?? 0) + 1
  const shown = pictures.filter(one => !one.isLeftOut && texts.markdown.includes(`media/${one.file}`))
  return {
    units,
    facts: changedFacts(before, read.facts, (name, facts) =>
      printSource(`{${name}}`, {locale, facts, terms: known}),
    ),
    pictures: {
      added: shown.filter(one => standing.media[one.sha256] === undefined).map(({file}) => file),
      removed: Object.values(standing.record?.media ?? {}).filter(
        file => !texts.markdown.includes(`media/${file}`) && Object.values(standing.media).includes(file),
      ),
    },
    stale,
  }
}

type Sides = Readonly<{
  was: LockedUnit | undefined
  unit: LockedUnit
  isGone: boolean
  isMoved: boolean
  isSame: boolean
}>

function changeOf({was, unit, isGone, isMoved, isSame}: Sides): UnitChangeKind | undefined {
  if (isGone) return 'removed'
  if (!was) return 'added'
  if (was.hash !== unit.hash) return 'changed'
  if (!isSame) return 'reads'
  return isMoved ? 'moved' : undefined
}

function changedFacts(
  before: Facts,
  now: Facts,
  print: (name: string, facts: Facts) => string,
): FactChangeShown[] {
  const bare = (facts: Facts, name: string) => {
    const {source: _, verified: __, ...value} = facts[name] ?? ({} as Facts[string])
    return JSON.stringify(value)
  }
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap((name): FactChangeShown[] => {
    if (bare(before, name) === bare(now, name)) return []
    return [
      {
        name,
        ...(before[name] ? {before: print(name, before)} : {}),
        ...(now[name] ? {now: print(name, now)} : {}),
        wasVerified: before[name]?.verified ?? false,
      },
    ]
  })
}
