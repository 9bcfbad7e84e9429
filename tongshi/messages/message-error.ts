import type {Finding} from './finding.ts'

/** Why a message could not be printed; `syntax` and the fact codes carry the finding to show. */
export type MessageErrorCode = 'syntax' | 'missing-value' | 'wrong-value'

/** Thrown where a message is printed that no check has passed: show `finding`, print the fallback instead. */
export class MessageError extends Error {
  readonly code: MessageErrorCode
  readonly finding: Finding

  constructor(code: MessageErrorCode, finding: Finding, cause?: unknown) {
    super(`Unexpected ${finding.actual}, expected ${finding.expected}`, {cause})
    this.name = 'MessageError'
    this.code = code
    this.finding = finding
  }
}
