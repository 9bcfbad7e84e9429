import {type Fault, faultIn} from './fault.ts'
import type {TextRule} from './rule.ts'
import {isHan} from './script-of-locale.ts'

/**
 * `han-latin-space`: between Han and Latin letters the page sets the space, so none is typed; or one everywhere, as
 * `hanLatinSpace` of the config says. Where nothing is said, both sides of a word have to be alike.
 *
 * @example ok zh-Hans
 *   企业获ISO认证
 * @example ok zh-Hans
 *   企业获 ISO 认证
 * @example not-ok zh-Hans
 *   企业获 ISO认证
 *   2-8: 获 ISO认 → 获ISO认
 */
export const hanLatinSpace: TextRule = {
  id: 'han-latin-space',
  severity: 'warning',
  checkText: (text, {settings, facts}) => {
    if (!isHan(text.script)) return []
    // An announcement's page sets the space; what prints an interface's words may not.
    const policy = settings?.hanLatinSpace ?? (facts ? 'none' : 'either')
    return text.ways.flatMap(way => {
      const {prose} = way
      if (!/[A-Za-z0-9]/.test(prose)) return []
      return Array.from(
        prose.matchAll(policy === 'either' ? uneven : policy === 'none' ? spaced : glued),
        match => {
          const [found] = match
          const expected = policy === 'space' ? spread(found) : found.replaceAll(' ', '')
          const range = {start: match.index, end: match.index + found.length}
          return faultIn(text, way, range, {expected, fix: {text: expected, certain: policy !== 'either'}})
        },
      ).filter(isPrinted)
    })
  },
}

const han = '\\p{Script=Han}'
const latin = '[A-Za-z0-9]'
const word = `${latin}(?:[\\w.+/-]*${latin})?`
const uneven = new RegExp(`${han} ${word}${han}|${han}${word} ${han}`, 'gu')
const spaced = new RegExp(`${han} +${latin}|${latin} +${han}`, 'gu')
const glued = new RegExp(`${han}${latin}|${latin}${han}`, 'gu')

function spread(found: string): string {
  return [...found].join(' ')
}

/** A fix must not change an argument: the range has to stand in the message as it is printed. */
function isPrinted({text, start, end, actual}: Fault): boolean {
  return text.message.slice(start, end) === actual
}
