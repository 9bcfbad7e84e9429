import type {Finding} from '#messages/finding.ts'
import type {ListedUnit} from './list-units.ts'
import {mayAct, type SignedIn} from './member.ts'
import type {Schema} from './schema.ts'

/** Why something waits, the more urgent first. */
const urgency = [
  'conflict',
  'rejected',
  'errors',
  'stale',
  'assigned',
  'missing',
  'question',
  'review',
] as const

/** One thing that waits for a person. */
export type Waiting = Readonly<{
  document: string
  locale: string
  why: (typeof urgency)[number]
  count: number
  key: string | null
  due: string | null
  /** The first of the findings, where it is errors that wait. */
  finding: Finding | null
}>

/** A document in one locale, with what is known of it. */
export type WaitingPlace = Readonly<{
  id: string
  locale: string
  source: string
  units: readonly ListedUnit[]
  assigned: readonly Schema['assignment'][]
  conflicts: readonly Schema['conflict'][]
}>

type Reason = Readonly<{
  why: Waiting['why']
  role: 'translator' | 'reviewer'
  /** Only where the text is a translation. */
  isOfTranslation?: boolean
  accepts: (unit: ListedUnit, person: SignedIn) => boolean
}>

const reasons: readonly Reason[] = [
  {why: 'errors', role: 'translator', accepts: unit => errorOf(unit) !== undefined},
  {why: 'rejected', role: 'translator', accepts: ({current}) => current?.origin === 'reject'},
  {why: 'stale', role: 'translator', isOfTranslation: true, accepts: ({status}) => status === 'stale'},
  {why: 'missing', role: 'translator', isOfTranslation: true, accepts: ({status}) => status === 'missing'},
  {why: 'question', role: 'translator', accepts: ({issues}) => issues > 0},
  {
    why: 'review',
    role: 'reviewer',
    accepts: ({status, current}, {id}) => status === 'translated' && current?.author !== id,
  },
]

function errorOf({findings}: ListedUnit): Finding | undefined {
  return findings.find(one => one.severity === 'error')
}

/** List what waits for a person in a document and a locale. */
export function listWaiting(person: SignedIn, place: WaitingPlace): Waiting[] {
  const {id: document, locale, source, units, assigned, conflicts} = place
  const mine = assigned.filter(row => row.person === person.id)
  const due = mine.find(row => row.due !== null)?.due ?? null
  const own = {document, locale, due, finding: null}
  const lists = reasons.flatMap(({why, role, isOfTranslation, accepts}): Waiting[] => {
    if (!mayAct(person, role, locale) || (isOfTranslation && locale === source)) return []
    const found = units.filter(unit => accepts(unit, person))
    if (found.length === 0) return []
    const finding = why === 'errors' ? (errorOf(found[0]!) ?? null) : null
    return [{...own, why, count: found.length, key: found[0]!.unit.id, finding}]
  })
  if (conflicts.length > 0 && mayAct(person, 'translator', locale))
    lists.push({...own, why: 'conflict', count: conflicts.length, key: conflicts[0]!.key})
  // An assignment that nothing else speaks of still has to be seen.
  for (const {due: at, role} of mine)
    if (!lists.some(({why}) => why !== 'review' || role === 'reviewer'))
      lists.push({...own, why: 'assigned', count: units.length, key: units[0]?.unit.id ?? null, due: at})
  return lists
}

/** A unit that a translator has to do something about. */
export function needsWork(unit: ListedUnit): boolean {
  const {status, current} = unit
  const isOpen = status === 'missing' || status === 'stale' || status === 'initial'
  return isOpen || current?.origin === 'reject' || errorOf(unit) !== undefined
}

/** The more urgent, the smaller. */
export function urgencyOf({why}: Waiting): number {
  return urgency.indexOf(why)
}
