import type {Finding} from '#messages/finding.ts'
import type {ExchangeUnit} from './exchange-unit.ts'
import {joinSegments} from './join-segments.ts'
import type {PairedSegment, UnitTrail} from './lay-out-unit.ts'
import {splitMessage} from './split-message.ts'

/** A unit as a file holds it. */
export type FoundUnit = Pick<ExchangeUnit, 'id'> &
  Partial<Pick<ExchangeUnit, 'state' | 'isStale' | 'notes' | 'terms'>> &
  Readonly<{
    segments: readonly PairedSegment[]
    trail: UnitTrail
    /** 1-based line in the file. */
    line?: number
  }>

type Where = Readonly<{file: string; sourceLocale: string; targetLocale: string}>

/**
 * Put a unit of a file together again.
 *
 * @param where the file, for findings, and the languages of the bundle.
 * @returns the unit, without target where nothing or not everything is translated, and what is wrong:
 *   `exchange-segments` (branches merged, lost or added by another tool), `exchange-incomplete`.
 */
export function gatherUnit(found: FoundUnit, where: Where): {unit: ExchangeUnit; findings: Finding[]} {
  const {id, segments, trail, state = 'initial', isStale, notes, terms} = found
  const findings: Finding[] = []
  const report = (rule: string, severity: Finding['severity'], actual: string, expected: string) =>
    findings.push({
      rule,
      severity,
      place: {file: where.file, ...(found.line === undefined ? {} : {line: found.line}), key: id},
      actual,
      expected,
    })
  const target = joinTarget(found, where, report)
  const unit: ExchangeUnit = {
    id,
    source: joinSource(segments, trail, where.sourceLocale),
    ...(target === undefined ? {} : {target}),
    state: target === undefined ? 'initial' : state,
    ...(isStale ? {isStale} : {}),
    ...(trail.from === undefined ? {} : {from: trail.from}),
    ...(trail.base === undefined ? {} : {base: trail.base}),
    ...(notes && notes.length > 0 ? {notes} : {}),
    ...(terms && terms.length > 0 ? {terms} : {}),
  }
  return {unit, findings}
}

type Say = (rule: string, severity: Finding['severity'], actual: string, expected: string) => void

function joinTarget({segments, trail}: FoundUnit, {targetLocale}: Where, say: Say): string | undefined {
  const pattern = trail.target
  const before = pattern === undefined ? [] : (splitMessage(pattern, targetLocale) ?? [])
  const empty = new Set(before.filter(one => one.text === '').map(one => one.path))
  const done = segments.flatMap(({path, target}) => (target === undefined ? [] : [{path, text: target}]))
  // A message whose branches are all empty looks untranslated; that it was not, its hash says.
  if (done.length === 0)
    return trail.base && before.length > 0 && before.length === empty.size ? pattern : undefined
  const open = segments.find(({path, target}) => target === undefined && !empty.has(path))
  if (open) {
    say('exchange-incomplete', 'warning', open.path, `${segments.length}`)
    return undefined
  }
  const doubled = done.find(({path}, at) => done.findIndex(one => one.path === path) < at)
  const joined = doubled
    ? {problem: {actual: `2 ✕ ${doubled.path}`, expected: '1 ✕'}}
    : joinSegments(done, pattern, targetLocale)
  if (joined.problem) say('exchange-segments', 'error', joined.problem.actual, joined.problem.expected)
  return 'message' in joined ? joined.message : undefined
}

/** Sources are not imported; the pattern tells them to the byte, the segments nearly. */
function joinSource(segments: readonly PairedSegment[], trail: UnitTrail, locale: string): string {
  if (trail.source !== undefined) return trail.source
  const texts = segments.map(({path, source}) => ({path, text: source}))
  return joinSegments(texts, undefined, locale).message ?? texts.map(one => one.text).join('\n')
}
