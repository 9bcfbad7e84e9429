import {knownPlaces, knownPlacesInEnglish} from './known-places.ts'
import {romanisePlace} from './romanise-place.ts'
import {worldPlaceOf} from './world-places.ts'

/**
 * What a country, a city or a county is called in English or Chinese: by CLDR and the list of large cities, by the register
 * of divisions (哈尔滨 is Harbin), and a Chinese name else by its romanisation.
 *
 * @param locale BCP 47; other languages have no names here.
 * @returns nothing where nobody has said: no characters are made up.
 *
 * @example
 *   namePlaceIn('肯尼亚', 'en') // "Kenya"
 *   namePlaceIn('Nanning', 'zh-Hans') // "南宁"
 */
export function namePlaceIn(name: string, locale: string): string | undefined {
  const isHan = /\p{Script=Han}/u.test(name)
  const language = locale.split('-')[0]
  if (language !== 'en' && language !== 'zh') return undefined
  const {names} = worldPlaceOf(name) ?? {}
  if (names) return names[locale] ?? names[language === 'zh' ? 'zh-Hans' : 'en']
  if (isHan === (language === 'zh')) return name
  return isHan ? (knownPlaces.get(name) ?? romanisePlace(name)) : knownPlacesInEnglish.get(name)
}
