import {preparedLocale} from './prepared.ts'

/** Languages whose press style is written by own rules. */
export type OwnLanguage = 'en' | 'zh-Hans' | 'zh-Hant'

/** The own language of a locale, by CLDR's likely script: `zh-TW` is `zh-Hant`; nothing for every other. */
export function ownLanguageOf(locale: string): OwnLanguage | undefined {
  const {language, script} = preparedLocale(locale)
  if (language === 'en') return 'en'
  if (language === 'zh') return script === 'Hant' ? 'zh-Hant' : 'zh-Hans'
  return undefined
}
