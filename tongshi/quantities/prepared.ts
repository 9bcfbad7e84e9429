/** How many are kept: locales times currencies, units and styles that a newsroom prints. */
const most = 2_000

const formats = new Map<string, Intl.NumberFormat>()
const locales = new Map<string, Intl.Locale>()

/** A number format, prepared once: preparing costs a hundred times what printing does. */
export function preparedFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return keep(formats, `${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options))
}

/** A locale with its likely language and script. @throws RangeError where it is not well-formed. */
export function preparedLocale(locale: string): Intl.Locale {
  return keep(locales, locale, () => new Intl.Locale(locale).maximize())
}

function keep<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const before = kept.get(key)
  if (before !== undefined) return before
  if (kept.size >= most) kept.clear()
  const made = make()
  kept.set(key, made)
  return made
}
