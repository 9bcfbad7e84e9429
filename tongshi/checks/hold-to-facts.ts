import {compareQuantities} from '#quantities/compare-quantities.ts'
import type {Quantity} from '#quantities/quantity.ts'
import type {Reason} from '#quantities/quantity-pair.ts'
import type {CheckContext} from './check-context.ts'
import type {Way} from './checked-text.ts'
import {opaque} from './fault.ts'
import type {WayPair} from './pair-ways.ts'

/** A reason, and the fact of the source that was typed instead of named. */
export type HeldReason = Readonly<{reason: Reason; fact?: string}>

/**
 * Hold figures that only the target has against the facts that only the source names: 600亿元 typed where the source
 * says `{sales}` is ten times too large, not merely a figure too many.
 */
export function holdToFacts(
  {source, target}: WayPair,
  reasons: readonly Reason[],
  {facts = {}}: CheckContext,
): readonly HeldReason[] {
  const typed = reasons.filter(({rule}) => rule === 'extra').flatMap(({target: figure}) => figure ?? [])
  const lost = typed.length > 0 ? lostFacts(source, target, facts) : []
  if (lost.length === 0) return reasons.map(reason => ({reason}))
  const held = compareQuantities(
    lost.map(({quantity}) => quantity),
    typed,
  )
  // A fact that nothing was typed for is the matter of `fact-parity`.
  const told = held.reasons.filter(({rule}) => rule !== 'missing')
  return [
    ...reasons.filter(({rule}) => rule !== 'extra').map(reason => ({reason})),
    ...told.map(reason => {
      const fact = lost.find(({quantity}) => quantity.start === reason.source?.start)
      return {reason, ...(fact ? {fact: fact.name} : {})}
    }),
  ]
}

/** Facts with a figure that the source prints and the target does not, each at its place in the source's text. */
function lostFacts(
  source: Way,
  target: Way,
  facts: NonNullable<CheckContext['facts']>,
): readonly Readonly<{name: string; quantity: Quantity}>[] {
  const places = [...source.text.matchAll(new RegExp(opaque, 'g'))].map(({index}) => index)
  return source.names.flatMap((name, at) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined
    if (fact?.kind !== 'quantity' || target.names.includes(name)) return []
    const start = places[at] ?? 0
    return {name, quantity: {...fact.quantity, start, end: start + 1}}
  })
}
