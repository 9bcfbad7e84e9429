import {knownPlaces} from './known-places.ts'
import {romanisePlace} from './romanise-place.ts'
import {worldPlaceOf} from './world-places.ts'

/**
 * Are a name in Latin letters and one in characters the same place? As CLDR, the list of large cities or the register has
 * them (Harbin, 哈尔滨), or as the characters are read (Suzhou, 苏州 and 宿州).
 */
export function isOnePlace(latin: string, han: string): boolean {
  const world = worldPlaceOf(latin)?.names['zh-Hans']
  if (world !== undefined && (world === han || world === worldPlaceOf(han)?.names['zh-Hans'])) return true
  return [knownPlaces.get(han), romanisePlace(han)].some(
    form => form !== undefined && letters(form) === letters(latin),
  )
}

/** Xi'an is Xian. */
function letters(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
}
