/**
 * Write some names or states in a row, without “and”: Chinese and Japanese put `、` between them (GB/T 15834), others a
 * comma.
 *
 * @param locale of the page, BCP 47.
 */
export function joinNames(names: readonly string[], locale: string): string {
  return names.join(/^(zh|ja)\b/.test(locale) ? '、' : ', ')
}
