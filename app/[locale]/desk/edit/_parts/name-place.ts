import type {UnitRow} from './editor-data.ts'

/** The part of a document that a unit belongs to in the list. */
export type UnitGroup = 'head' | 'figures' | 'people' | 'history' | 'body' | 'notes' | 'messages'

/** Where a unit stands, for the headings of the list. */
export function groupOf({kind, path = ''}: Pick<UnitRow, 'kind' | 'path'>): UnitGroup {
  if (kind === 'message') return 'messages'
  if (kind === 'title' || kind === 'summary') return 'head'
  if (kind === 'label' || kind === 'caption') return path.startsWith('people') ? 'people' : 'figures'
  if (kind === 'history') return 'history'
  return kind === 'footnote' ? 'notes' : 'body'
}
