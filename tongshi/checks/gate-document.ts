import type {Finding} from '#messages/finding.ts'
import type {CheckContext} from './check-context.ts'
import type {Dismissal} from './dismissal.ts'
import type {UnitTexts} from './unit-texts.ts'

/** A fact that is let through unverified, by name and with a reason. */
export type Waiver = Readonly<{
  /** Name of the fact. */
  fact: string
  reason: string
  /** Who says so. */
  by: string
  /** ISO 8601. */
  at?: string
}>

/** A whole document in one locale, before it is released or put into a kit. */
export type GateDocument = Readonly<{
  units: readonly UnitTexts[]
  context: CheckContext
  dismissals?: readonly Dismissal[]
  waivers?: readonly Waiver[]
  /** Every target must be `reviewed` or `final`. */
  requireReviewed?: boolean
}>

/** One condition of the gate: its findings say what blocks. All of them are errors. */
export type GateRule = Readonly<{
  id: string
  /** @param open what the checks of units have found and nobody has dismissed. */
  checkGate: (document: GateDocument, open: readonly Finding[]) => readonly Finding[]
}>
