/**
 * What this room refuses.
 *
 * - `not-a-day`: not a calendar day `YYYY-MM-DD`.
 * - `not-an-address`: not an absolute http(s) address.
 * - `not-a-name`: not an XML name.
 * - `not-a-path`: not a path pattern of robots.txt.
 * - `too-many-addresses`: more than one sitemap may hold.
 * - `not-a-pdf`: not a PDF as the typesetter writes it.
 * - `not-a-kit`: a file that is no press kit.
 * - `not-a-key`: no Ed25519 key.
 * - `missing-glyph`: `actual` holds the characters that no shipped font can draw.
 */
export type KitErrorCode =
  | 'not-a-day'
  | 'not-an-address'
  | 'not-a-name'
  | 'not-a-path'
  | 'too-many-addresses'
  | 'not-a-pdf'
  | 'not-a-kit'
  | 'not-a-key'
  | 'missing-glyph'

/** A kit or a machine-readable page that cannot be written from what was given. */
export class KitError extends Error {
  readonly code: KitErrorCode
  /** What was there. */
  readonly actual: string

  /**
   * @param expected what should have been there, and what to do, as the end of the sentence.
   */
  constructor(code: KitErrorCode, actual: string, expected: string) {
    super(`Unexpected \`${actual}\`, expected ${expected}`)
    this.name = 'KitError'
    this.code = code
    this.actual = actual
  }
}
