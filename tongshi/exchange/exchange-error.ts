/** What can be wrong with bytes or text that somebody hands in. */
export type ExchangeErrorCode =
  | 'zip-damaged'
  | 'zip-too-large'
  | 'zip-encrypted'
  | 'xml-syntax'
  | 'xml-doctype'
  | 'xml-depth'
  | 'text-empty'
  | 'text-size'
  | 'text-encoding'
  | 'format-unknown'
  | 'format-syntax'
  | 'message-unfit'
  | 'document-empty'
  | 'document-unknown'
  | 'document-encrypted'
  | 'document-old-word'
  | 'document-damaged'
  | 'document-too-large'

/**
 * A foreign file that cannot be read. `actual` is what is there, `expected` what should be, `remedy` what the person
 * can do: the three parts of the sentence.
 */
export class ExchangeError extends Error {
  readonly code: ExchangeErrorCode
  readonly actual: string
  /** 1-based, where the text has lines. */
  readonly line: number | undefined
  readonly column: number | undefined

  constructor(
    code: ExchangeErrorCode,
    said: Readonly<{actual: string; expected: string; remedy: string; line?: number; column?: number}>,
    options: ErrorOptions = {},
  ) {
    super(`Unexpected ${said.actual}, expected ${said.expected}, ${said.remedy}.`, options)
    this.name = 'ExchangeError'
    this.code = code
    this.actual = said.actual
    this.line = said.line
    this.column = said.column
  }
}
