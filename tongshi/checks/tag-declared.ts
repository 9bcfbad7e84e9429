import {analyseMessage} from '#messages/analyse-message.ts'
import {isAtomName} from '#messages/is-atom-name.ts'
import type {Fault} from './fault.ts'
import {faultOf} from './fault.ts'
import type {PairRule} from './rule.ts'

/**
 * `tag-declared`: a tag or atom that the unit has no shell for, or a link of the target that is no web or mail address.
 *
 * @example ok en → zh-Hans
 *   <a1>website</a1> → <a1>官网</a1>
 * @example ok en → zh-Hans
 *   a <i>new</i> <a1>website</a1> → <i>新</i><a1>官网</a1>
 * @example not-ok en → zh-Hans
 *   <a1>website</a1> → <a1>官</a1><a9>网</a9>
 */
export const tagDeclared: PairRule = {
  id: 'tag-declared',
  severity: 'error',
  checkPair: ({unit, source, target}) => {
    const {shells, attrs = {}} = unit
    if (!shells || target.finding) return []
    // Emphasis carries nothing and has no shell: what the source is written with is declared too.
    const plain = source.message.includes('<') ? analyseMessage(source.ast).tags.map(({name}) => name) : []
    const names = [...new Set([...Object.keys(shells), ...plain])]
    const analysis = /[<{]/.test(target.message) ? analyseMessage(target.ast) : undefined
    const used = [
      ...(analysis?.tags ?? []).map(({name, place}) => ({name, place, written: `<${name}>`})),
      ...(analysis?.arguments ?? [])
        .filter(({name}) => isAtomName(name))
        .map(({name, place}) => ({name, place, written: `{${name}}`})),
    ]
    return [
      ...used
        .filter(({name}) => !names.includes(name))
        .map(
          ({place, written}): Fault => ({
            text: target,
            start: place.start ?? 0,
            end: place.end ?? 0,
            actual: written,
            expected: names.join(' | '),
          }),
        ),
      ...Object.entries(attrs).flatMap(([name, own]) =>
        Object.entries(own ?? {})
          .filter(([attribute, value]) => /^(?:url|href|src)$/.test(attribute) && !isSafe(value))
          .map(([attribute, value]) =>
            faultOf(target, {actual: value, expected: shells[name]?.attributes?.[attribute] ?? 'https://'}),
          ),
      ),
    ]
  },
}

/** Addresses that a page may link to; anything with another scheme could be a program. */
function isSafe(address: string): boolean {
  return /^(?:https?:|mailto:|tel:|\/(?!\/)|#|\.{0,2}\/|[\w-]+(?:[/.#?]|$)(?!.*:))/i.test(address.trim())
}
