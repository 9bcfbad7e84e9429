import {type MessageFormatElement, TYPE} from '@formatjs/icu-messageformat-parser'
import type {Way} from './checked-text.ts'
import {pickWay} from './pick-way.ts'

/** More ways than this hide nothing new, and a bomb of choices must not take for ever. */
const mostWays = 200

/**
 * The ways through a message that together print every branch: all `other`, then each further key with the keys that
 * lead to it. An argument chosen by twice takes the same key in both places, as it does when printed.
 */
export function waysOfMessage(message: string, ast: readonly MessageFormatElement[]): readonly Way[] {
  return keysOf(ast).map(keys => pickWay(message, ast, keys))
}

/** What has to be chosen for each of those ways. */
export function keysOf(ast: readonly MessageFormatElement[]): readonly ReadonlyMap<string, string>[] {
  const found = new Map<string, ReadonlyMap<string, string>>([['', new Map()]])
  collect(ast, new Map(), found)
  return [...found.values()]
}

function collect(
  ast: readonly MessageFormatElement[],
  keys: ReadonlyMap<string, string>,
  found: Map<string, ReadonlyMap<string, string>>,
): void {
  for (const element of ast) {
    if (element.type === TYPE.tag) collect(element.children, keys, found)
    if (element.type !== TYPE.plural && element.type !== TYPE.select) continue
    for (const [key, option] of Object.entries(element.options)) {
      if (found.size >= mostWays) return
      const taken = keys.get(element.value)
      if (taken !== undefined && taken !== key) continue // Never printed: the outer choice says otherwise.
      const inner = key === 'other' ? keys : new Map([...keys, [element.value, key]])
      found.set([...inner].sort().join('\0'), inner)
      collect(option.value, inner, found)
    }
  }
}
