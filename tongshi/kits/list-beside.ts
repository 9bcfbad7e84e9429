/** Up to so many locales, any two may be set beside each other. */
const fewLocales = 4

/**
 * The locales that pages offer to set beside one of an announcement.
 *
 * Pairs grow with the square of the locales: fifty languages would make 2,450 pages of one announcement. Beyond a few
 * locales a translation is offered beside its source alone, and the source beside every translation.
 */
export function listBeside(locales: readonly string[], source: string, locale: string): string[] {
  const others = locales.filter(other => other !== locale)
  if (locales.length <= fewLocales || locale === source || !locales.includes(source)) return others
  return [source]
}
