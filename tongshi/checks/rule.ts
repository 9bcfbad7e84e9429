import type {CheckContext} from './check-context.ts'
import type {CheckedText} from './checked-text.ts'
import type {Fault} from './fault.ts'
import type {WayPair} from './pair-ways.ts'
import type {UnitTexts} from './unit-texts.ts'

/** A unit with both texts taken apart. */
export type CheckedPair = Readonly<{
  unit: UnitTexts
  context: CheckContext
  source: CheckedText
  target: CheckedText
  /** Every way through the two messages, side by side; none where one does not parse. */
  ways: readonly WayPair[]
}>

type Named = Readonly<{
  /** Its words stand under it in `locales/<locale>/checks.json`. */
  id: string
  severity: 'error' | 'warning'
  /** Switched off unless a config says `on`: its rate of false alarms is over the budget. */
  isOff?: boolean
}>

/** What can be said of one text alone, be it source or target. */
export type TextRule = Named &
  Readonly<{
    /** `pair` is absent where a source is checked alone. */
    checkText: (text: CheckedText, context: CheckContext, pair?: CheckedPair) => Iterable<Fault>
  }>

/** What only shows beside the source. */
export type PairRule = Named & Readonly<{checkPair: (pair: CheckedPair) => Iterable<Fault>}>

/** A fault of a unit that was seen before. */
export type LateFault = Readonly<{id: string; fault: Fault}>

/** Sees every unit of a catalogue in turn, keeps what it needs of them, and says at the end what it has found. */
export type Watch = Readonly<{
  see: (id: string, source: CheckedText, target: CheckedText | undefined) => void
  finish: () => Iterable<LateFault>
}>

/** What only shows across a whole catalogue or document. */
export type CatalogueRule = Named & Readonly<{watch: (context: CheckContext) => Watch}>
