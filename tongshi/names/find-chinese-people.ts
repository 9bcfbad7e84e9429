import {compounds, isName, twoTibetan} from './chinese-name.ts'
import {chineseOfficesIn, wordForSomebody} from './chinese-offices-in.ts'
import {makeChinesePerson, type Office} from './chinese-person.ts'
import {cutTransliteration, foreignAt, joined} from './cut-transliteration.ts'
import {findDotted, findSpeakers, notPerson} from './find-dotted-people.ts'
import {followsName} from './follows-name.ts'
import type {FoundPerson} from './found-person.ts'
import {givenSigns} from './given-signs.ts'
import {isWordHere} from './is-word-here.ts'
import {chineseOccupations, chineseOffices} from './office-words.ts'
import {singleSurnames} from './surnames.ts'

const before =
  /(?:^|[\s，。、；：:！？（(“”《》—\u3000]|由|和|与|及|请|对|向|据|经|邀|同|是|有|该院|该校|该所|医院|大学|学院|研究院|公司|集团|中心)$/

/** Find people in Chinese text; see `findPeople`. The office stands in front, or right behind a name. */
export function findChinesePeople(text: string): readonly FoundPerson[] {
  const found: FoundPerson[] = []
  const isTaken = (start: number, end: number) => found.some(one => one.start < end && start < one.end)
  const add = (person: FoundPerson | undefined) => {
    if (!person || isTaken(person.start, person.end)) return
    if (isWord(text, person)) return
    found.push(person)
  }
  for (const dotted of findDotted(text)) add(dotted)
  for (const speaker of findSpeakers(text)) add(speaker)
  for (const office of chineseOfficesIn(text)) {
    const person = readAfter(text, office)
    add(person)
    if (person) for (const other of findListed(text, person)) add(other)
    if (!occupations.has(office.text)) add(readBefore(text, office))
  }
  for (const named of findAppointed(text)) add(named)
  for (const named of findUnlisted(text)) add(named)
  for (const again of findAgain(text, found)) add(again)
  return found.sort((one, other) => one.start - other.start)
}

/** 平均 and 能源 are nobody; 白雪 and 高峰 are, by a common surname and a usual given name. */
function isWord(text: string, {start, end, text: name}: FoundPerson): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(name) || !isWordHere(text, start, end)) return false
  return !(common.has(name[0]!) && hasGivenSigns(name) && text.slice(start, end).length === 2)
}

/** At most so many parts behind the first: a list of dotted names must not be walked through from each of them. */
const appointed = new RegExp(
  `(?:(?:任命|聘任|选举|推举|聘请)|(?<!\\p{Script=Han}))(\\p{Script=Han}{1,8}(?:${joined}\\p{Script=Han}{1,8}){1,7}?)(?:为|将?出任|将?担任|接任|升任|当选为?)[^，。；]{0,12}?(${chineseOffices.join('|')})(?!会)`,
  'gu',
)

/** 任命伊莎贝尔·卡拉斯科为首席执行官, 尼尔·瑟斯顿出任首席财务官: the office behind a verb. */
function findAppointed(text: string): FoundPerson[] {
  return [...text.matchAll(appointed), ...text.matchAll(appointedHere)].flatMap(match => {
    // 并聘请|劳拉·贝克
    const characters = match[1]!
      .replace(/^.*(?:任命|聘任|选举|推举|聘请|提名)/, '')
      // 选举瑞典的|佩尔·埃尔姆奎斯特
      .replace(/^[^·・]*的(?=[^·・的]+[·・])/, '')
    if (!/[·・]/.test(characters) && !isName(characters)) return []
    const start = match.index + match[0].indexOf(match[1]!) + match[1]!.length - characters.length
    const end = match.index + match[0].length
    const office = {text: match[2]!, start: end - match[2]!.length, end}
    return [makeChinesePerson(text, {start, characters}, 'office-behind', office)]
  })
}

/** 任命陈怡君为首席科学家. */
const appointedHere = new RegExp(
  `(?:任命|聘任|选举|推举|聘请|提名)(\\p{Script=Han}{2,4}?)(?:为|将?出任|将?担任|接任|升任)[^，。；]{0,12}?(${chineseOffices.join('|')})(?!会)`,
  'gu',
)

const occupations = new Set(chineseOccupations)

const unlisted =
  /(?<=(\p{Script=Han}{1,3}[员师长官家人手者户]))\p{Script=Han}{3}(?=\p{Script=Han}|[，、：（“])|(?<=^|[。；\n”])\p{Script=Han}{3}(?=，(\p{Script=Han}{2,14}?)，)/gu

/** Words for people that stand before other words as often as before names. */
const weak = new Set([
  ...chineseOccupations,
  ...[
    '代表',
    '技术代表',
    '顾问',
    '主管',
    '委员',
    '理事',
    '董事',
    '秘书',
    '老师',
    '医生',
    '指挥',
    '教练',
    '发起人',
  ],
])

/** Are all signs of the given name common in given names? */
function hasGivenSigns(characters: string): boolean {
  const length = compounds.has(characters.slice(0, 2)) ? 2 : 1
  return [...characters.slice(length)].every(sign => givenSigns.has(sign))
}

const common = new Set(singleSurnames.slice(0, 120))

/** 养蜂人龙桂兰告诉, 李晓东，该校校长，: names of common signs behind any word for somebody, or before an office in commas. */
function findUnlisted(text: string): FoundPerson[] {
  return Array.from(text.matchAll(unlisted)).flatMap(match => {
    const {0: characters, 1: lead, 2: behind, index: start} = match
    const isCommon =
      common.has(characters[0]!) && [...characters.slice(1)].every(sign => givenSigns.has(sign))
    if (!isCommon || !isName(characters)) return []
    const end = start + characters.length
    if (lead !== undefined) {
      const words = wordForSomebody(text.slice(Math.max(0, start - 6), start))
      const before = {text: words, start: start - words.length, end: start}
      return followsName.test(text.slice(end))
        ? [makeChinesePerson(text, {start, characters, sure: 'likely'}, 'office-before', before)]
        : []
    }
    const title = chineseOfficesIn(behind!).findLast(one => one.end === behind!.length)
    return title === undefined
      ? []
      : [
          makeChinesePerson(text, {start, characters, sure: 'likely'}, 'office-behind', {
            text: title.text,
            start: end + 1 + title.start,
            end: end + 1 + title.end,
          }),
        ]
  })
}

/** 副会长韩冰、高峰: one office before several names. */
function findListed(text: string, first: FoundPerson): FoundPerson[] {
  const listed: FoundPerson[] = []
  for (let {end} = first; text[end] === '、'; ) {
    const {characters} = nameAt(text, end + 1) ?? {}
    if (characters === undefined || !hasGivenSigns(characters)) break
    const name = {start: end + 1, characters, sure: 'likely'} as const
    listed.push(makeChinesePerson(text, name, 'office-before', first.office))
    end += 1 + characters.length
  }
  return listed
}

/** `局长杨甦`, `教授阿德里安·史密斯`. */
function readAfter(text: string, office: Office): FoundPerson | undefined {
  // 局长 of 局长办公会 is nobody's office.
  const lead = /^(?:的|[ \u3000]{1,2})?/.exec(text.slice(office.end))![0].length
  const start = office.end + lead
  const foreign = foreignAt.exec(text.slice(start, start + 80))?.[0]
  if (foreign !== undefined) {
    // 董事|会任命伊莎贝尔·…: another word begins here.
    if (/^[会团部局院处办长们组的和与及等兼]/.test(foreign)) return undefined
    const run = cutTransliteration(foreign, text.slice(start + foreign.length))
    if (notPerson.test(text.slice(start + run.length))) return undefined
    // 主席由法国的|克莱尔·杜邦担任
    const characters = run.replace(/^(?:[^·・]*的|[由是])(?=[^·・]+[·・])/, '')
    const at = start + run.length - characters.length
    return makeChinesePerson(text, {start: at, characters}, 'office-before', office)
  }
  const at = text[office.end] === '的' ? office.end : start
  const {characters, sure} = nameAt(text, at) ?? {}
  // 管理员权限, 代表任意: what is an ordinary word as often needs a name of signs that names have.
  if (characters !== undefined && weak.has(office.text) && !hasGivenSigns(characters))
    if (!/^(?:表示|说|介绍|认为|告诉)/.test(text.slice(at + characters.length))) return undefined
  return characters === undefined
    ? undefined
    : makeChinesePerson(text, {start: at, characters, ...(sure ? {sure} : {})}, 'office-before', office)
}

/** `杨甦局长` behind a border. */
function readBefore(text: string, office: Office): FoundPerson | undefined {
  // 郎溪|县委书记: a place holds this office.
  if (/^(?:省委|市委|区委|县委|镇|乡|村|区长|县长|市长|省长)/.test(office.text)) return undefined
  for (const length of [3, 2, 4]) {
    const start = office.start - length
    const characters = text.slice(Math.max(0, start), office.start)
    if (start < 0 || !isName(characters) || !before.test(text.slice(0, start))) continue
    if (/[会局部委院办厂社组处科室长团队馆厅署司]$/.test(characters)) continue
    // 李明和|教授王芳: what joins two people is no part of a name.
    if (/[和与及]$/.test(characters) || (length === 2 && /[一二三四五六七八九十]/.test(characters))) continue
    return makeChinesePerson(text, {start, characters, sure: 'likely'}, 'office-behind', office)
  }
  return undefined
}

/** The name at a place: of two lengths the one that a border or a verb follows. */
function nameAt(text: string, at: number): {characters: string; sure?: FoundPerson['sure']} | undefined {
  const rest = text.slice(at, at + 12)
  const tibetan = twoTibetan.exec(rest)?.[0]
  if (tibetan !== undefined) return {characters: tibetan, sure: 'likely'}
  const isCompound = compounds.has(rest.slice(0, 2))
  const lengths = isCompound ? [4, 3] : [3, 2]
  const fitting = lengths.filter(
    length => isName(rest.slice(0, length)) && followsName.test(rest.slice(length)),
  )
  const [first, second] = fitting
  if (first === undefined) return unborderedAt(rest, lengths[0]!)
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
  // 李永正表示: the third sign opens a verb elsewhere (正在), but another verb stands behind it.
  if (second !== undefined && givenSigns.has(long.at(-1)!) && says.test(rest.slice(first)))
    return {characters: long}
  // 李明和|副局长: the third sign is the word behind the name as often as a part of it.
  if (second !== undefined && followsName.test(long.slice(second)))
    return {characters: rest.slice(0, second), sure: 'likely'}
  return {characters: long}
}

const says = /^(?:[，。；：]|表示|说|介绍|指出|认为|强调|透露|称|宣布|出席|通报|报告)/

/** 庭长田国梁通报了: no known word follows, but every sign is one of given names. */
function unborderedAt(rest: string, length: number): {characters: string; sure: 'likely'} | undefined {
  const characters = rest.slice(0, length)
  const given = [...characters.slice(length - 2)]
  return isName(characters) && given.every(sign => givenSigns.has(sign))
    ? {characters, sure: 'likely'}
    : undefined
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
