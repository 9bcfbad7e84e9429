import {followsName} from './follows-name.ts'
import {transliterationSign} from './transliteration-signs.ts'

/** Between two parts of one surname. */
const hyphen = '[-－‐]'

/** Between two parts of a transliterated name. */
export const joined = '[·・\\-－‐]'

/** A part of a transliterated name; two of them may be joined: 哈尔斯特伦-雷耶斯. */
export const transliteratedPart = `(?:${transliterationSign}){1,8}(?:${hyphen}(?:${transliterationSign}){1,8})?`

/** Tested at a place: any characters with a dot among them. */
export const foreignAt = new RegExp(
  `^\\p{Script=Han}{1,7}(?=[·・]|${hyphen}\\p{Script=Han}{1,8}[·・])(?:${joined}\\p{Script=Han}{1,8}){1,7}`,
  'u',
)

const notSign = new RegExp(`(?!${transliterationSign}).`, 'u')

/** Behind the last dot stands the surname and, without a border, the rest of the sentence. */
export function cutTransliteration(run: string, rest: string): string {
  const dot = Math.max(...Array.from('·・-－‐', joint => run.lastIndexOf(joint)))
  // A name ends before a sign that no transliteration uses, or before a verb of such signs.
  const strange = run.slice(dot + 2).search(notSign)
  const limit = strange === -1 ? run.length : dot + 2 + strange
  for (let end = dot + 3; end < limit; end++)
    if (ends(run.slice(end) + rest.slice(0, 40))) return run.slice(0, end)
  return run.slice(0, limit)
}

const ends = (behind: string) => followsName.test(behind) || compared.test(behind)

/** 阿尔哈桑比统计学家更早: what a name is compared with; 卡比认为 has a verb at once. */
const compared = new RegExp(
  `^比(?:[他她我你其同]|[去今]年|以[前往]|(?!${followsName.source.slice(1)}))[^，。；]{0,14}?(?:更|还|早|晚|快|慢|高|低|多|少|大|小|强|年长|年轻)`,
  'u',
)
