import type {FoundFact} from '#documents/found-fact.ts'
import {fallbackNames} from '#documents/name-figure.ts'
import type {Quantity} from '#quantities/quantity.ts'
import {ask, type ImportQuestion} from './import-question.ts'

/** Names that say nothing: two figures that have them are of two things. */
const unnamed = new Set(Object.values(fallbackNames))

/** Two values under one noun, in different blocks and near enough to be one figure: one of them may be a slip. */
export function askSameNames(facts: readonly FoundFact[], original: string): ImportQuestion[] {
  return facts.flatMap(fact => {
    const base = /^(.*[A-Za-z])\d+$/.exec(fact.name)?.[1]
    if (base === undefined || unnamed.has(base)) return []
    const other = facts.find(one => one.name === base)
    if (fact.value.kind !== 'quantity' || other?.value.kind !== 'quantity') return []
    const [first, second] = [other.places[0]!, fact.places[0]!]
    const isApart = original.slice(first.end, second.start).includes('\n')
    if (!isApart || !mayBeOne(other.value.quantity, fact.value.quantity)) return []
    const readings = [`${first.text} ≠ ${second.text}`]
    return [
      ask(original, {
        rule: 'same-name',
        fact: fact.name,
        start: second.start,
        end: second.end,
        readings,
        applied: 0,
      }),
    ]
  })
}

/** Amounts or counts of one unit, at most a tenth apart or a power of ten, and no bound that holds for both. */
function mayBeOne(one: Quantity, other: Quantity): boolean {
  const isAlike =
    one.kind === other.kind && one.currency === other.currency && one.unit?.code === other.unit?.code
  if (!isAlike || (one.kind !== 'money' && one.kind !== 'count')) return false
  const ratio = Number(one.value) / Number(other.value)
  const holds =
    (/more-than|at-least/.test(one.bound) && ratio <= 1) ||
    (/more-than|at-least/.test(other.bound) && ratio >= 1)
  const isTenfold = Math.abs(Math.log10(ratio) - Math.round(Math.log10(ratio))) < 1e-9 && ratio !== 1
  return !holds && (isTenfold || Math.abs(Math.log(ratio)) < 0.1)
}
