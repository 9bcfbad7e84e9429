import {countyCities, countyCitiesInEnglish} from './county-cities.ts'
import {cutTransliteration} from './cut-transliteration.ts'
import {findWorldPlaces} from './find-world-places.ts'
import type {FoundPlace} from './found-place.ts'
import {knownPlaces, knownPlacesInEnglish} from './known-places.ts'
import {transliterationSign} from './transliteration-signs.ts'
import {isState, worldPlaces} from './world-places.ts'

const generics =
  '(?:Autonomous Region|Province|City|District|County|Community|Town|Township|Village|Subdistrict|Prefecture|Municipality|New Area|Islands?|Peninsula|Region)'
const proper = "\\p{Lu}[\\p{Ll}'’]+"

/** Find places in English text: before a generic, in the register, or `X, Ningbo`. */
function findEnglishPlaces(text: string): FoundPlace[] {
  const found: FoundPlace[] = []
  const add = (place: FoundPlace) => {
    if (!found.some(one => one.start < place.end && place.start < one.end)) found.push(place)
  }
  for (const match of text.matchAll(
    new RegExp(`(?<![\\p{L}-])(${proper}(?:[ -]${proper})?) (${generics})(?![\\p{L}-])`, 'gu'),
  )) {
    const words = match[1]!.split(/ /)
    // `The Hengyang Community`, `In Beilun District`; and Ningbo Beilun District is Ningbo, then Beilun.
    const isPair = words.length === 2 && (notProper.test(words[0]!) || knownPlacesInEnglish.has(words[0]!))
    const name = isPair ? words[1]! : match[1]!
    if (notProper.test(name) || name.split(' ').some(one => notProper.test(one))) continue
    const start = match.index + match[1]!.length - name.length
    add({start, end: start + name.length, text: name, generic: match[2]!, sure: 'sure'})
  }
  // Two cities are Suzhou: a place, though which one is not said.
  const known = [...new Set(knownPlaces.values())].filter(place => text.includes(place))
  for (const place of known)
    for (const {index} of text.matchAll(new RegExp(`(?<![\\p{L}-])${place}(?![\\p{L}-])`, 'gu')))
      add({start: index, end: index + place.length, text: place, sure: 'sure'})
  // In Wenchang: behind a preposition only, for such a name may be a person's.
  for (const match of text.matchAll(
    /(?<=\b(?:in|at|to|from|near) )\p{Lu}[\p{Ll}'’]+(?! \p{Lu})(?![\p{L}-])/gu,
  ))
    if (countyCitiesInEnglish().has(match[0].replace('’', "'")))
      add({start: match.index, end: match.index + match[0].length, text: match[0], sure: 'sure'})
  const paired = new RegExp(`(?<![\\p{L}-])(${proper}), (?=(${proper})(?![\\p{L}-]))`, 'gu')
  for (const match of text.matchAll(paired))
    if (
      knownPlacesInEnglish.has(match[2]!) &&
      !notProper.test(match[1]!) &&
      /\b(?:in|at|from|to|of)\s+$/i.test(text.slice(0, match.index))
    )
      add({start: match.index, end: match.index + match[1]!.length, text: match[1]!, sure: 'likely'})
  return found
}

const notProper =
  /^(?:The|This|That|Each|Every|Our|Its|In|At|Of|From|Municipal|Provincial|National|International|Local|Central|Economic|Development|Technology|Industrial|High-tech|Free|Trade|Financial|Business|Urban|Rural|Old|New|Global|Smart|Host|Capital|Inner|Special|Academic|Scientific|Research|Learning|Online|Open|World|European|Asian|African|Chinese|China|Administrative|School)$/

/** Characters before a generic that make no proper name. */
const notChinese =
  /(?:^(?:[去今明前当每]年|共富|致富|脱贫|空心|城中|古|移民|民族|传统|历史|美好|幸福|未来|智慧|数字|全|各|我|本|该|省|市|县|区|镇|乡|辖|城|都|上|超|地|园|社|小|新|老|山|景|校|厂|矿|片|战|灾|特|郊|牧|林|库|开发|高新|保税|自贸|示范|工业|产业|经济|技术|行政|直辖|地级|县级|沿海|中心|主城|首|第|每|一|两|三|多|几|某|这|那|外|邻|周边|整|跨|农|渔|海|街|居民|科技|股票|证券|资本|劳务|人才|国内|国际|消费|房地产|夜|菜|门|集|批发|建成|优秀|经开|高于|低于|列|居全|占全|文明|贫困|先进|重点|特色|美丽|试点|规划|核心|集聚|功能|综合|贸易|自由|生态|湿地|保护|无人|免税|较|比|供[电水暖热]|作家)|全|洲|校|^(?:受|让|使|令)|(?:当地|副|创投|[为令使]该|来宾|院|各地|本地|外地|两地|属地|产地|开发|高新|保税|自贸|示范|产业|经济|技术|园|市|时|分|缓冲|工业|试验|合作|城|旅游|风景|生活|商务|港)$)/

/** Districts of the register whose names end as 老城区 does. */
const cityDistricts =
  /^(?:阿城|东城|西城|峄城|宿城|海城|历城|薛城|柯城|越城|芗城|荔城|榕城|蕉城|谯城|清城|江城|云城|襄城|樊城|郾城|驿城|顺城|龙城|涪城|雨城|相城)$/

/** 博诺东部省, 萨列马岛: a transliterated name behind a border, with its generic. */
const transliterated = new RegExp(
  `(?<=^|[\\s，。、；：（至到在从往赴]|途经|来自|前往)((?:${transliterationSign}){3,7}|(?:${transliterationSign}){2,6}[东西南北中]部)(省|州|岛|郡)(?![内级长际上屿])`,
  'gum',
)

/** 阿根廷|胡胡伊省: the length of the country in front; 马里 is none in 马里兰州. */
function countryBefore(name: string): number {
  return [6, 5, 4, 3].find(length => name.length - length > 1 && isState(name.slice(0, length))) ?? 0
}

/** 在福塔莱萨讨论, 从坦巴昆达到: four signs or more behind a word for where, that name no one and no firm. */
const unlisted = new RegExp(
  `(?<=(?:(?<![存现旨实])在|(?<!随|[离])从|到达|抵达|前往|飞往|运往|通往|开往|位于|来自)(?:首都|城市|小镇)?)((?!阿里巴巴|阿斯利康)${transliterationSign}{4,8})(?!${transliterationSign}|[·・\\-－‐人族语式级型号牌版的物览业工关地]|先生|女士|看来|眼[中里]|手[中下]|[带率]领|领导|指导|主持|任[内期职]|公司|集团|大学|学院|银行|基金|研究|实验|博物|酒店|体育|公园|教授|博士)`,
  'gu',
)

/** 马里|兰州, 佛罗里|达州: the end of a transliterated state, unless a place of China stands in front. */
function isForeignState(text: string, at: number, place: string): boolean {
  const before = text.slice(Math.max(0, at - 2), at)
  return /^[兰达]州$/.test(place) && twoSigns.test(before) && !knownPlaces.has(before)
}

const twoSigns = new RegExp(`^${transliterationSign}{2}$`)

const placeBorder = /(?:[、，（]|在|于|到|从|赴|往|抵|至|驻|来自|位于|落户|省|市|州|[。；：“\n])$|^$/

/** Find places in Chinese text: a chain of proper names with their generics, or a place of the register. */
function findChinesePlaces(text: string): FoundPlace[] {
  const found: FoundPlace[] = []
  const add = (place: FoundPlace) => {
    if (!found.some(one => one.start < place.end && place.start < one.end)) found.push(place)
  }
  for (const place of knownPlaces.keys())
    for (let at = text.indexOf(place); at !== -1; at = text.indexOf(place, at + place.length)) {
      const generic = /^(?:省|市|自治区|县|州(?=[^市]|$)|盟)/.exec(text.slice(at + place.length))?.[0]
      if (isForeignState(text, at, place)) continue
      if (
        !generic &&
        /^(?:朝阳|海东|中山|东方|白银|大同|来宾|安康|吉安|宁德|长治|同心|永州|红河|文山|凉山|湘西|黔南|甘南|怒江|哈密)$/.test(
          place,
        )
      )
        continue
      add({start: at, end: at + place.length, text: place, ...(generic ? {generic} : {}), sure: 'sure'})
    }
  for (const place of countyCities)
    for (let at = text.indexOf(place); at !== -1; at = text.indexOf(place, at + place.length)) {
      const generic = text[at + place.length] === '市' ? '市' : undefined
      // Names of two characters are found inside other words: 文昌 in 人文昌盛.
      if (generic || place.length > 2 || placeBorder.test(text.slice(Math.max(0, at - 3), at)))
        add({start: at, end: at + place.length, text: place, ...(generic ? {generic} : {}), sure: 'sure'})
    }
  const starts =
    /(?:^|[\s，。、；：（“]|在|于|到|从|向|和|与|及|赴|往|省|市|区|县|镇|州|：)(\p{Script=Han}{2,3}?)(市(?!场|民|值|面|价|况)|区(?![域块间别分])|县|镇|街道|社区|村(?!民))/gu
  starts.lastIndex = 0
  for (let match = starts.exec(text); match; match = starts.exec(text)) {
    const [, written = '', generic = ''] = match
    // 供|平房区: a verb of one sign before a name of two.
    const name = written.length === 3 ? written.replace(/^[供经距进入沿赴抵途]/, '') : written
    const end = match.index + match[0].length - generic.length
    // The generic of one place is the border of the next.
    starts.lastIndex = end
    // 冲突地区 is an area, no district.
    if (generic === '区' && name.endsWith('地')) continue
    const isWord = notChinese.test(name) && !(generic === '区' && cityDistricts.test(name))
    if (isWord || /[的了在是和与及有从由被把将向据]/.test(name)) continue
    add({start: end - name.length, end, text: name, generic, sure: 'sure'})
  }
  // 魁北克省: known without its generic.
  for (const {1: name = '', 2: generic = '', index: start} of text.matchAll(transliterated))
    if (!worldPlaces().has(name)) {
      const lead = countryBefore(name)
      add({start: start + lead, end: start + name.length, text: name.slice(lead), generic, sure: 'sure'})
    }
  for (const {0: run, index: start} of text.matchAll(unlisted)) {
    const name = cutTransliteration(run, text.slice(start + run.length, start + run.length + 20))
    if (name.length < 4 || worldPlaces().has(name)) continue
    add({start, end: start + name.length, text: name, sure: 'likely'})
  }
  return found
}

/**
 * Find places; those inside names of organisations are found too: the caller knows which names go first.
 *
 * @example
 *   findPlaces('Firms in Beilun District, Ningbo', 'en').map(({text, generic}) => [text, generic])
 *   // [["Beilun","District"],["Ningbo",null]]
 */
export function findPlaces(text: string, language: 'en' | 'zh'): readonly FoundPlace[] {
  const found = language === 'zh' ? findChinesePlaces(text) : findEnglishPlaces(text)
  for (const place of findWorldPlaces(text, language))
    if (!found.some(one => one.start < place.end && place.start < one.end)) found.push(place)
  return found.sort((one, other) => one.start - other.start)
}
