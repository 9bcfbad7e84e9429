import {knownPlaces} from './known-places.ts'
import {worldPlaces} from './world-places.ts'

/** A short name of an organisation and the whole one that it stands for. Offsets are UTF-16 code units, end exclusive. */
export type ShortOrganisation = Readonly<{start: number; end: number; text: string; whole: string}>

const pattern =
  /(?<![全各本我该每两省市区县])[省市区县州]\p{Script=Han}{1,9}?(?:局|厅|委|办|部|院|中心|协会|学会|集团)/gu

/**
 * Find the short names by which Chinese texts call their own authorities: 市科技局 beside 宁波市科学技术局, 省发改委
 * beside 浙江省发展和改革委员会.
 *
 * @param wholes whole names that may be meant; a short name that fits several stands for none.
 */
export function findShortOrganisations(
  text: string,
  wholes: readonly string[],
): readonly ShortOrganisation[] {
  if (wholes.length === 0) return []
  return Array.from(text.matchAll(pattern)).flatMap(({0: short, index}): ShortOrganisation[] => {
    const fitting = wholes.filter(whole => isShortOf(short, whole))
    const [whole] = fitting
    return whole === undefined || new Set(fitting).size > 1
      ? []
      : [{start: index, end: index + short.length, text: short, whole}]
  })
}

/**
 * May a short name stand for a whole one? It has the rank of its government in front, the same first and last
 * character, and its characters in their order.
 */
export function isShortOf(short: string, whole: string): boolean {
  const [rank = '', ...core] = short
  const at = whole.indexOf(rank, 2)
  if (at === -1 || core.length < 2) return false
  const rest = whole.slice(at + 1)
  const last = core.at(-1)!
  const isSameEnd =
    rest.endsWith(last) ||
    (last === '委' && rest.endsWith('委员会')) ||
    (last === '办' && rest.endsWith('办公室'))
  if (!isSameEnd || rest[0] !== core[0]) return false
  let from = 0
  for (const sign of core) {
    from = rest.indexOf(sign, from) + 1
    if (from === 0) return false
  }
  return true
}

/** 湘江公司 may stand for 湘江轨道车辆有限公司 or 湖南湘江轨道车辆有限公司: a place may stand before the same beginning. */
export function isShortCompanyOf(short: string, whole: string): boolean {
  const own = /^(\p{Script=Han}{2,4})(?:公司|集团)$/u.exec(short)?.[1]
  if (own === undefined || whole.length <= short.length || !/(?:公司|集团)$/.test(whole)) return false
  const place = whole.slice(0, Math.max(0, whole.indexOf(own))).replace(/[省市]$/, '')
  return whole.startsWith(own) || knownPlaces.has(place) || worldPlaces().has(place)
}
