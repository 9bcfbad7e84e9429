import {type MessageFormatElement, TYPE} from '@formatjs/icu-messageformat-parser'
import {walkMessage} from '#messages/walk-message.ts'
import type {Fault} from './fault.ts'
import type {WayPair} from './pair-ways.ts'
import type {CheckedPair, PairRule} from './rule.ts'

/**
 * `icu-branch-parity`: an argument or tag that the target has, but loses for one value, so that some readers do not
 * get it. `#` may be words where a branch stands for one number (`=1`, `one`).
 *
 * @example ok en → de
 *   {n, plural, one {a firm in {place}} other {# firms in {place}}} → {n, plural, one {eine Firma in {place}} other {# Firmen in {place}}}
 * @example not-ok en → de
 *   {n, plural, one {a firm in {place}} other {# firms in {place}}} → {n, plural, one {eine Firma} other {# Firmen in {place}}}
 *   16-28: one → {place}
 */
export const icuBranchParity: PairRule = {
  id: 'icu-branch-parity',
  severity: 'error',
  checkPair: pair => {
    if (pair.ways.length < 2 && pair.source.ways.length < 2) return []
    const names = new Set(pair.target.ways.flatMap(way => way.names))
    const tags = tagsOf(pair.target.ast)
    return pair.ways.flatMap(ways => [
      ...lostOn(ways, 'names')
        .filter(name => names.has(name) && !isSaid(name, ways))
        .map(name => faultOnWay(pair, ways, `{${name}}`)),
      ...lostOn(ways, 'tags')
        .filter(name => tags.has(name))
        .map(name => faultOnWay(pair, ways, `<${name}>`)),
    ])
  },
}

function tagsOf(ast: readonly MessageFormatElement[]): ReadonlySet<string> {
  const tags = new Set<string>()
  walkMessage(ast, element => {
    if (element.type === TYPE.tag) tags.add(element.value)
  })
  return tags
}

function lostOn({source, target}: WayPair, kind: 'names' | 'tags'): string[] {
  return [...new Set(source[kind])].filter(name => !target[kind].includes(name))
}

/** `one {a firm}` says the number in words. */
function isSaid(name: string, {keys}: WayPair): boolean {
  return /^(?:=\d+|zero|one|two)$/.test(keys.get(name) ?? '')
}

/** At the branch taken last, or at the whole choice where the target has no such branch. */
function faultOnWay({target}: CheckedPair, {keys}: WayPair, expected: string): Fault {
  const [name, key] = [...keys].at(-1) ?? ['', 'other']
  let place = {start: 0, end: target.message.length}
  walkMessage(target.ast, element => {
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return
    if (name !== '' && element.value !== name) return
    const {location} = (Object.hasOwn(element.options, key) ? element.options[key] : undefined) ?? element
    if (location) place = {start: location.start.offset, end: location.end.offset}
  })
  return {text: target, ...place, actual: key, expected}
}
