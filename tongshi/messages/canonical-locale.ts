const languages = new Intl.DisplayNames('en', {type: 'language', fallback: 'none'})

/**
 * Read a BCP 47 tag into the form that folders and addresses carry: `ZH-tw` is `zh-Hant`, `JA` is `ja`. Chinese is
 * always named with its script.
 *
 * @returns nothing where the tag is malformed or names no language.
 *
 * @example
 *   canonicalLocale('ZH-tw') // "zh-Hant"
 *   canonicalLocale('klingonese') // undefined
 */
export function canonicalLocale(tag: string): string | undefined {
  try {
    const locale = new Intl.Locale(tag)
    if (languages.of(locale.language) === undefined) return undefined
    if (locale.language === 'zh' && !locale.script) return `zh-${locale.maximize().script}`
    return locale.baseName
  } catch {
    return undefined
  }
}
