/** Why a text cannot be worked on as a document. */
export type DocumentErrorCode = 'markdown-depth' | 'markdown-marks'

/** A text whose shape would cost more than any announcement does: the sentence says where. */
export class DocumentError extends Error {
  readonly code: DocumentErrorCode
  readonly actual: string
  readonly expected: string
  /** 1-based. */
  readonly line: number

  constructor(
    code: DocumentErrorCode,
    {actual, expected, line}: Readonly<{actual: string; expected: string; line: number}>,
  ) {
    super(`Unexpected ${actual} in line ${line}, expected ${expected}, simplify the text.`)
    this.name = 'DocumentError'
    this.code = code
    this.actual = actual
    this.expected = expected
    this.line = line
  }
}
