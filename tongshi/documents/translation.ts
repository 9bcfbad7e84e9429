import type {Shell} from './unit.ts'

/** What is known of one translated unit besides its message. */
export type UnitMeta = Readonly<{
  /** Hash of the source message that the translation was made from. */
  from: string
  /** XLIFF 2 state. */
  state: 'initial' | 'translated' | 'reviewed' | 'final'
  /** Who made it final, and when (UTC instant). */
  by?: string
  at?: string
  /** Attributes of shells that this locale replaces, such as a link to its own page. */
  attrs?: Readonly<Record<string, Shell['attributes']>>
}>

/** A locale's catalogue of one announcement: unit id → ICU message, and unit id → meta. */
export type Translation = Readonly<{
  messages: Readonly<Record<string, string>>
  meta: Readonly<Record<string, UnitMeta>>
}>
