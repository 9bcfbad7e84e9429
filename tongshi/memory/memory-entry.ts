/** A segment and its translation, as the memory keeps them. */
export type MemoryEntry = Readonly<{
  /** Unique in a memory: inserting an id again replaces what it stood for. */
  id: string
  /** ICU message, or plain text in a memory of plain text. */
  source: string
  target: string
  /** Where it comes from: `desk`, a file's name. */
  origin: string
  /** The unit that it is the translation of. */
  context?: Readonly<{document: string; key: string}>
  /** XLIFF 2 state. */
  state?: 'initial' | 'translated' | 'reviewed' | 'final'
  by?: string
  /** UTC, ISO 8601. */
  at?: string
}>
