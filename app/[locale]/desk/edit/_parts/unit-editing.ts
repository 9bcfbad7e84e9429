import {createContext, use} from 'react'
import type {FieldRange} from '#messages/locate-in-fields.ts'
import type {LinePath, MessageFields} from '#messages/message-fields.ts'
import type {ViewOfChip} from './chip-view.ts'
import type {DeskFinding} from './editor-data.ts'
import type {Insertion} from './field-extensions.ts'
import type {FieldHandle} from './message-field.tsx'

/** A finding with the places of its text in the fields. */
export type PlacedFinding = Readonly<{finding: DeskFinding; ranges: readonly FieldRange[]}>

/** What every field of the open unit needs to know. */
export type UnitEditing = Readonly<{
  source: MessageFields
  target: MessageFields
  locale: string
  viewOf: ViewOfChip
  insertions: readonly Insertion[]
  placed: readonly PlacedFinding[]
  /** The number that an argument has on the page now. */
  numberOf: (name: string) => number | undefined
  /** The text that a select's argument has on the page now. */
  textOf: (name: string) => string | undefined
  change: (path: LinePath, text: string) => void
  copyRow: (path: LinePath) => void
  /** Keeps the handle of a field under the name of its path. */
  hold: (path: string, handle: FieldHandle | null) => void
  /** The field that insertions go into. */
  enter: (path: string) => void
  version: number
  nonce: string
  readOnly: boolean
  findingsId: string
  card: (placed: PlacedFinding) => React.ReactNode
}>

export const UnitEditingContext = createContext<UnitEditing | undefined>(undefined)

/** The open unit. @throws outside of it. */
export function useUnitEditing(): UnitEditing {
  const editing = use(UnitEditingContext)
  if (!editing) throw new Error('Unexpected field outside of a unit, expected it inside.')
  return editing
}
