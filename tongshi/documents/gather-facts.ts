import type {Mention} from './find-facts.ts'
import {foldName} from './fold-name.ts'
import type {FoundFact, FoundPlaceOfFact, FoundValue} from './found-fact.ts'
import type {TextBlock} from './locate-text.ts'

/** Names that the shells of a unit use. */
const reserved = /^(?:a|b|i|s|x|br|code|img|fn|html)\d*$/

/**
 * Gather mentions into facts: the same value under the same name is one fact, another value takes a number. An amount of
 * three digits or more, and one that the heading tells, is one fact whatever it is called: 124 films, 124 titles.
 *
 * @param previous names of an earlier import: a value keeps its name, and of two alike each its own.
 * @returns the facts, and the fact of each mention in their order.
 */
export function gatherFacts(
  blocks: readonly TextBlock[],
  mentions: readonly Mention[],
  previous: EarlierNames = new Map(),
): {facts: FoundFact[]; nameOf: readonly string[]} {
  const facts = new Map<string, FoundFact>()
  const names = new Map<string, string>()
  const used = new Set<string>()
  const counts = new Map<string, number>()
  const told = new Map<string, string>()
  // What is new must not take the name of something that comes later.
  const held = new Set(mentions.flatMap(({value}) => previous.get(valueKey(value)) ?? []))
  const nameOf = mentions.map(mention => {
    const key = identity(mention)
    const byValue = tellingKey(mention)
    const known = names.get(key) ?? told.get(byValue)
    const place = placeOf(blocks[mention.block]!, mention)
    if (known !== undefined) {
      const fact = facts.get(known)!
      facts.set(known, {...surer(fact, mention), places: [...fact.places, place]})
      return known
    }
    const free = (previous.get(valueKey(mention.value)) ?? []).filter(name => !used.has(name))
    const before = free.find(name => name.replace(/\d+$/, '') === mention.name) ?? free[0]
    const name = before ?? freeName(mention.name, name => used.has(name) || held.has(name), counts)
    used.add(name)
    names.set(key, name)
    if (isTelling(mention, blocks[mention.block]!)) told.set(byValue, name)
    const {value, rule, sure, ref} = mention
    facts.set(name, {name, value, places: [place], rule, sure, ...(ref ? {ref} : {})})
    return name
  })
  return {facts: [...facts.values()], nameOf}
}

/** Kinds of which two facts hardly have the same three digits; shares do. */
const amounts: ReadonlySet<string> = new Set(['count', 'money', 'measure'])

/** Is another figure of this value the same fact? */
function isTelling({value}: Mention, {kind}: TextBlock): boolean {
  if (value.kind !== 'quantity' || value.quantity.date || value.quantity.value === undefined) return false
  const digits = value.quantity.value.replace(/\D/g, '').replace(/^0+|0+$/g, '')
  const isHeadline = kind === 'heading' && Number(value.quantity.value) >= 10
  return isHeadline || (digits.length >= 3 && amounts.has(value.quantity.kind))
}

/** The value alone; what is counted may be called otherwise, what is measured may not. */
function tellingKey({value}: Mention): string {
  const unit = value.kind === 'quantity' && value.quantity.kind !== 'count' ? value.quantity.unit?.code : ''
  return `${valueKey(value)} ${unit}`
}

function freeName(wanted: string, isTaken: (name: string) => boolean, counts: Map<string, number>): string {
  const sound = /^[A-Za-z_]/.test(wanted) && !reserved.test(wanted) ? wanted : `fact${wanted}`
  if (!isTaken(sound)) return sound
  for (let number = counts.get(sound) ?? 2; ; number++)
    if (!isTaken(`${sound}${number}`)) {
      counts.set(sound, number + 1)
      return `${sound}${number}`
    }
}

/** Names of figures and days of an earlier import by `valueKey`: 22 stations and 22 rooms have one key. */
export type EarlierNames = ReadonlyMap<string, readonly string[]>

/** Gather names under their keys, each once, in the order in which they come. */
export function groupNames(pairs: Iterable<readonly [key: string, name: string]>): EarlierNames {
  const groups = new Map<string, string[]>()
  for (const [key, name] of pairs) {
    const names = groups.get(key)
    if (!names) groups.set(key, [name])
    else if (!names.includes(name)) names.push(name)
  }
  return groups
}

/** A figure or day without its name: what an earlier import called so. */
export function valueKey(value: FoundValue): string {
  if (value.kind === 'date') return `date ${value.date}`
  if (value.kind !== 'quantity') return ''
  const {kind, value: amount, upper, bound, currency, unit, date} = value.quantity
  if (date) return ['date', date.from, date.to, date.anchored ? '' : 'unsaid'].join(' ')
  return [kind, amount, upper, bound, currency, unit?.per].join(' ')
}

/** What makes two mentions one fact. */
function identity({value, name, ref}: Mention): string {
  switch (value.kind) {
    case 'quantity': {
      const {kind, value: amount, upper, bound, currency, unit, date} = value.quantity
      if (date) return ['d', date.from, date.to, date.anchored].join('\0')
      return ['q', name, kind, amount, upper, bound, currency, unit?.code, unit?.per].join('\0')
    }
    case 'date':
      return `d\0${value.date}`
    case 'person':
      return `p\0${value.person.characters ?? `${value.person.surname} ${value.person.given}`}`
    default:
      return `${value.kind}\0${ref ?? foldName(value.name)}`
  }
}

/** A later mention may be surer, or say the office, or the generic of a place. */
function surer(fact: FoundFact, {value, rule, sure, ref}: Mention): FoundFact {
  const isBetter = fact.sure !== 'sure' && sure === 'sure' && rule !== 'name-again'
  const hasMore =
    (fact.value.kind === 'person' &&
      value.kind === 'person' &&
      !fact.value.person.office &&
      value.person.office) ||
    (fact.value.kind === 'place' && value.kind === 'place' && !fact.value.generic && value.generic)
  return {
    ...fact,
    ...(isBetter ? {rule, sure} : {}),
    ...(hasMore ? {value} : {}),
    ...(ref && !fact.ref ? {ref} : {}),
  }
}

function placeOf(block: TextBlock, {start, end}: Mention): FoundPlaceOfFact {
  return {text: block.text.slice(start, end), start: block.start + start, end: block.start + end}
}
