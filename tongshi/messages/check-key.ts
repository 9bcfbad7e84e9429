/** Unicode scalar values: every code point but the halves of pairs. */
export const scalarValues = 'U+0000–U+D7FF | U+E000–U+10FFFF'

/**
 * Say what is wrong with a catalogue key.
 *
 * `.` is use-intl's and `:` i18next's own separator; `__proto__` cannot be a key of a plain object.
 *
 * @returns rule `catalogue-key` or `catalogue-surrogate`; undefined where all three libraries can find the key.
 * @example ok
 *   p-7k2q
 * @example not-ok
 *   release.title
 */
export function checkKey(key: string): {rule: string; actual: string; expected: string} | undefined {
  if (!key.isWellFormed()) {
    return {rule: 'catalogue-surrogate', actual: key.toWellFormed(), expected: scalarValues}
  }
  if (key !== '' && key !== '__proto__' && !/[.:]/.test(key)) return undefined
  const expected = key.replaceAll(/[.:]+/g, '-').replace(/^__proto__$/, 'proto') || 'key'
  return {rule: 'catalogue-key', actual: key, expected}
}
