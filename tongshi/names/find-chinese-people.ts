import type {FoundPerson} from './found-person.ts'
import {chineseOffices} from './office-words.ts'
import {romaniseName} from './romanise-name.ts'
import {compoundSurnames, singleSurnames} from './surnames.ts'

const singles = new Set(singleSurnames)
const compounds = new Set<string>(compoundSurnames)

/** What may follow a name: a mark, or a word that says what the person does. */
const follows =
  /^(?:$|[\s，。、；：:！？!?,;.（()）“”"《》—…\u3000]|出席|参加|表示|介绍|说|指出|主持|致|宣布|宣读|等|和|与|及|在|为[^民国]|对|分别|一行|强调|讲话|率|带|陪同|向|告诉|认为|透露|称|也|就|作[为了出]?|代表|共同|应邀|现场|发表|签署|从|将|到|围绕|详细|通过|出任|升任|接任|来到|来自|赶到|抵达|回忆|称赞|解释|预计|估计|证实|确认|披露|感叹|感慨|提醒|承诺|相信|负责|主导|见证|按下|启动|笑|同志|先生|女士|教授|博士|一起|则|还|于|以|是|同[时志]|会见|调研|谈|回[应答顾]|受|曾|先后|随后|当选|任|担任|获|给|被|的|接受|上台|登台|颁|揭|授|点评|主讲|领|牵头|建议|提出|解读|补充|坦言|直言|希望|呼吁|总结|汇报|分析|分享|开|前往|深入|走访|视察|考察|参观|听取|看望|慰问|按|有|没|不|既|又|正|已|均|都|至|共|两|三人)/

const before =
  /(?:^|[\s，。、；：:！？（(“《—\u3000]|由|和|与|及|请|对|向|据|经|邀|同|是|有|该院|该校|该所|医院|大学|学院|研究院|公司|集团|中心)$/

/** Find people in Chinese text; see `findPeople`. The office stands in front, or right behind a name. */
export function findChinesePeople(text: string): readonly FoundPerson[] {
  const found: FoundPerson[] = []
  const isTaken = (start: number, end: number) => found.some(one => one.start < end && start < one.end)
  const add = (person: FoundPerson | undefined) => {
    if (person && !isTaken(person.start, person.end)) found.push(person)
  }
  for (const office of officesIn(text)) {
    add(readAfter(text, office))
    add(readBefore(text, office))
  }
  for (const named of findAppointed(text)) add(named)
  for (const again of findAgain(text, found)) add(again)
  return found.sort((one, other) => one.start - other.start)
}

/** At most so many parts behind the first: a list of dotted names must not be walked through from each of them. */
const appointed = new RegExp(
  `(?:(?:任命|聘任|选举|推举|聘请)|(?<!\\p{Script=Han}))(\\p{Script=Han}{1,8}(?:[·・]\\p{Script=Han}{1,8}){1,7}?)(?:为|将?出任|将?担任|接任|升任)[^，。；]{0,12}?(${chineseOffices.join('|')})`,
  'gu',
)

/** 任命伊莎贝尔·卡拉斯科为首席执行官, 尼尔·瑟斯顿出任首席财务官: the office behind a verb. */
function findAppointed(text: string): FoundPerson[] {
  return Array.from(text.matchAll(appointed), match => {
    const start = match.index + match[0].indexOf(match[1]!)
    const end = match.index + match[0].length
    return make(text, {start, characters: match[1]!}, 'office-behind', {
      text: match[2]!,
      start: end - match[2]!.length,
      end,
    })
  })
}

type Office = Readonly<{text: string; start: number; end: number}>

const office = new RegExp(chineseOffices.join('|'), 'g')

function officesIn(text: string): Office[] {
  return Array.from(text.matchAll(office), ({0: found, index}) => ({
    text: found,
    start: index,
    end: index + found.length,
  }))
}

/** `局长杨甦`, `教授阿德里安·史密斯`. */
function readAfter(text: string, office: Office): FoundPerson | undefined {
  // 局长 of 局长办公会 is nobody's office.
  const lead = text[office.end] === '的' ? 1 : 0
  const start = office.end + lead
  const foreign = /^\p{Script=Han}{1,7}(?:[·・]\p{Script=Han}{1,8}){1,7}/u.exec(text.slice(start))?.[0]
  if (foreign) return make(text, {start, characters: cutForeign(foreign)}, 'office-before', office)
  const {characters, sure} = nameAt(text, office.end) ?? {}
  return characters === undefined
    ? undefined
    : make(text, {start: office.end, characters, ...(sure ? {sure} : {})}, 'office-before', office)
}

/** Behind the last dot stands the surname and, without a border, the rest of the sentence. */
function cutForeign(run: string): string {
  const dot = Math.max(run.lastIndexOf('·'), run.lastIndexOf('・'))
  for (let end = dot + 3; end < run.length; end++) if (follows.test(run.slice(end))) return run.slice(0, end)
  return run
}

/** `杨甦局长` behind a border. */
function readBefore(text: string, office: Office): FoundPerson | undefined {
  // 郎溪|县委书记: a place holds this office.
  if (/^(?:省委|市委|区委|县委|镇|乡|村|区长|县长|市长|省长)/.test(office.text)) return undefined
  for (const length of [3, 2, 4]) {
    const start = office.start - length
    const characters = text.slice(Math.max(0, start), office.start)
    if (start < 0 || !isName(characters) || !before.test(text.slice(0, start))) continue
    if (/[会局部委院办厂社组处科室长]$/.test(characters)) continue
    // 李明和|教授王芳: what joins two people is no part of a name.
    if (/[和与及]$/.test(characters) || (length === 2 && /[一二三四五六七八九十]/.test(characters))) continue
    return make(text, {start, characters, sure: 'likely'}, 'office-behind', office)
  }
  return undefined
}

/** The name at a place: of two lengths the one that a border or a verb follows. */
function nameAt(text: string, at: number): {characters: string; sure?: FoundPerson['sure']} | undefined {
  const rest = text.slice(at, at + 12)
  const isCompound = compounds.has(rest.slice(0, 2))
  const lengths = isCompound ? [4, 3] : [3, 2]
  const fitting = lengths.filter(length => isName(rest.slice(0, length)) && follows.test(rest.slice(length)))
  const [first, second] = fitting
  if (first === undefined) return undefined
  const long = rest.slice(0, first)
  // 刘家和等领导: what joins is followed by a name, not by a mark or 等.
  if (
    second !== undefined &&
    /[和与及]$/.test(long) &&
    /^(?:等|[，、。；]|出席|参加|表示)/.test(rest.slice(first))
  )
    return {characters: long, sure: 'likely'}
  // 刘凯|来到: the verb took a character of the name's length.
  if (second !== undefined && /[来出升接赶抵]$/.test(long) && /^[到自任达]/.test(rest.slice(first)))
    return {characters: rest.slice(0, second)}
  // 李明和|副局长: the third sign is the word behind the name as often as a part of it.
  if (second !== undefined && follows.test(long.slice(second)))
    return {characters: rest.slice(0, second), sure: 'likely'}
  return {characters: long}
}

function isName(characters: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(characters)) return false
  const length = compounds.has(characters.slice(0, 2)) && characters.length > 2 ? 2 : 1
  const isSurname = length === 2 || singles.has(characters[0]!)
  return isSurname && characters.length - length <= 2 && !notGiven.test(characters)
}

/** Words that begin with a surname's sign. */
const notGiven =
  /^(?:会议|和|高度|高级|方面|方式|任命|时任|时间|常务|常委|安排|安全|关于|关系|都|何时|万元|成员|成果|项目|单位|席位|程序|全体|全国|全市|全省|于|明确|莫过|应当|应邀|相关|相信|周[一二三四五六日年]|金额|金融|国家|国内|国际|水平|管理|路线|文件|文化|党组|党委|能够|连续|牛年|马上|农业|习近|党|经|曾|查看|巡|计划|沙龙|利用|景区|支部|班子|战略|公布|公开|公司|公寓|公共|公园|公路|富|强|平台|宣传|宣布|宣读|车间|边|通|广|令|居|解读|解决|简介|别|达到|达成|易[于地货燃损腐]|终|白天|温度|左右|向|并|单独|鲜|苗|路|司|居民)/

function make(
  text: string,
  name: Readonly<{start: number; characters: string; sure?: FoundPerson['sure']}>,
  rule: FoundPerson['rule'],
  office?: Office,
): FoundPerson {
  const {start, characters, sure = 'sure'} = name
  const latin = romaniseName(characters, text.slice(Math.max(0, start - 40), start + 40))
  const isSpelled = latin?.surname != null
  const dot = Math.max(characters.lastIndexOf('·'), characters.lastIndexOf('・'))
  const [surname, given] = isSpelled
    ? [latin.surname!, latin.given!]
    : dot > 0
      ? [characters.slice(dot + 1), characters.slice(0, dot)]
      : [characters, '']
  return {
    start,
    end: start + characters.length,
    text: characters,
    surname,
    given,
    order: dot > 0 ? 'given-first' : 'surname-first',
    system: isSpelled ? 'pinyin' : dot > 0 ? 'foreign' : 'unknown',
    characters,
    readings: [{surname, given}],
    ...(office ? {office} : {}),
    rule,
    sure: isSpelled || dot > 0 ? sure : 'likely',
  }
}

function findAgain(text: string, people: readonly FoundPerson[]): FoundPerson[] {
  return [...new Map(people.map(person => [person.text, person])).values()].flatMap(person => {
    const {office: _, ...known} = person
    return Array.from(text.matchAll(new RegExp(person.text, 'g')), ({index}) => ({
      ...known,
      start: index,
      end: index + person.text.length,
      rule: 'name-again' as const,
    }))
  })
}
