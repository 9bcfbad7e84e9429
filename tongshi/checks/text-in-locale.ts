import type {Texts} from '#memory/term-base.ts'

/** The text that a record has for a locale itself or for its language; nothing in another language stands in for it. */
export function textInLocale(texts: Texts, locale: string): string | undefined {
  if (texts[locale] !== undefined) return texts[locale]
  const {language, script} = new Intl.Locale(locale).maximize()
  const found = Object.keys(texts).find(other => {
    const own = new Intl.Locale(other).maximize()
    return own.language === language && own.script === script
  })
  return found === undefined ? undefined : texts[found]
}
