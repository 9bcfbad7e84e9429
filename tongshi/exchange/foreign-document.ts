import type {Root} from 'mdast'

/** What kind of file a document came in. */
export type DocumentKind = 'text' | 'markdown' | 'html' | 'docx' | 'odt'

/** Something that reading decided or left out; its words stand in `locales/<locale>/import.json` under its rule. */
export type ImportNote = Readonly<{
  rule:
    | 'encoding'
    | 'encoding-unsure'
    | 'headings-by-looks'
    | 'insertions-accepted'
    | 'deletions-accepted'
    | 'moves-accepted'
    | 'formatting-changes'
    | 'comments-left-out'
    | 'hidden-text-left-out'
    | 'macros-left-out'
    | 'external-left-out'
    | 'image-without-alt'
    | 'image-left-out'
    | 'image-too-large'
    | 'image-place-removed'
    | 'image-details-removed'
    | 'images-not-in-paste'
    | 'formula-as-code'
    | 'cells-merged'
    | 'nested-table'
    | 'object-left-out'
    | 'navigation-left-out'
    | 'scripts-left-out'
    | 'link-left-out'
    | 'no-article'
    | 'metadata-line'
    | 'emphasis-left-out'
    | 'style-abbreviation'
    | 'style-framed-word'
    | 'style-headline'
    | 'style-long-sentence'
  /** How often, where it is counted. */
  count?: number
  /** What it was. */
  actual?: string
}>

/** A document that somebody wrote elsewhere, as one tree of blocks. */
export type ForeignDocument = Readonly<{
  kind: DocumentKind
  /** Text nodes carry their place in `original` where the format is plain text. */
  tree: Root
  /** The decoded text where the file is plain text: offsets of facts count in it. */
  original?: string
  /** Pictures by the address that the tree uses: `media/image1.png`. */
  media: ReadonlyMap<string, Uint8Array>
  notes: readonly ImportNote[]
  /** What the file says of itself besides its text. */
  stated: Readonly<{title?: string; date?: string; source?: string; language?: string}>
}>

/** Counts notes while a document is read. */
export class NoteCounter {
  readonly #counts = new Map<ImportNote['rule'], {count: number; actual: Set<string>}>()

  add(rule: ImportNote['rule'], actual?: string): void {
    const note = this.#counts.get(rule) ?? {count: 0, actual: new Set<string>()}
    this.#counts.set(rule, note)
    note.count += 1
    if (actual !== undefined && note.actual.size < 5) note.actual.add(actual)
  }

  list(): ImportNote[] {
    return [...this.#counts].map(([rule, {count, actual}]) => ({
      rule,
      count,
      ...(actual.size > 0 ? {actual: [...actual].join(', ')} : {}),
    }))
  }
}
