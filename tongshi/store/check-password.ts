import {isCommonPassword} from './common-passwords.ts'
import {StoreError} from './store-error.ts'

/** UTF-16 code units; long passphrases are welcome, and 256 bound the work of hashing. */
const [least, most] = [12, 256]

/**
 * Refuse a password that is short, that repeats itself, that says who it belongs to, or that is tried first by who guesses.
 *
 * @param personal the person's address and name.
 * @throws StoreError `input`; its problem has a code of its own, so that the desk can say it in the person's language.
 */
export function checkPassword(password: string, personal: readonly string[] = []): void {
  const refuse = (code: string, actual: string, expected: string) => {
    const message = `Unexpected password: ${actual}, expected ${expected}, choose another.`
    throw new StoreError('input', message, {problems: [{path: 'password', code, message}]})
  }
  if (password.length < least) refuse('password-short', `${password.length} characters`, `at least ${least}`)
  if (password.length > most) refuse('password-long', `${password.length} characters`, `at most ${most}`)
  if (new Set(password).size < 5) refuse('password-plain', 'too few different characters', 'at least 5')
  const plain = password.toLowerCase()
  const names = personal.flatMap(text => text.toLowerCase().split(/[@\s.]+/)).filter(part => part.length > 3)
  const wholes = personal.map(text => text.toLowerCase()).filter(text => text.length > 3)
  if (
    wholes.some(whole => plain.includes(whole) && plain.length - whole.length < least) ||
    names.some(name => plain.includes(name) && plain.length - name.length < least - 4)
  )
    refuse('password-own', 'mostly your own name or address', 'other words')
  if (isRun(plain)) refuse('password-plain', 'a run of neighbouring characters', 'no such run')
  if (isCommonPassword(password)) refuse('password-known', 'a well-known password', 'other words')
}

/** `abcdefghijkl`, `123456789012` and what they are when read backwards. */
function isRun(text: string): boolean {
  const steps = new Set(
    [...text].slice(1).map((letter, at) => letter.codePointAt(0)! - text.codePointAt(at)!),
  )
  return steps.size === 1 || /^(1234567890|qwertyuiop|asdfghjkl|zxcvbnm|0987654321)+/.test(text)
}
