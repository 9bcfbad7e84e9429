import type {Schema, State} from './schema.ts'

/** What lists and filters show of a target: `missing` and `stale` are computed, never stored. */
export type Status = 'missing' | 'stale' | State

type Current = Schema['current']

/** The status of a target against its source of now. */
export function statusOf(
  current: Pick<Current, 'text' | 'state' | 'from_hash'> | undefined,
  hash: string,
): Status {
  if (!current || current.text === '') return 'missing'
  if (current.from_hash !== null && current.from_hash !== hash) return 'stale'
  return current.state
}
