const words = new Intl.Segmenter('zh', {granularity: 'word'})

/** What stands behind a name that is a word of the dictionary as well: 副会长高峰表示. */
const behindName =
  /^(?:[，。、；：“”（）()\s]|$|表示|说|介绍|认为|指出|强调|称|透露|告诉|告知|解释|宣布|回应|坦言|补充)/

/** Offices end so, and the surname behind makes another word: 局长江涛, 秘书长孙丽. */
const lastOfOffice = '长员师记任官理裁授'

/**
 * Are characters that could be somebody's name a word here, by the dictionary of CLDR's segmentation: 平均 of 议员平均出席率,
 * 欧盟 of 欧盟委员会, or do they begin inside of one, 席谈判 of 首席谈判代表?
 *
 * @param end exclusive; UTF-16.
 */
export function isWordHere(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - 6)
  for (const {segment, index} of words.segment(text.slice(from, end + 6))) {
    const [first, last] = [from + index, from + index + segment.length]
    if (first >= end) break
    if (first < start && start < last) return !lastOfOffice.includes(text[start - 1] ?? ' ')
    if (first === start && last > end) return true
    if (first === start && last === end) return !behindName.test(text.slice(end, end + 2))
  }
  return false
}
