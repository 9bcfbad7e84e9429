import {directionOfLocale} from '#messages/direction-of-locale.ts'

/** Attributes of an element in a language of its own: `lang`, and the direction its script is read in. */
export function inLanguage(lang: string | undefined): {lang?: string; dir?: 'ltr' | 'rtl'} {
  return lang === undefined ? {} : {lang, dir: directionOfLocale(lang)}
}
