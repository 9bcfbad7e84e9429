import type {Grain} from './quantity.ts'

/** A calendar day as it was said: what was not said is absent. */
export type DayParts = Readonly<{year?: number; month?: number; day: number}>

/** Both ends of a date and what is whole between them. */
export type DateParts = Readonly<{from: DayParts; to: DayParts; grain: Grain}>
