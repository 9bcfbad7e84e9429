/**
 * Remember what a function returned for the last keys asked, so that drafts typed at the desk do not fill the
 * memory for ever.
 *
 * @param limit how many keys are kept; the longest unasked goes first.
 * @param make must return the same for the same key.
 */
export function keepRecent<T>(limit: number, make: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>()
  return key => {
    const known = kept.get(key)
    const value = known ?? make(key)
    if (known !== undefined) kept.delete(key)
    kept.set(key, value)
    if (kept.size > limit) kept.delete(kept.keys().next().value!)
    return value
  }
}
