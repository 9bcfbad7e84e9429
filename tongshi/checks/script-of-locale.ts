import {keepRecent} from '#messages/keep-recent.ts'

/** The language and the script that a locale is written in, by CLDR's likely subtags: `zh-TW` is `zh`, `Hant`. */
export const scriptOfLocale: (locale: string) => Readonly<{language: string; script: string}> = keepRecent(
  200,
  locale => {
    const {language, script = 'Latn'} = new Intl.Locale(locale).maximize()
    return {language, script}
  },
)

/** Is the locale written without spaces between its words, in Han? */
export function isHan(script: string): boolean {
  return script === 'Hans' || script === 'Hant' || script === 'Jpan'
}
