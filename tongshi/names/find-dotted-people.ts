import {chineseOfficesIn, wordForSomebody} from './chinese-offices-in.ts'
import {makeChinesePerson} from './chinese-person.ts'
import {cutTransliteration, transliteratedPart} from './cut-transliteration.ts'
import type {FoundPerson} from './found-person.ts'
import {chineseOffices} from './office-words.ts'
import {transliterationSign} from './transliteration-signs.ts'

/** 拿督 and the like stand between office and name. */
const honorific = '(?:拿督斯里|拿督|拿汀|丹斯里|先生|女士)'

/** Last signs of words for somebody: 国务卿, 神父, 女孩. */
const lastOfOffice =
  '员师长官家人管者手裁席督使记总授任事理表问士卿王父爵生工户民农匠尉兵警星妇男女子妻夫孩童友客商贩兄弟姐妹亲母伴徒'

const otherOffices = chineseOffices.filter(one => !lastOfOffice.includes(one.at(-1)!)).join('|')

/** A name of transliteration's signs with its dots, right behind a word for somebody: 首席监管员奇波·班达. */
const dotted = new RegExp(
  `(?<=((?:首席|高级|资深|助理|特约)?(?!${transliterationSign}{3})(?:\\p{Script=Han}{1,4}?[${lastOfOffice}]|${otherOffices}))${honorific}?)${transliteratedPart}(?:[·・]${transliteratedPart}){1,3}`,
  'gu',
)

/** What makes an institution or a thing of a name. */
export const notPerson =
  /^(?:大学|学院|医院|公司|集团|基金会|中心|奖|杯|号|岛|港|机场|体育|广场|大街|街|博物馆|图书馆|研究)/

/** Names with a dot need no list of offices: their own signs end them, and a word for somebody begins them. */
export function findDotted(text: string): FoundPerson[] {
  return Array.from(text.matchAll(dotted)).flatMap(match => {
    const characters = cutTransliteration(match[0], text.slice(match.index + match[0].length))
    if (notPerson.test(text.slice(match.index + characters.length))) return []
    const lead = text.slice(Math.max(0, match.index - 14), match.index)
    const bare = lead.replace(new RegExp(`${honorific}$`), '')
    const end = match.index - (lead.length - bare.length)
    const known = chineseOfficesIn(bare).findLast(one => one.end === bare.length)
    const words = known?.text ?? wordForSomebody(bare)
    const before = {text: words, start: end - words.length, end}
    return [makeChinesePerson(text, {start: match.index, characters}, 'office-before', before)]
  })
}

/** A name with a dot behind a mark, and what it says; behind an office the office is read. */
const speaker = new RegExp(
  `(?<=^|[，。；：！？、“”\\n])${transliteratedPart}(?:[·・]${transliteratedPart}){1,3}`,
  'gum',
)

/** “太好了！”法蒂·阿尔哈桑说: somebody without an office. */
export function findSpeakers(text: string): FoundPerson[] {
  return Array.from(text.matchAll(speaker)).flatMap(({0: run, index: start}) => {
    const characters = cutTransliteration(run, text.slice(start + run.length, start + run.length + 30))
    return speaks.test(text.slice(start + characters.length))
      ? [makeChinesePerson(text, {start, characters, sure: 'likely'}, 'office-behind')]
      : []
  })
}

const speaks = /^(?:[则又也还]?[说称]|表示|告诉|认为|指出|回忆|坦言|坦承|直言|强调|解释|笑着?说)/
