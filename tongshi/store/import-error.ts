/** Why an import was refused before anything was written. */
export type ImportErrorCode = 'edited-by-hand' | 'not-imported' | 'unsound' | 'slug' | 'locale' | 'root'

/** An import that is refused; the message is a whole sentence. */
export class ImportError extends Error {
  readonly code: ImportErrorCode
  readonly actual: string

  constructor(code: ImportErrorCode, said: Readonly<{actual: string; expected: string; remedy: string}>) {
    super(`Unexpected ${said.actual}, expected ${said.expected}, ${said.remedy}.`)
    this.name = 'ImportError'
    this.code = code
    this.actual = said.actual
  }
}
