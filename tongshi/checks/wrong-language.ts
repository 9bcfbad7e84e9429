import type {CheckedText, Way} from './checked-text.ts'
import {faultIn} from './fault.ts'
import {functionWords} from './function-words.ts'
import type {PairRule} from './rule.ts'
import {isHan} from './script-of-locale.ts'

/**
 * `wrong-language`: another language stands in the slot: by script where the scripts differ, by small words where both
 * are Latin. From 20 letters an error. Names and words in brackets are no fault.
 *
 * @example ok zh-Hans → en
 *   王海涛局长今日揭牌 → Director Wang Haitao (王海涛) opened it today
 * @example not-ok zh-Hans → en
 *   基地今日在北仑区揭牌 → 基地于今日在北仑区正式揭牌
 * @example not-ok en → zh-Hans
 *   The base was opened today in Beilun. → The base has been opened today in Beilun.
 * @example not-ok en → de
 *   The base was opened today in the district of Beilun. → The base was opened today and it is in the district of Beilun.
 */
export const wrongLanguage: PairRule = {
  id: 'wrong-language',
  severity: 'error',
  checkPair: ({source, target}) => {
    if (source.message.trim() === target.message.trim() && source.message.length < 40) return []
    const [way] = target.ways
    if (!way || (isHan(target.script) && isMostlyHan(way.prose))) return []
    const prose = way.prose.replace(/[（(][^（）()]*[）)]/g, '')
    const letters = prose.match(/\p{L}/gu)?.length ?? 0
    if (letters < 4) return []
    const found = otherScript(target, prose, letters) ?? otherLatin(target, way, prose)
    if (found === undefined) return []
    const severity = letters >= 20 ? 'error' : 'warning'
    const range = {start: 0, end: way.text.length}
    return [faultIn(target, way, range, {expected: target.locale, severity, values: {found}})]
  },
}

/** Quickly: every third character is Han, and nothing else is to be asked. */
function isMostlyHan(prose: string): boolean {
  let count = 0
  for (let at = 0; at < prose.length; at += 1) {
    const code = prose.charCodeAt(at)
    if (code > 0x33ff && code < 0xa000) count += 1
  }
  return count * 3 > prose.length
}

/** The language or script found instead, where the scripts differ. */
function otherScript({script}: CheckedText, prose: string, letters: number): string | undefined {
  const hanLetters = prose.match(/\p{Script=Han}/gu)?.length ?? 0
  if (isHan(script)) {
    // Each Han character says as much as a short word; names stay Latin in Chinese, small words do not.
    const small = prose.match(/(?<![\p{L}\p{N}])\p{Ll}{2,}(?![\p{L}\p{N}])/gu)?.length ?? 0
    return small >= 4 && hanLetters * 2 < small ? 'Latn' : undefined
  }
  if (script === 'Latn') {
    if (hanLetters >= 4 && hanLetters / letters > 0.2) return 'Hani'
    const latin = prose.match(/\p{Script=Latin}/gu)?.length ?? 0
    return letters >= 10 && latin / letters < 0.3 ? 'Zyyy' : undefined
  }
  const own = ownLetters(script)
  if (!own || letters < 10) return undefined
  return (prose.match(own)?.length ?? 0) / letters < 0.1 &&
    /\p{Ll}{3,} \p{Ll}{2,}|\p{Script=Han}{6,}/u.test(prose)
    ? 'Latn'
    : undefined
}

const scripts: Readonly<Record<string, RegExp>> = {
  Arab: /\p{Script=Arabic}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Grek: /\p{Script=Greek}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
  Kore: /\p{Script=Hangul}/gu,
  Thai: /\p{Script=Thai}/gu,
  Deva: /\p{Script=Devanagari}/gu,
}

function ownLetters(script: string): RegExp | undefined {
  return scripts[script]
}

/** Small words of another language, and none of the target's own. */
function otherLatin({language, script}: CheckedText, way: Way, prose: string): string | undefined {
  const own = functionWords[language]
  if (script !== 'Latn' || !own || way.text.length < 40) return undefined
  const words = prose.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.filter(word => own.has(word)).length > 1) return undefined
  return Object.keys(functionWords).find(other => {
    if (other === language) return false
    const foreign = words.filter(word => functionWords[other]!.has(word) && !own.has(word)).length
    return foreign >= 4 && foreign / words.length > 0.2
  })
}
