import {alignQuantities} from '#quantities/align-quantities.ts'
import {closenessOf} from '#quantities/judge-pair.ts'
import {readableLanguage} from '#quantities/read-quantities.ts'
import {writeQuantity} from '#quantities/write-quantity.ts'
import {adaptFigure, exchangeDigits} from './adapt-figure.ts'
import {pairValues, type RunValue, readValues} from './pair-values.ts'
import {type Run, type RunToken, readRuns, type Syntax} from './read-runs.ts'

/** A figure, argument or tag that is another in the message than in the entry found. Never done silently. */
export type Substitution = Readonly<{
  kind: 'figure' | 'argument' | 'tag'
  /** In the source of the entry; absent where the message has one more. */
  from?: string
  /** In the message; absent where it has one less. */
  to?: string
  /** `done`: the target has the new one at `place`. `open`: it still has the old one, or none; a person must see to it. */
  state: 'done' | 'open'
  /** UTF-16 code units of the adapted target, 0-based, end exclusive. */
  place?: Readonly<{start: number; end: number}>
}>

/** A translation with the values of another message in it. */
export type AdaptedTarget = Readonly<{target: string; substitutions: readonly Substitution[]}>

/** An entry, the message that it is to serve, and their languages. */
export type Adaptation = Readonly<{
  source: string
  target: string
  message: string
  sourceLocale: string
  targetLocale: string
  syntax?: Syntax
}>

type Spot = {start: number; end: number; value: RunValue}
type Edit = {start: number; end: number; text: string; said: Omit<Substitution, 'place'>}

/**
 * Put the figures, arguments and tags of a message where its translation in the memory has those of another.
 *
 * Every substitution is told with its place. A figure is exchanged only where it is read again as the new one exactly;
 * otherwise the old one stays and the substitution is `open`.
 */
export function adaptTarget(adaptation: Adaptation): AdaptedTarget {
  const {source, message, sourceLocale, targetLocale, target, syntax = 'icu'} = adaptation
  const [from, to] = [source, message].map(text => {
    const run = readRuns(text, 'inline', syntax)[0]!
    return {run, values: readValues(run, sourceLocale)}
  }) as [{run: Run; values: RunValue[]}, {run: Run; values: RunValue[]}]
  const runs = readRuns(target, 'apart', syntax)
  const edits: Edit[] = renameTags(from.run, to.run, {runs, target})
  const open: Substitution[] = []
  for (const pair of pairValues(from, to)) {
    if (pair.from && pair.to && isSame(pair.from, pair.to)) continue
    const said = saidOf(pair.from, pair.to)
    const spots = pair.from ? findSpots(pair.from, from.values, {runs, locale: targetLocale}) : []
    if (spots.length === 0) open.push({...said, state: 'open'})
    for (const {start, end, value} of spots) {
      const written = target.slice(start, end)
      const text = pair.from && pair.to && replace(pair.from, pair.to, {value, written, locale: targetLocale})
      edits.push({
        start,
        end,
        text: text ?? written,
        said: {...said, state: text === undefined ? 'open' : 'done'},
      })
    }
  }
  const adapted = applyEdits(target, edits)
  return {target: adapted.target, substitutions: [...adapted.substitutions, ...open]}
}

function saidOf(from: RunValue | undefined, to: RunValue | undefined) {
  return {
    kind: from?.token || (!from && to?.token) ? ('argument' as const) : ('figure' as const),
    ...(from ? {from: from.text} : {}),
    ...(to ? {to: to.text} : {}),
  }
}

function isSame(from: RunValue, to: RunValue): boolean {
  if (from.token || to.token) return from.token?.name === to.token?.name
  if (from.text === to.text) return true
  const [one, other] = [from.quantity!, to.quantity!]
  return closenessOf(one, other) === 'equal' && one.bound === other.bound && one.currency === other.currency
}

/** Where the target has what stands for a value of the source. */
function findSpots(
  from: RunValue,
  values: readonly RunValue[],
  {runs, locale}: {runs: readonly Run[]; locale: string},
): Spot[] {
  return runs.flatMap(run => {
    const own = readableLanguage(locale) ? readValues(run, locale) : digitsOf(run)
    return own
      .filter(value =>
        from.token ? value.token?.name === from.token.name : isPartner(from, value, {values, own}),
      )
      .map(value => ({
        start: value.token?.start ?? run.offsets[value.start]!,
        end: value.token?.end ?? run.offsets[value.end - 1]! + 1,
        value,
      }))
  })
}

function isPartner(
  from: RunValue,
  value: RunValue,
  {values, own}: {values: readonly RunValue[]; own: readonly RunValue[]},
): boolean {
  if (value.token) return false
  if (!value.quantity) return value.text === from.text
  const quantities = (list: readonly RunValue[]) => list.flatMap(({quantity}) => quantity ?? [])
  return alignQuantities(quantities(values), quantities(own)).some(
    pair => pair.source === from.quantity && pair.target === value.quantity,
  )
}

/** Numbers of a language whose figures are not read. */
function digitsOf(run: Run): RunValue[] {
  const tokens = run.tokens
    .filter(({kind}) => kind === 'argument')
    .map((token): RunValue => ({start: token.index, end: token.index + 1, text: token.name, token}))
  const numbers = [...run.text.matchAll(/\d(?:[\d.,]*\d)?/g)].map(
    ({0: text, index}): RunValue => ({start: index, end: index + text.length, text}),
  )
  return [...numbers, ...tokens]
}

function replace(
  from: RunValue,
  to: RunValue,
  {value, written, locale}: {value: RunValue; written: string; locale: string},
): string | undefined {
  if (to.token) {
    if (to.token.name === '#' || from.token?.name === '#') return undefined
    return from.token ? renameIn(written, from.token.name, to.token.name) : `{${to.token.name}}`
  }
  if (from.token) {
    // A plural or select has words in its branches that one figure cannot stand for.
    const isPlain = /^\{\s*\w+\s*\}$/.test(written)
    return isPlain && to.quantity?.value !== undefined ? writeQuantity(to.quantity, {locale}) : undefined
  }
  if (!value.quantity) return exchangeDigits(from.text, to.text, written)
  return adaptFigure({
    from: from.quantity!,
    to: to.quantity!,
    written: {...value.quantity, text: written},
    locale,
  })
}

/** `{sales, number}` → `{exports, number}`. */
function renameIn(written: string, from: string, to: string): string | undefined {
  const start = written.search(/[^{\s]/)
  return written.startsWith(from, start)
    ? written.slice(0, start) + to + written.slice(start + from.length)
    : undefined
}

/** Tags are matched by their order, where both messages have equally many. */
function renameTags(from: Run, to: Run, {runs, target}: {runs: readonly Run[]; target: string}): Edit[] {
  const opened = (run: Run) => run.tokens.filter(({kind}) => kind === 'open').map(({name}) => name)
  const [old, now] = [opened(from), opened(to)]
  const names = new Map(old.map((name, at) => [name, now[at]]))
  if (old.length !== now.length || old.some((name, at) => names.get(name) !== now[at])) return []
  return runs.flatMap(run =>
    run.tokens.flatMap((token): Edit[] => {
      const name = token.kind === 'argument' ? undefined : names.get(token.name)
      if (name === undefined || name === token.name) return []
      return [renameTag(token, name, target)]
    }),
  )
}

function renameTag({kind, name, start, end}: RunToken, to: string, target: string): Edit {
  const text = target.slice(start, end).replace(name, to)
  return {
    start,
    end,
    text,
    said: {kind: 'tag', from: kind === 'close' ? `/${name}` : name, to, state: 'done'},
  }
}

function applyEdits(target: string, edits: readonly Edit[]): AdaptedTarget {
  let text = ''
  let at = 0
  const substitutions: Substitution[] = []
  for (const {start, end, text: own, said} of edits.toSorted((one, other) => one.start - other.start)) {
    if (start < at) continue
    text += target.slice(at, start)
    substitutions.push({...said, place: {start: text.length, end: text.length + own.length}})
    text += own
    at = end
  }
  return {target: text + target.slice(at), substitutions}
}
