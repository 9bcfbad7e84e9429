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
    return {rule: 'catalogue-surrogate', actual: key.toWellFormed(), expected: 'whole characters'}
  }
  if (key !== '' && key !== '__proto__' && !/[.:]/.test(key)) return undefined
  const expected = key.replaceAll(/[.:]+/g, '-').replace(/^__proto__$/, 'proto') || 'a key'
  return {rule: 'catalogue-key', actual: key, expected}
}
