import {keepRecent} from '#messages/keep-recent.ts'

/**
 * The name of a locale in the language of the page: `Chinese`, 英文. The script is named only where another locale
 * of the same language is served too.
 */
export function languageName(locale: string, inLocale: string, served: readonly string[]): string {
  return named([locale, inLocale, ...served].join('\0'))
}

/** Every page names its languages many times. */
const named = keepRecent(2_000, (tags: string): string => {
  const [locale = '', inLocale = '', ...served] = tags.split('\0')
  const {language} = new Intl.Locale(locale)
  const alone = served.filter(other => new Intl.Locale(other).language === language).length <= 1
  const name = new Intl.DisplayNames(inLocale, {type: 'language'}).of(alone ? language : locale) ?? locale
  // Chinese calls what is written 文 and what is spoken 语.
  return inLocale.startsWith('zh') ? name.replace(/[语語]$/, '文') : name
})
