import {knownPlaces} from './known-places.ts'
import {compoundSurnames, singleSurnames} from './surnames.ts'

const singles = new Set(singleSurnames)

/** Surnames of two characters. */
export const compounds: ReadonlySet<string> = new Set(compoundSurnames)

/** Words that begin with a surname's sign. */
const notGiven =
  /^(?:会议|和|高度|高级|方面|方式|任命|任[意何一]|时任|时间|常务|常委|安排|安全|关于|信[箱任息用]|热线|关系|都|何时|万元|成员|成果|项目|单位|席位|程序|全体|全国|全市|全省|于(?:[今近昨当本上下同前此是会现一二三四五六七八九十])|明确|莫过|应当|应邀|相关|相信|周[一二三四五六日年]|金额|金融|国家|国内|国际|水平|管理|路线|文件|文化|党组|党委|能够|连续|牛年|马上|农业|习近|党|经|曾|查看|巡|计划|沙龙|利用|景区|支部|班子|战略|公布|公开|公司|公寓|公共|公园|公路|富|强|平台|宣传|宣布|宣读|车间|边|通|广|令|居|解读|解决|简介|别|达到|达成|易[于地货燃损腐]|终|白天|温度|左右|向|并|单独|鲜|苗|路|司|居民|乐[团队曲器章谱]|石油|田径|农[场村民机]|牧[场区]|车[辆队站]|(?:水[电库厂务]|武术|时[装尚]|平面|景观|马术|林场|商[会场户]|药[厂业房]|花[店艺卉]|华[北南东侨裔人]|文[学艺物旅]|法[学务律]|明星|金牌|温泉|冰球|包装|应用|时代)$)/

/** Can two to four characters be the name of a person, surname first? */
export function isName(characters: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(characters)) return false
  const length = compounds.has(characters.slice(0, 2)) && characters.length > 2 ? 2 : 1
  const isSurname = length === 2 || singles.has(characters[0]!)
  const given = characters.slice(length)
  if (knownPlaces.has(given)) return false
  return (
    isSurname &&
    given.length <= 2 &&
    !notGiven.test(characters) &&
    !/[省市县区乡镇村]$|^(?:女士|先生|某|老师|师傅|大[爷妈])/.test(given)
  )
}

/** Parts of Tibetan names; two of them are one. */
const tibetanPart =
  '扎西|次仁|丹增|卓玛|央金|洛桑|多吉|旺姆|旺堆|平措|顿珠|拉姆|格桑|尼玛|巴桑|索朗|白玛|仁青|晋美|强巴|达瓦|边巴|普布|米玛|贡布|德吉|曲珍|曲措|嘎玛|江措|坚赞|群培|罗布|其美|才让|卓嘎|桑吉|旦增|旺扎|欧珠|赤列|加措'
/** Tested at a place: a Tibetan name of two parts. */
export const twoTibetan = new RegExp(`^(?:${tibetanPart}){2}`)
