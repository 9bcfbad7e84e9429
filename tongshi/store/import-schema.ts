/** Bytes by their SHA-256 in hex: never changed, never dropped, so that every revision of a file can be shown. */
type MediaRow = {sha256: string; type: string; size: number; bytes: Uint8Array; at: string}

/** One import of a document at the desk: what it proposed, and which files it replaced. Append-only but for its undo. */
type DocumentImportRow = {
  id: string
  document: string
  at: string
  author: string | null
  /** The document's name. */
  file: string
  /** JSON: the texts that the document alone would have made, the base of the next comparison. */
  proposed: string
  /** JSON: `{path, before, now}[]`, the revision of each file before, and the one that the import wrote. */
  replaced: string
  /** JSON: what changed, counted. */
  detail: string
  undone_at: string | null
  undone_by: string | null
}

/** What imports at the desk keep. */
export type ImportSchema = {
  media: MediaRow
  document_import: DocumentImportRow
}
