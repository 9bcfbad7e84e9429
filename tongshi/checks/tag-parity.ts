import {analyseMessage} from '#messages/analyse-message.ts'
import type {CheckedText} from './checked-text.ts'
import {type Fault, faultOf} from './fault.ts'
import type {PairRule} from './rule.ts'

/**
 * `tag-parity`: a tag of the source that the target has not, or has more often. Order is free.
 *
 * @example ok zh-Hans → en
 *   <b>首个</b>基地 → the <b>first</b> base
 * @example not-ok zh-Hans → en
 *   <b>首个</b>基地 → the first base
 */
export const tagParity: PairRule = {
  id: 'tag-parity',
  severity: 'error',
  checkPair: ({unit, source, target}) => {
    if (!source.message.includes('<') && !target.message.includes('<')) return []
    if (source.finding || target.finding) return []
    const given = tagsOf(source)
    const written = tagsOf(target)
    const lost = [...given.keys()].filter(name => !written.has(name))
    // What the unit has no shell for is `tag-declared`.
    const isDeclared = (name: string) => !unit.shells || Object.hasOwn(unit.shells, name)
    const added = [...written].filter(([name]) => !given.has(name) && isDeclared(name))
    return [
      ...lost.map(
        (name): Fault =>
          faultOf(target, {actual: '', expected: `<${name}>…</${name}>`, ...origin(given, name)}),
      ),
      ...added.map(
        ([name, {start, end}]): Fault => ({
          text: target,
          start,
          end,
          actual: `<${name}>`,
          expected: [...given.keys()].map(one => `<${one}>`).join(' | '),
        }),
      ),
      ...[...written].flatMap(([name, {most, start, end}]): Fault[] => {
        const wanted = given.get(name)
        if (!wanted || wanted.most === most) return []
        return [
          {text: target, start, end, actual: `${most} × <${name}>`, expected: `${wanted.most} × <${name}>`},
        ]
      }),
    ]
  },
}

type Tag = {most: number; start: number; end: number}

function origin(tags: ReadonlyMap<string, Tag>, name: string): Pick<Fault, 'origin'> {
  const {start, end} = tags.get(name)!
  return {origin: {start, end}}
}

/** By name: where it first stands, and how often on the way that has most of it, for branches repeat it. */
function tagsOf({ast, ways}: CheckedText): ReadonlyMap<string, Tag> {
  const tags = new Map<string, Tag>()
  for (const {name, place} of analyseMessage(ast).tags) {
    if (tags.has(name)) continue
    const most = Math.max(...ways.map(way => way.tags.filter(one => one === name).length))
    tags.set(name, {most, start: place.start ?? 0, end: place.end ?? 0})
  }
  return tags
}
