import {keepRecent} from './keep-recent.ts'
import {likelyLocale} from './likely-locale.ts'

/** Scripts whose first letter is raised where a name stands alone; Georgian capitals never stand first. */
const raised = new Set(['Latn', 'Cyrl', 'Grek', 'Armn'])

/**
 * A locale's name in its own language, as a language switch shows it: `English`, `中文`, `العربية`.
 *
 * @param available the locales the switch offers: where another of the same language is among them, script or region
 *   are said too (`简体中文`).
 * @returns the tag itself where nobody knows the language.
 *
 * @example
 *   nameOfLocale('zh-Hans') // "中文"
 *   nameOfLocale('zh-Hans', ['zh-Hans', 'zh-Hant']) // "简体中文"
 */
export function nameOfLocale(locale: string, available: readonly string[] = []): string {
  return nameAmong([locale, ...available].join('\0'))
}

/** Every page names all its languages. */
const nameAmong = keepRecent(500, (tags: string): string => {
  const [locale = '', ...available] = tags.split('\0')
  const likely = likelyLocale(locale)
  if (likely === undefined) return locale
  const rivals = available.filter(one => one !== locale && likelyLocale(one)?.language === likely.language)
  const {language} = new Intl.Locale(likely.tag)
  const names = new Intl.DisplayNames([likely.tag], {type: 'language', languageDisplay: 'dialect'})
  return raise(names.of(rivals.length > 0 ? likely.tag : language) ?? locale, likely)
})

function raise(name: string, {script, tag}: {script: string; tag: string}): string {
  if (!raised.has(script)) return name
  const [first = '', ...rest] = name
  return first.toLocaleUpperCase(tag) + rest.join('')
}
