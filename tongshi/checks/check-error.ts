/** Why the checks refuse a call. */
export type CheckErrorCode = 'reason-missing' | 'name-missing'

/** Thrown where a program asks for something that no person may ask for, such as a dismissal without a reason. */
export class CheckError extends Error {
  readonly code: CheckErrorCode
  readonly actual: string

  constructor(code: CheckErrorCode, actual: string) {
    const part = code === 'reason-missing' ? 'reason' : 'name'
    super(`Unexpected ${part} \`${actual}\`, expected some words, say who dismisses this finding and why`)
    this.name = 'CheckError'
    this.code = code
    this.actual = actual
  }
}
