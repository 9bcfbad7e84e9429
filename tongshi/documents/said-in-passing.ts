import type {Quantity} from '#quantities/quantity.ts'
import type {ReadableLanguage} from '#quantities/read-quantities.ts'

/** Is a figure said in passing: one and 一个, `the two sides`, `top 500`, 前15强, 20周年, a scale without its number? */
export function isSaidInPassing(text: string, quantity: Quantity, language: ReadableLanguage): boolean {
  const {kind, isWeak, text: written} = quantity
  // Sales, billion yuan: the unit of a table.
  if (/^(?:hundred|thousand|million|billion|trillion)s? /i.test(written)) return true
  if (kind === 'money') return isWeak ? true : isPassingMoney(text, quantity)
  if (isWeak && kind !== 'count' && kind !== 'duration') return true
  if (kind !== 'count' && kind !== 'duration') return false
  if (isWeak && !(Number(quantity.value) >= 2)) return true
  return language === 'en' ? isPassingEnglish(text, quantity) : isPassingChinese(text, quantity)
}

/** 一块 and 几块; 87个亿元以上项目: which ones, not how much. */
function isPassingMoney(text: string, {start, text: written}: Quantity): boolean {
  if (/^[一两几]块$/.test(written)) return true
  return /^[千百十]*[万亿]+元/.test(written) && !'过超逾近达约'.includes(text[start - 1] ?? ' ')
}

/** Words behind a number that counts nothing: three times, two sides. */
const idle =
  /^\s+(?:\p{L}+ )?(?:times|sides|ways|parties|things|halves|fold|thirds|fourths|fifths|words|others|steps|reasons|points)\b/u

function isPassingEnglish(text: string, {kind, start, end, text: written, isWeak}: Quantity): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 40)]
  if (/\b(?:top|Fortune|Global|Forbes)\s+$/i.test(before)) return true
  // The Five-Year Plan is a name.
  if (kind === 'duration') return /^\s*(?:history|apart)\b/.test(after) || /-\p{Lu}/u.test(written)
  // 4-door: a kind, no count.
  if (/^-\p{Ll}/u.test(after)) return true
  if (!isWeak) return false
  // Who has been spoken of: the two countries; best of three.
  return (
    idle.test(after) || /\b(?:the|these|those|both|other|another|every|or|than|phase|no\.?) $/i.test(before)
  )
}

function isPassingChinese(text: string, {kind, value, start, end, text: written, isWeak}: Quantity): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 4)]
  // 前15强; 目前68%, 提前三小时; 每人, 每一家.
  if (before.endsWith('每') && !(Number(value) >= 2)) return true
  if (/第$/.test(before) || after.startsWith('强')) return true
  if (kind === 'count' && /(?<![目此年月日之以提])前$/.test(before)) return true
  if (/周年$/.test(written + after.slice(0, written.endsWith('周') ? 1 : 0))) return true
  // 第十四个五年规划, 三年行动计划: names.
  if (kind === 'duration') return /公元$/.test(before) || /^(?:规划|计划|行动)/.test(after)
  if (!isWeak || Number(value) !== 2) return false
  // 两 counts with a classifier of things: 两座展馆, 两头, and neither 两国 nor 两个方面.
  const rest = text.slice(start).replace(/^两/, '')
  return !/^(?:[座所家栋台条项名位艘架辆支部款处间幅件场头只张匹棵笔枚块口班]|个(?!方面|问题|部分|环节|层面|维度|原因|关键|重点|特点|层次|阶段|坚定|维护|确立|结合|文明|百年|转变))/.test(
    rest,
  )
}
