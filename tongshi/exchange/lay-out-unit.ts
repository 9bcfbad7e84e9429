import {adaptMessage} from './adapt-message.ts'
import type {ExchangeBundle, ExchangeUnit} from './exchange-unit.ts'
import {canonicalText} from './join-segments.ts'
import type {Segment} from './segment-path.ts'
import {areFragments} from './split-fragments.ts'
import {splitMessage, textOfBranch} from './split-message.ts'

/** A segment with both languages, as a row or element of a file. */
export type PairedSegment = Readonly<{
  /** See `Segment`. */
  path: string
  /** Text of a branch: ICU without plurals and selects. */
  source: string
  target?: string
}>

/** What travels with a unit so that it comes back to the byte. */
export type UnitTrail = Readonly<{
  from?: string
  base?: string
  /** Where a format has no word for it. */
  state?: ExchangeUnit['state']
  /** `yes` where the target is older than its source, in formats without a word for it. */
  stale?: string
  /** The source as it is written, where its segments do not say it. */
  source?: string
  /** The target as it is written, or the draft that the segments were made from. */
  target?: string
}>

/** A unit laid out for a file. */
export type LaidOutUnit = Readonly<{
  unit: ExchangeUnit
  segments: readonly PairedSegment[]
  trail: UnitTrail
}>

/**
 * Lay a unit out as segments: one per branch of the translation's language, each with the source of that branch.
 *
 * @param form `text` where a file holds the text of a branch as it is, `parts` where arguments and tags become
 *   elements, which forget how text was quoted.
 * @returns nothing where the source or target does not parse.
 */
export function layOutUnit(
  unit: ExchangeUnit,
  {sourceLocale, targetLocale}: Pick<ExchangeBundle, 'sourceLocale' | 'targetLocale'>,
  form: 'text' | 'parts',
): LaidOutUnit | undefined {
  const skeleton = unit.target ?? adaptMessage(unit.source, targetLocale)
  const branches = splitMessage(skeleton, targetLocale)
  const sources = splitMessage(unit.source, sourceLocale)
  if (!branches || !sources) return undefined
  const isDraft = unit.target === undefined
  const segments = branches.map(
    ({path, text}): PairedSegment => ({
      path,
      source: sourceOf(path, {unit, sources, sourceLocale, ...(isDraft ? {draft: text} : {})}),
      ...(isDraft ? {} : {target: text}),
    }),
  )
  const source = needsPattern(sources, form) || sources[0]!.path !== segments[0]!.path
  const target = needsPattern(branches, form)
  const {from, base} = unit
  return {
    unit,
    segments,
    trail: {
      ...(from === undefined ? {} : {from}),
      ...(base === undefined ? {} : {base}),
      ...(source ? {source: unit.source} : {}),
      ...(target ? {target: skeleton} : {}),
    },
  }
}

function needsPattern(segments: readonly Segment[], form: 'text' | 'parts'): boolean {
  const [{path, text}, ...others] = segments as [Segment, ...Segment[]]
  return path !== '' || others.length > 0 || (form === 'parts' && canonicalText(path, text) !== text)
}

type Sources = Readonly<{
  unit: ExchangeUnit
  sources: readonly Segment[]
  sourceLocale: string
  draft?: string
}>

/** The source of one branch; a fragment that the source does not have shows the whole sentence. */
function sourceOf(path: string, {unit, sources, sourceLocale, draft}: Sources): string {
  if (path === '' && sources.length === 1) return unit.source
  const same = sources.find(one => one.path === path)
  if (same) return same.text
  if (draft !== undefined && areFragments([...sources.map(one => one.path), path])) return draft
  return textOfBranch(unit.source, sourceLocale, path) ?? textOfBranch(unit.source, sourceLocale, '') ?? ''
}
