import {type Fault, faultOf} from './fault.ts'
import type {CatalogueRule, LateFault} from './rule.ts'

/**
 * `one-source-many`: one source with two translations in one catalogue. Capitals, spaces and marks at the end do not
 * count; a single word may well mean two things.
 *
 * @example ok zh-Hans → en
 *   创新基地 → innovation base | 创新基地 → Innovation base
 * @example not-ok zh-Hans → en
 *   创新基地 → innovation base | 创新基地 → innovation hub
 *   0-14: innovation hub → innovation base
 */
export const oneSourceMany: CatalogueRule = {
  id: 'one-source-many',
  severity: 'warning',
  watch: () => {
    const first = new Map<string, string>()
    const found: LateFault[] = []
    return {
      see: (id, source, target) => {
        if (!target || target.message.trim() === '' || !saysEnough(source.message)) return
        const key = source.message.trim()
        const before = first.get(key)
        if (before === undefined) first.set(key, target.message)
        else if (fold(before) !== fold(target.message)) found.push({id, fault: faultAt(target, before)})
      },
      finish: () => found,
    }
  },
}

function faultAt({side, message, locale}: Fault['text'], expected: string): Fault {
  return faultOf({side, message, locale}, {expected, fix: {text: expected, certain: false}})
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[\s\p{P}]+/gu, '')
}

/** Two words, or three Han characters. */
function saysEnough(source: string): boolean {
  return /\p{L}[^\p{L}]+\p{L}|\p{Script=Han}{3}/u.test(source)
}
