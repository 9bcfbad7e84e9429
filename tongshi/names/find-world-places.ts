import type {FoundPlace} from './found-place.ts'
import {transliterationSign} from './transliteration-signs.ts'
import {worldPlaces} from './world-places.ts'

/** Names that are words, given names or surnames too: places only behind a preposition. */
const alsoWords = new Set(
  `Jordan Chad Georgia Turkey Mali Guinea Niger Jersey Dominica Regina Phoenix Santiago Salvador Darwin Stanley Davis Dawson
  Adelaide Sydney Oral Aden Nome Juneau Palau Thule Kirov Dili Santos Rosario Austin Washington Victoria Alexandria Wellington
  Livingstone Orleans Florence Kano Oran Cali Beira Osh Bergen Essen Bonn Surat Porto Bali Varna Basel Milan Hanover
  Cologne Houston Dallas Boise Perth Chuuk Mendoza Salta Jujuy Lagos Davao Chihuahua Bahia Knox Monterrey Newcastle
  Cambridge Nassau Lima Malta Cuba Peru Togo Oman Iran Chile`.split(/\s+/),
)

const countries = /^(?:Chile|Peru|Cuba|Iran|Oman|Malta|Togo|Mali|Niger|Guinea|Turkey|Jersey|Dominica)$/

const preposition =
  /(?:^|[^\p{L}])(?:in|to|from|across|near|at|outside|via|through|throughout|between|into|around|over|with|and|for|reach(?:es|ed|ing)?|visit(?:s|ed|ing)?) (?:the )?$/iu

/** Words with a capital that may stand right before a place and are no part of its name. */
const mayPrecede =
  /^(?:In|From|To|At|Across|And|Both|While|For|The|Between|Since|As|But|With|Via|Near|When|If|Or|Today|Northern|Southern|Eastern|Western|Central)$/

/** Institutions that a place behind `of` belongs to. */
const institution =
  /\b(?:Bank|University|Republic|City|Port|College|Kingdom|Government|State|Church|Gulf|Bay|Sea|Institute|Museum|Times|Bureau|Ministry|Academy|Chamber|Union) of (?:the )?$/

/** Behind a Chinese name: what makes people, tongues, money or companies of it. */
const makesOther =
  /^(?:人(?![口均民])|籍|语|文(?!化)|队|裔|式|菜|货|裔|元(?!首)|先令|法郎|比索|卢比|林吉特|克朗|第纳尔|里亚尔|里拉|卢布|铢|盾|兹罗提|福林|镑|航空|航司|[·・-]|国际机场|电信|石油|铁路|邮政|制造)/

/** What a Chinese name may begin without being one: 印度洋, 马里兰. */
const longerWords =
  '印度洋|印度教|马里兰|罗马数字|巴西利奥|法国梧桐|荷兰豆|日本海|朝鲜半岛|朝鲜族|蒙古族|蒙古包|俄罗斯族'.split(
    '|',
  )

/** Chinese names that are words, or parts of longer ones: places only behind a border. */
const chineseWords =
  /^(?:苏丹|黑山|海地|马里|不丹|多哥|阿曼|加纳|里加|万象|海防|大田|新山|列日|光州|海法|仙台|台中|贝拉|卡利|基多|朱诺|道森|开曼|图勒|法罗|努克|东方市|帝力)$/
const sign = new RegExp(transliterationSign)
const chineseBorder =
  /(?:^|[\s，。、；：（(“《—\u3000]|在|于|到|从|赴|往|抵|飞|至|和|与|及|驻|自|向|由|经|首都|城市|访问|来自|位于|出口|进口|通往)$/

const kept: {names?: ReadonlyMap<string, readonly string[]>} = {}

/** Names by their first two signs, the longest first. Made at the first call, then kept. */
function namesByStart(): ReadonlyMap<string, readonly string[]> {
  kept.names ??= Map.groupBy(
    [...worldPlaces().keys(), ...longerWords].sort((one, other) => other.length - one.length),
    name => name.slice(0, 2),
  )
  return kept.names
}

/** The longest name that begins here. */
function nameAt(text: string, at: number): string | undefined {
  return namesByStart()
    .get(text.slice(at, at + 2))
    ?.find(name => text.startsWith(name, at))
}

const starts = {en: /(?<![\p{L}\p{M}\p{N}–-])\p{Lu}/gu, zh: /\p{Script=Han}/gu}

/**
 * Find countries and cities of the world. Left out is a name that is part of another name, an adjective, money, or a
 * word of the language where no preposition stands before it.
 */
export function findWorldPlaces(written: string, language: 'en' | 'zh'): FoundPlace[] {
  const text = written.replaceAll('’', "'")
  const found: FoundPlace[] = []
  let last = 0
  for (const {index: start} of text.matchAll(starts[language])) {
    const name = start < last ? undefined : nameAt(text, start)
    if (name === undefined) continue
    const end = start + name.length
    const place = worldPlaces().get(name)
    const [before, after] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 20)]
    // Mexico City, Monterrey and Guadalajara: what is listed behind a place is one.
    const isListed = found.at(-1)?.end === last && /^(?:, | and |, and )$/.test(text.slice(last, start))
    const isPlace =
      language === 'zh' ? isChinese(name, before, after) : isEnglish(name, before, after, isListed)
    last = end
    if (place && isPlace)
      found.push({start, end, text: written.slice(start, end), sure: 'sure', rule: `place-${place.source}`})
  }
  return found
}

function isEnglish(name: string, before: string, after: string, isListed: boolean): boolean {
  if (/^[\p{L}\p{M}/–-]/u.test(after) || before.endsWith('/')) return false
  // Kenya Airways, Singapore dollars; Kenya and is one.
  if (/^ (?:\p{Lu}|dollars?\b|shillings?\b|francs?\b|rupees?\b|ringgit\b|pesos?\b)/u.test(after)) return false
  const word = /(\p{L}[\p{L}'’.-]*) $/u.exec(before)?.[1]
  // St. Louis is one name; a sentence ends at `Kenya.`
  const isName = word !== undefined && /^\p{Lu}/u.test(word) && !/^\p{L}{5,}\.$/u.test(word)
  if (isName && !mayPrecede.test(word)) return false
  if (institution.test(before)) return false
  if (!alsoWords.has(name) || preposition.test(before) || isListed) return true
  // The Undersecretary of Telecommunications of Chile; of Jordan may be of a man.
  return countries.test(name) && / of $/.test(before)
}

function isChinese(name: string, before: string, after: string): boolean {
  if (makesOther.test(after) || /[·・-]$/.test(before)) return false
  if (chineseBorder.test(before)) return true
  // 利马 of 奥利马: one more sign of a longer name.
  const isInside = name.length < 3 && (sign.test(before.at(-1) ?? '') || sign.test(after[0] ?? ''))
  return !chineseWords.test(name) && !isInside
}
