import {boundAfter, boundBefore, changeAfter, changeBefore, fillers} from './english-words.ts'
import type {Figure} from './figure.ts'
import type {Bound, Quantity} from './quantity.ts'
import {add, negate, whole} from './rational.ts'
import {isLetter, skipBlank} from './read-number-tokens.ts'

const bareKinds = new Set(['ordinal', 'date', 'date-span', 'clock-time', 'code', 'ratio', 'name-number'])

/**
 * Add what stands around an English figure: bounds before and behind it (more than, or so), the growth verb before
 * it (rose by) and the noun behind it (a 40% increase).
 *
 * @param floor where the figure before this one ends; nothing before it is looked at.
 */
export function decorateEnglish(text: string, figure: Figure, floor: number): Figure {
  if (bareKinds.has(figure.kind)) return figure
  const before = lookBefore(text, figure, floor)
  const after = lookAfter(text, figure)
  const bounds = [...before.bounds, ...(after ? [after.bound] : [])]
  const change = figure.change ?? before.change ?? nounAfter(text, after?.end ?? figure.end, figure)
  const decorated: Figure = {
    ...figure,
    bound: bounds[0] ?? figure.bound,
    start: before.start,
    end: after?.end ?? figure.end,
    ...(change && {change}),
    findings: [...figure.findings, ...contradictions(bounds)],
  }
  return withFactor(isDuringOrMore(text, decorated, figure) ? withoutBound(decorated, figure) : decorated)
}

/** Over four days: during them, or more than four. */
function isDuringOrMore(text: string, decorated: Figure, {kind, start}: Figure): boolean {
  return kind === 'duration' && /^over\s/i.test(text.slice(decorated.start, start))
}

/** Both readings: the other text decides. */
function withoutBound(decorated: Figure, {start}: Figure): Figure {
  return {...decorated, readings: [decorated, {...decorated, bound: 'exact', start}]}
}

type Before = {start: number; bounds: Bound[]; change?: Quantity['change']}

function lookBefore(text: string, figure: Figure, floor: number): Before {
  const before: Before = {start: figure.start, bounds: []}
  let at = figure.start
  for (let step = 0; step < 5 && at > floor; step++) {
    const end = skipBlankBefore(text, at, floor)
    const change = notPhrasal(text, beginsWord(text, changeBefore(text, end), floor), end)
    const bound = beginsWord(text, boundBefore(text, end), floor)
    if (bound && (!change || bound.end <= change.end) && isBoundHere(text, bound.end, end, figure)) {
      before.bounds.push(bound.value)
      at = before.start = bound.end
      continue
    }
    if (change) {
      before.change = {...change.value, ...baseOf(text, figure)}
      break
    }
    const filler = beginsWord(text, fillers(text, end), floor)
    if (!filler) break
    at = filler.end
  }
  return before
}

/** Set up 42 facilities, cut down 12 trees: `up` and `down` of a verb of another meaning. */
function notPhrasal<Value>(
  text: string,
  found: Found<Value> | undefined,
  end: number,
): Found<Value> | undefined {
  const isAdverb = found && /^(?:up|down)(?: to)?$/i.test(text.slice(found.end, end))
  const verb =
    /\b(?:add(?:s|ed|ing)?|sets?|setting|tak(?:e|es|ing)|took|taken|mak(?:e|es|ing)|made|pick(?:s|ed)?|sign(?:s|ed)?|open(?:s|ed|ing)?|buil(?:d|ds|t)|gave|gives?|br(?:ings?|ought)|lined?|follow(?:s|ed)?|puts?|shuts?|closed?|laid|t[eo]re|tearing|wr(?:ites?|ote))\s$/i
  return isAdverb && verb.test(text.slice(Math.max(0, found.end - 12), found.end)) ? undefined : found
}

/** Year on year stands behind its number in English. */
function baseOf(text: string, {end}: Figure): {base?: string} {
  return /^,? (?:year[ -]on[ -]year|year[ -]over[ -]year|from a year earlier|yoy)/i.test(
    text.slice(end, end + 24),
  )
    ? {base: 'yoy'}
    : {}
}

type Found<Value> = Readonly<{end: number; value: Value}>

function beginsWord<Value>(
  text: string,
  found: Found<Value> | undefined,
  floor: number,
): Found<Value> | undefined {
  if (!found || found.end < floor) return undefined
  return isLetter(text, found.end) && (isLetter(text, found.end - 1) || text[found.end - 1] === '-')
    ? undefined
    : found
}

/** What goes on while something else does. */
const spans =
  /^ (?:\w+ )?(?:seasons|stages|rounds|phases|sessions|terms|weekends|generations|semesters|quarters|instal?lments)\b/

/** `over` and `under` before a time say where it lies; `some` and `about` begin no sentence about something. */
function isBoundHere(text: string, start: number, end: number, figure: Figure): boolean {
  // <6265#section> is an address.
  if ('<>'.includes(text[start] ?? ' ') && '#>/-_'.includes(text[figure.end] ?? ' ')) return false
  const word = text.slice(start, end).toLowerCase()
  // Added up to 5 million is all of them.
  if (word === 'up to') return !/\badd(?:s|ed|ing)?\s$/i.test(text.slice(Math.max(0, start - 8), start))
  if (word === 'near') return true
  // Over the four days is during them.
  if (
    (word === 'over' || word === 'under') &&
    figure.kind === 'duration' &&
    /^ (?:(?:the|these|those|its|their) |an? (?=[\w-]+-[a-z]))/i.test(text.slice(end, end + 24))
  )
    return false
  // Over three seasons is during them; passed 17 of the 31 bills broke no record.
  const behind = text.slice(figure.end, figure.end + 24)
  if (word === 'over' && figure.kind === 'count' && spans.test(behind)) return false
  if (word === 'passed' && /^ (?:of the|of its|bills|laws|acts|motions|resolutions)\b/.test(behind))
    return false
  // Higher than five years ago: the years only say when.
  if (word.endsWith(' than') && figure.kind === 'duration' && !/^(?:more|less|fewer|longer) /.test(word)) {
    return !/^ (?:ago|earlier|before)\b/i.test(text.slice(figure.end, figure.end + 9))
  }
  if (word !== 'under' && word !== 'about' && word !== 'below' && word !== 'above') return true
  return !/(?:talk|speak|spoke|learn|article|law|act|terms)\s$/i.test(
    text.slice(Math.max(0, start - 8), start),
  )
}

function lookAfter(text: string, figure: Figure): {end: number; bound: Bound} | undefined {
  const at = skipBlank(text, figure.end)
  const found = boundAfter(text, at)
  if (!found || isLetter(text, found.end)) return undefined
  const word = text.slice(at, found.end)
  // 25 percent and over 40 percent: the bound is the next figure's.
  if (word.startsWith('and ') && /^ ?[$€£¥]?\d/.test(text.slice(found.end, found.end + 3))) return undefined
  if (word === '+' && (at > figure.end || /\d/.test(text[found.end] ?? ''))) return undefined
  if (word === 'plus' && at > figure.end) return undefined
  if (word === 'odd' && at === figure.end) return undefined
  return {end: found.end, bound: found.value}
}

function nounAfter(text: string, end: number, figure: Figure): Quantity['change'] {
  if (!['percent', 'percentage-point', 'factor', 'basis-point'].includes(figure.kind)) return undefined
  const found = changeAfter(text, skipBlank(text, end))
  if (!found || isLetter(text, found.end)) return undefined
  return {mode: figure.kind === 'factor' ? 'to' : 'by', direction: found.value}
}

/** About 200 or so says it twice; up to 200 or more contradicts itself. */
function contradictions(bounds: readonly Bound[]): string[] {
  const [first, ...rest] = bounds
  if (first === undefined || rest.length === 0) return []
  return [rest.every(bound => bound === first) ? 'repeated-bound' : 'contradictory-bound']
}

/** Rose by three times is four times the old value; "fell three times" is nothing. */
function withFactor(figure: Figure): Figure {
  const {kind, change, value, numeral} = figure
  if (kind !== 'factor' || !change || change.mode === 'to' || !value || !numeral) return figure
  if (change.direction === 'up') return {...figure, value: add(value, whole(1))}
  if (value.n >= value.d) return {...figure, findings: [...figure.findings, 'decrease-by-times']}
  return {...figure, value: add(whole(1), negate(value))}
}

function skipBlankBefore(text: string, at: number, floor: number): number {
  let end = at
  while (end > floor && (text[end - 1] === ' ' || text[end - 1] === '\u00a0' || text[end - 1] === '\u202f'))
    end--
  return end
}
