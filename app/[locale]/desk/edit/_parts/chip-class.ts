import type {ChipView} from './chip-view.ts'

/** The class of a chip by what it is. */
export function classOfChip(kind: ChipView['kind']): string {
  if (kind === 'fact' || kind === 'count') return 'fact-chip'
  if (kind === 'choice') return 'block-chip choice-chip'
  return kind === 'atom' ? 'tag-chip' : `tag-chip ${kind}`
}
