import {foldName} from '#documents/fold-name.ts'
import {isOnePlace} from '#names/is-one-place.ts'
import {closenessOf} from '#quantities/judge-pair.ts'
import type {Quantity} from '#quantities/quantity.ts'
import type {Passage} from './passages.ts'

type Mention = Passage['mentions'][number]

/** What a name of the source is called in the other document, by fact. */
export type LearnedNames = Map<string, Readonly<{text: string; mention: Mention}>>

/**
 * Say which fact of the source each mention of the translation is: figures and days by their values, people and
 * places by their readings, organisations by their place among those of the pair.
 *
 * @param learned names found so far; those of a sure pair are added.
 * @returns by mention of the target, the name of the fact; nothing where none fits.
 */
export function matchMentions(
  source: readonly Mention[],
  target: readonly Mention[],
  {learned, isSure}: {learned: LearnedNames; isSure: boolean},
): ReadonlyMap<Mention, string> {
  const matched = new Map<Mention, string>()
  const free = new Set(source)
  const take = (own: Mention, other: Mention) => {
    matched.set(other, own.fact)
    // A figure said twice may stand once in the source; a name always may.
    if (own.value.kind === 'quantity') free.delete(own)
    if (isSure && isName(own) && !learned.has(own.fact))
      learned.set(own.fact, {text: nameOf(other), mention: other})
  }
  for (const other of target) {
    const own = source.find(one => free.has(one) && isOne(one, other, learned))
    if (own) take(own, other)
  }
  for (const kind of ['organisation', 'person'] as const) {
    const left = source.filter(one => one.value.kind === kind && ![...matched.values()].includes(one.fact))
    const right = target.filter(one => one.value.kind === kind && !matched.has(one))
    // As many on both sides stand in one order: the languages list them alike.
    if (left.length === right.length && isSure) for (const [at, one] of left.entries()) take(one, right[at]!)
  }
  return matched
}

function isOne(own: Mention, other: Mention, learned: LearnedNames): boolean {
  const [one, two] = [own.value, other.value]
  if (one.kind === 'quantity' && two.kind === 'quantity')
    return (
      isSameAmount(one.quantity, two.quantity) &&
      one.quantity.currency === two.quantity.currency &&
      // Paid over five years, 五年内: a number alone leaves its bound to the sentence.
      (other.format !== undefined || sideOf(one.quantity.bound) === sideOf(two.quantity.bound))
    )
  if (one.kind === 'date' && two.kind === 'date') return one.date === two.date
  if (!isName(own) || one.kind !== two.kind) return false
  if (learned.get(own.fact)?.text === nameOf(other) || (own.ref !== undefined && own.ref === other.ref))
    return true
  if (one.kind === 'person' && two.kind === 'person')
    return (
      readingOf(one.person.surname + one.person.given) === readingOf(two.person.surname + two.person.given)
    )
  if (one.kind === 'place' && two.kind === 'place') {
    const [latin, han] = /\p{Script=Han}/u.test(one.name) ? [two.name, one.name] : [one.name, two.name]
    return isOnePlace(latin, han)
  }
  return false
}

/** 1,080 MW is 108万千瓦: each language has its own unit for the same measure. */
function isSameAmount(one: Quantity, two: Quantity): boolean {
  const closeness = closenessOf(one, two)
  return (
    closeness === 'equal' || (closeness === 'converted' && one.kind === two.kind && one.kind === 'measure')
  )
}

function isName({value}: Mention): boolean {
  return value.kind === 'person' || value.kind === 'organisation' || value.kind === 'place'
}

function nameOf({value}: Mention): string {
  if (value.kind === 'person') return value.person.text
  return value.kind === 'organisation' || value.kind === 'place' ? value.name : ''
}

function readingOf(text: string): string {
  return foldName(text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))
}

/** More than and at least are one side, less than and at most the other: 20%以下 is below 20 percent. */
function sideOf(bound: string): string {
  if (bound === 'at-most') return 'less-than'
  return bound === 'at-least' || bound === 'over-part' ? 'more-than' : bound
}
