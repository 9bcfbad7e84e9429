import {parseMessage} from '#messages/parse-message.ts'
import {readParts, writeParts} from './message-parts.ts'
import {type Choice, countOf, readPath, type Segment} from './segment-path.ts'
import {areFragments, joinFragments} from './split-fragments.ts'
import {splitMessage} from './split-message.ts'

/** A message put together again, or why not: what is there and what should be. */
export type JoinedMessage =
  | Readonly<{message: string; problem?: never}>
  | Readonly<{problem: Readonly<{actual: string; expected: string}>; message?: never}>

/**
 * Put the segments of a message together again.
 *
 * Segments that say what the pattern says give the pattern itself, to the byte; others give a message whose branches
 * are whole sentences.
 *
 * @param segments in any order; of the branches of a pattern, those without text that are empty there may lack.
 * @param pattern the message that the segments were made from, where it travelled with them.
 * @param locale of the message, BCP 47.
 */
export function joinSegments(
  segments: readonly Segment[],
  pattern: string | undefined,
  locale: string,
): JoinedMessage {
  const texts = new Map(segments.map(({path, text}) => [path, text]))
  const before = pattern === undefined ? undefined : splitMessage(pattern, locale)
  for (const {path, text} of before ?? []) if (text === '' && !texts.has(path)) texts.set(path, '')
  if (before && before.length === texts.size && before.every(one => isEqual(one, texts.get(one.path))))
    return {message: pattern!}
  const missing = before?.find(one => !texts.has(one.path))
  const added = before && [...texts.keys()].find(path => !before.some(one => one.path === path))
  if (before && before.length > 1 && (missing || added !== undefined))
    return {problem: {actual: missing ? `- ${missing.path}` : `+ ${added}`, expected: `${before.length} ✕`}}
  return compose(texts, pattern)
}

function compose(texts: ReadonlyMap<string, string>, pattern: string | undefined): JoinedMessage {
  const paths = [...texts.keys()]
  const [first = ''] = paths
  if (paths.length === 1 && first === '') return checked(texts.get('')!)
  if (areFragments(paths)) {
    const ast = pattern === undefined ? undefined : parseMessage(pattern).ast
    if (!ast) return {problem: {actual: first, expected: 'icu'}}
    return checked(joinFragments(pattern!, ast, texts))
  }
  const branches = paths.map(path => ({choices: readPath(path), text: texts.get(path)!}))
  const unread = branches.findIndex(({choices}) => !choices || choices.length === 0)
  if (unread >= 0) return {problem: {actual: paths[unread]!, expected: 'name:plural=key'}}
  const message = nest(branches as Branch[], 0)
  return message === undefined ? {problem: {actual: paths.join(', '), expected: 'other'}} : checked(message)
}

type Branch = Readonly<{choices: readonly Choice[]; text: string}>

/** Branches of one selector at this depth; nothing where they are of several, or `other` lacks. */
function nest(branches: readonly Branch[], depth: number): string | undefined {
  const choice = branches[0]?.choices[depth]
  if (!choice) return branches.length === 1 ? branches[0]!.text : undefined
  const groups = new Map<string, Branch[]>()
  for (const branch of branches) {
    const own = branch.choices[depth]
    if (own?.argument !== choice.argument || own.type !== choice.type || own.offset !== choice.offset)
      return undefined
    groups.set(own.key, [...(groups.get(own.key) ?? []), branch])
  }
  if (!groups.has('other')) return undefined
  const written = [...groups].map(([key, group]) => {
    const inner = nest(group, depth + 1)
    return inner === undefined ? undefined : `${key} {${inner}}`
  })
  if (written.includes(undefined)) return undefined
  const offset = choice.offset === 0 ? '' : `offset:${choice.offset} `
  return `{${choice.argument}, ${choice.type}, ${offset}${written.join(' ')}}`
}

function checked(message: string): JoinedMessage {
  const {finding} = parseMessage(message)
  return finding ? {problem: {actual: finding.actual, expected: finding.expected}} : {message}
}

/** Do both texts say the same? Quotation may be written in more than one way. */
function isEqual({path, text}: Segment, other: string | undefined): boolean {
  if (other === undefined) return false
  return text === other || canonicalText(path, text) === canonicalText(path, other)
}

/** A text quoted as `writeParts` does it; as it is where it does not parse. */
export function canonicalText(path: string, text: string): string {
  const count = countAt(path)
  const parts = readParts(text, count)
  return parts ? writeParts(parts, count) : text
}

/** The plural whose number `#` prints in the text of a path. */
export function countAt(path: string): ReturnType<typeof countOf> {
  const choices = readPath(path)
  // In a fragment every `#` is of the one plural around it, whatever its name.
  return choices ? countOf(choices) : path.includes('#=') ? {argument: 'n', offset: 0} : undefined
}
