import type {CheckedText, Way} from './checked-text.ts'
import {pickWay} from './pick-way.ts'
import {keysOf} from './ways-of-message.ts'

/** What source and target print for the same values. */
export type WayPair = Readonly<{
  keys: ReadonlyMap<string, string>
  source: Way
  target: Way
}>

/** Put the ways through two messages side by side: every branch of either, each beside what the other prints then. */
export function pairWays(source: CheckedText, target: CheckedText): readonly WayPair[] {
  const [first, other] = [source.ways[0], target.ways[0]]
  if (!first || !other) return []
  if (source.ways.length === 1 && target.ways.length === 1)
    return [{keys: first.keys, source: first, target: other}]
  const sources = new Map(source.ways.map(way => [nameOf(way.keys), way]))
  const targets = new Map(target.ways.map(way => [nameOf(way.keys), way]))
  const all = new Map([...keysOf(source.ast), ...keysOf(target.ast)].map(keys => [nameOf(keys), keys]))
  return [...all].map(([name, keys]) => ({
    keys,
    source: sources.get(name) ?? pickWay(source.message, source.ast, keys),
    target: targets.get(name) ?? pickWay(target.message, target.ast, keys),
  }))
}

function nameOf(keys: ReadonlyMap<string, string>): string {
  return [...keys].sort().join('\0')
}
