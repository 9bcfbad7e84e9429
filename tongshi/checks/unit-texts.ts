import type {UnitMeta} from '#documents/translation.ts'
import type {Shell} from '#documents/unit.ts'

/** One unit or catalogue message with its translation, as the checks take it. */
export type UnitTexts = Readonly<{
  /** Unit id or catalogue key. */
  id: string
  source: string
  /** Absent: nobody has translated it, and only the source is checked; empty: `target-empty`. */
  target?: string
  /** What the unit's tags and atoms stand for. */
  shells?: Readonly<Record<string, Shell>>
  /** Attributes of shells that the target replaces. */
  attrs?: UnitMeta['attrs']
  /** The source has changed since the target was made from it. */
  isStale?: boolean
  /** XLIFF 2 state of the target. */
  state?: UnitMeta['state']
  /** The most graphemes that the target's field holds. */
  limit?: number
}>
