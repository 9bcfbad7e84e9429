/** Why a site cannot be written. */
export type SiteErrorCode = 'foreign-files' | 'inside-sources' | 'in-use' | 'bad-manifest' | 'unknown-locale'

/** A sentence for the person at the command line. */
export class SiteError extends Error {
  readonly code: SiteErrorCode

  constructor(code: SiteErrorCode, sentence: string) {
    super(sentence)
    this.code = code
  }
}
