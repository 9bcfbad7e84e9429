/** Is what a file says for its language a tag of BCP 47? A file may say anything. */
export function isLanguageTag(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length > 0
  } catch {
    return false
  }
}
