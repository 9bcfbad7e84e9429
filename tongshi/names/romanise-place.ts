import {pinyin} from 'pinyin-pro'

/** Places whose reading differs from that of their characters elsewhere (names of the People's Republic's gazetteers). */
const readings: Readonly<Record<string, string>> = {
  黄陂: 'Huangpi',
  洪洞: 'Hongtong',
  会稽: 'Kuaiji',
  浚县: 'Xunxian',
  单县: 'Shanxian',
  歙县: 'Shexian',
  涡阳: 'Guoyang',
  泌阳: 'Biyang',
  乐亭: 'Laoting',
  郫都: 'Pidu',
  大埔: 'Dabu',
  东阿: "Dong'e",
  陕西: 'Shaanxi',
  内蒙古: 'Inner Mongolia',
  西藏: 'Tibet',
  香港: 'Hong Kong',
  澳门: 'Macao',
}

/** Generics that stand as a word of their own, and what English calls them. */
const generics: Readonly<Record<string, string>> = {
  省: 'Province',
  市: 'City',
  县: 'County',
  区: 'District',
  镇: 'Town',
  乡: 'Township',
  村: 'Village',
  街道: 'Subdistrict',
  社区: 'Community',
}

/**
 * Romanise a place: the proper part in one word, its generic in English, `宁波市` is Ningbo City.
 *
 * No reading of surnames is applied: 单 is Shan only in names of people and of Shanxian.
 *
 * @returns nothing where the text holds anything but Han characters.
 *
 * @example
 *   romanisePlace('宁波市') // "Ningbo City"
 *   romanisePlace('单县') // "Shanxian"
 */
export function romanisePlace(place: string): string | undefined {
  if (!/^\p{Script=Han}+$/u.test(place)) return undefined
  if (readings[place] !== undefined) return readings[place]
  const generic = Object.keys(generics).find(
    ending => place.endsWith(ending) && [...place].length > [...ending].length + 1,
  )
  const proper = generic === undefined ? place : place.slice(0, -generic.length)
  const word = readings[proper] ?? spell(proper)
  return generic === undefined ? word : `${word} ${generics[generic]}`
}

function spell(proper: string): string {
  const syllables = pinyin(proper, {toneType: 'none', type: 'array'})
  const word = syllables.map((one, at) => (at > 0 && /^[aeo]/.test(one) ? `'${one}` : one)).join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}
