import type {Finding} from '#messages/finding.ts'

/** Why the store refused; each has one HTTP status in the REST API. */
export type StoreErrorCode =
  | 'signed-out'
  | 'foreign-origin'
  | 'role'
  /** Proof of who is signed in, again. */
  | 'confirm'
  | 'own-work'
  | 'no-route'
  | 'method'
  | 'not-found'
  | 'input'
  | 'too-large'
  | 'media-type'
  | 'stale'
  | 'findings'
  | 'warnings'
  | 'too-many'
  | 'wrong-password'
  | 'second-factor'
  | 'expired'
  | 'used'
  | 'closed'
  | 'last-owner'
  | 'gate'
  | 'conflict-open'
  | 'issue-open'
  | 'machine'
  | 'busy'

/** What a refusal carries besides its sentence. */
export type Refusal = Readonly<{
  findings?: readonly Finding[]
  problems?: readonly Readonly<{path: string; message: string; code?: string}>[]
  retryAfter?: number
  [detail: string]: unknown
}>

/** The one error of this room. Its sentence says what is unexpected, what is expected, and what to do. */
export class StoreError extends Error {
  readonly code: StoreErrorCode
  readonly refusal: Refusal

  constructor(code: StoreErrorCode, sentence: string, refusal: Refusal = {}) {
    super(sentence)
    this.name = 'StoreError'
    this.code = code
    this.refusal = refusal
  }
}
