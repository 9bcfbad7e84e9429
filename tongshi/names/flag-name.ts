import {compoundSurnames} from './surnames.ts'

/** Why a name must be asked about: its reading is not, or may not be, Hanyu Pinyin. */
export type NameFlag = 'four-characters' | 'foreign' | 'japanese' | 'korean' | 'minority' | 'long'

const compounds = new Set(compoundSurnames)

/** Characters that Chinese uses for sounds of foreign names. */
const transliteration = /[尔斯特德克姆夫娜丽莎洛伦亚蒂拉罗森茨]/gu

/** Given names of the West that stand alone in Chinese text. */
const given =
  /^(?:查理|查尔斯|大卫|约翰|杰克|汤姆|玛丽|彼得|保罗|迈克|露西|安娜|亨利|乔治|丹尼|爱丽丝|艾伦|凯特|戴维|詹姆斯|威廉|罗伯特|托马斯|马克|卢卡|索菲|伊万|伊丽莎白|简|鲍勃|吉姆|比尔|莉莉|珍妮)$/u

/** Surnames of four-character Japanese names, by their first two characters. */
const japanese =
  /^(?:岸田|安倍|石破|高市|菅直|菅义|田中|铃木|佐藤|高桥|渡边|伊藤|山本|中村|小林|加藤|吉田|山田|佐佐|山口|松本|井上|木村|清水|山崎|中岛|池田|阿部|桥本|石川|前田|藤田|小川|后藤|冈田|长谷|村上|近藤|石井|坂本|远藤|青木|藤井|西村|福田|太田|三浦|藤原|松田|中川|原田|小野|竹内|金子|和田|中山|石田|上田|森田|柴田|酒井|宫崎|横山|高木|安藤|宫本|大野|小岛|工藤|谷口|今井|村田|小泉|麻生|鸠山|野田|河野|茂木|大岛|宫泽|村山|羽田|细川|海部|竹下|中曾)/u

/** Surnames that are Korean at least as often as Chinese; a name with one needs its country. */
const korean =
  /^(?:朴|尹|裵|裴|卞|奇|愼|慎|南宫|皇甫|鲜于|文在|李在|卢武|金大|金泳|金正|李明博|尹锡|韩德|潘基)/u

/** Tibetan, Uyghur and Mongolian names as they are written in characters. */
const minority =
  /(?:扎西|次仁|丹增|卓玛|央金|洛桑|多吉|旺姆|旺堆|平措|顿珠|拉姆|格桑|尼玛|巴桑|索朗|白玛|仁青|晋美|强巴|达瓦|边巴|普布|米玛|贡布|买买提|阿布都|艾买提|古丽|吐尔|依力|艾力|热合|木拉|阿依|努尔|玉素|巴特尔|其其格|乌兰|娜仁|苏日|额尔|布赫|呼和)/u

/**
 * Say why a name in characters must not simply be spelled in pinyin.
 *
 * @param context the text around: kana, hangul or the name of a country nearby tells more than the characters do.
 */
export function flagName(characters: string, context = ''): readonly NameFlag[] {
  const bare = characters.replace(/[·・\-－‐]/g, '')
  const signs = [...bare]
  const flags = new Set<NameFlag>()
  if (given.test(bare) || /[·・]/.test(characters) || (bare.match(transliteration)?.length ?? 0) >= 2)
    flags.add('foreign')
  if (japanese.test(bare) || /[\p{Script=Hiragana}\p{Script=Katakana}]|日本|日籍/u.test(context))
    flags.add('japanese')
  if (korean.test(bare) || /\p{Script=Hangul}|韩国|朝鲜/u.test(context)) flags.add('korean')
  if (minority.test(bare)) flags.add('minority')
  if (signs.length === 4 && !compounds.has(signs.slice(0, 2).join(''))) flags.add('four-characters')
  if (signs.length > 4) flags.add('long')
  return [...flags]
}
