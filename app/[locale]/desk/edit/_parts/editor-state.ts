import type {Person} from '../../_parts/desk-data.ts'
import type {LocalDraft, Taken} from './draft-database.ts'
import type {Conflict, DeskFinding, EditorData, UnitComment, UnitDetail, UnitRow} from './editor-data.ts'
import type {SaveAnswer} from './save-queue.ts'

/** A text that differs from what is saved, with what was seen of it. */
export type Draft = Omit<LocalDraft, 'id'>

/** Who is on which unit now, besides oneself. */
export type Presence = readonly Readonly<{key: string | null; person: Person}>[]

/** Why saves wait. */
export type Connection = 'fine' | 'sending' | 'offline' | 'busy' | 'signed-out'

/** What the editor knows; changed only by `changeEditor`. */
export type EditorState = Readonly<{
  units: readonly UnitRow[]
  key: string
  details: Readonly<Record<string, UnitDetail>>
  drafts: Readonly<Record<string, Draft>>
  /** Drafts of an earlier visit: offered, never applied by themselves. */
  offers: Readonly<Record<string, Draft>>
  conflicts: Readonly<Record<string, Conflict>>
  /** Units whose conflict is put off; the draft stays. */
  postponed: ReadonlySet<string>
  /** What the server or the rules found in a draft; else the findings of the saved text count. */
  findings: Readonly<Record<string, readonly DeskFinding[]>>
  /** Units whose warnings were shown at the first press. */
  warned: ReadonlySet<string>
  /** Sentences of the server for saves it refused. */
  refusals: Readonly<Record<string, string>>
  connection: Connection
  waiting: number
  presence: Presence
  /** Somebody else saved the unit while it is being written here. */
  overtaken: Readonly<Record<string, Person | null>>
  /** Counts the times at which a text came from outside of its field, which then has to be read anew. */
  version: number
}>

export type EditorAct =
  | Readonly<{kind: 'open'; key: string}>
  | Readonly<{kind: 'detail'; detail: UnitDetail; person: string}>
  | Readonly<{kind: 'rows'; units: readonly UnitRow[]}>
  | Readonly<{kind: 'type'; key: string; text: string; at: number}>
  | Readonly<{kind: 'fill'; key: string; text: string; at: number; origin?: Taken['origin'] | undefined}>
  | Readonly<{kind: 'discard'; key: string}>
  | Readonly<{kind: 'offer'; drafts: readonly Draft[]}>
  | Readonly<{kind: 'take-offer' | 'drop-offer'; key: string; at: number}>
  | Readonly<{kind: 'queue'; key: string; request: string; confirm: boolean}>
  | Readonly<{kind: 'settle'; key: string; request: string; text: string; answer: SaveAnswer}>
  | Readonly<{kind: 'found'; key: string; text: string; findings: readonly DeskFinding[]}>
  | Readonly<{kind: 'connection'; connection: Connection; waiting: number}>
  | Readonly<{kind: 'presence'; presence: Presence}>
  | Readonly<{kind: 'postpone' | 'take-theirs' | 'warn'; key: string}>
  | Readonly<{kind: 'merge'; key: string; text: string; theirs: Conflict['theirs']; at: number}>
  | Readonly<{kind: 'comment'; comment: UnitComment}>

/** How the editor stands when it opens. */
export function openEditor({units, key}: EditorData): EditorState {
  return {
    units,
    key,
    details: {},
    drafts: {},
    offers: {},
    conflicts: {},
    postponed: new Set(),
    findings: {},
    warned: new Set(),
    refusals: {},
    connection: 'fine',
    waiting: 0,
    presence: [],
    overtaken: {},
    version: 0,
  }
}

/** The text that a unit's field holds: the draft, else what is saved, else nothing. */
export function textOf(state: Pick<EditorState, 'units' | 'drafts'>, key: string): string {
  return state.drafts[key]?.text ?? rowOf(state, key)?.target?.text ?? ''
}

/** Where the text of a field comes from, while it is exactly what was taken over. */
export function originOf(draft: Draft | undefined): Taken['origin'] | undefined {
  return draft?.taken?.text === draft?.text ? draft?.taken?.origin : undefined
}

export function rowOf({units}: Pick<EditorState, 'units'>, key: string): UnitRow | undefined {
  return units.find(unit => unit.key === key)
}

/** What is found in what the field holds now. */
export function findingsOf(state: EditorState, key: string): readonly DeskFinding[] {
  const found = state.findings[key] ?? (state.drafts[key] ? [] : (state.details[key]?.findings ?? []))
  return found.filter(finding => !finding.dismissed)
}
