import {type MessageFormatElement, TYPE} from '@formatjs/icu-messageformat-parser'
import {parseMessage} from '#messages/parse-message.ts'
import {addText, type Count, codeOf, isSame, type MessagePart, writeParts} from './message-parts.ts'
import {type Choice, countOf, nameOf, readPath, type Segment, writePath} from './segment-path.ts'
import {splitFragments} from './split-fragments.ts'

/** More whole sentences are not for one person to keep apart: such a message is cut into fragments. */
const mostBranches = 64

/**
 * Split a message into the texts that translators see: one whole sentence for every branch of its plurals and
 * selects.
 *
 * A selector that comes twice decides once. Where whole sentences would be more than 64, or `#` could not be said
 * outside of its plural (an offset), the branches stay fragments of a sentence that names them.
 *
 * @param locale of the message, BCP 47: decides which category an exact number belongs to.
 * @returns at least one segment; a message without selectors is one, as it is written. Nothing where it does not
 *   parse.
 */
export function splitMessage(message: string, locale: string): readonly Segment[] | undefined {
  const {ast} = parseMessage(message)
  if (!ast) return undefined
  const keys = new Map<string, Set<string>>()
  collectKeys(ast, keys)
  if (keys.size === 0) return [{path: '', text: message}]
  const branches: Segment[] = []
  return hoist({ast, message, locale, keys, choices: [], branches}) ? branches : splitFragments(message, ast)
}

type Hoist = Readonly<{
  ast: readonly MessageFormatElement[]
  message: string
  locale: string
  /** Every key of a selector, wherever it comes in the message. */
  keys: ReadonlyMap<string, ReadonlySet<string>>
  choices: readonly Choice[]
  branches: Segment[]
}>

/** @returns whether all branches below could be written as whole sentences. */
function hoist(at: Hoist): boolean {
  const flat = flatten(at.ast, at)
  if (!Array.isArray(flat)) {
    const selector = selectorOf(flat as Selecting)
    return [...at.keys.get(nameOf(selector))!].every(key =>
      hoist({...at, choices: [...at.choices, {...selector, key}]}),
    )
  }
  const around = countOf(at.choices)
  if (at.branches.length >= mostBranches || !canCount(flat, around)) return false
  at.branches.push({path: writePath(at.choices), text: writeParts(flat, around)})
  return true
}

/**
 * The text of a message in one branch, such as the source beside a branch of the target.
 *
 * @param path of another message's branch; what it does not decide takes `other`.
 * @returns nothing where the message does not parse.
 */
export function textOfBranch(message: string, locale: string, path: string): string | undefined {
  const {ast} = parseMessage(message)
  const given = readPath(path)
  if (!ast || !given) return undefined
  let choices = given
  let flat = flatten(ast, {message, locale, choices})
  while (!Array.isArray(flat)) {
    choices = [...choices, {...selectorOf(flat as Selecting), key: 'other'}]
    flat = flatten(ast, {message, locale, choices})
  }
  return writeParts(flat, countOf(given))
}

type Selecting = Extract<MessageFormatElement, {type: typeof TYPE.plural | typeof TYPE.select}>

/** The parts in the branches chosen, or the first selector about which nothing is chosen yet. */
function flatten(
  ast: readonly MessageFormatElement[],
  at: Readonly<{message: string; locale: string; choices: readonly Choice[]}>,
  count?: Count,
): MessagePart[] | Selecting {
  const parts: MessagePart[] = []
  for (const element of ast) {
    if (element.type === TYPE.literal) addText(parts, element.value)
    else if (element.type === TYPE.pound) parts.push({kind: 'count', count: count!})
    else if (element.type === TYPE.tag) {
      const children = flatten(element.children, at, count)
      if (!Array.isArray(children)) return children
      parts.push({kind: 'tag', name: element.value, children})
    } else if (element.type === TYPE.plural || element.type === TYPE.select) {
      const selector = selectorOf(element)
      const chosen = at.choices.find(choice => nameOf(choice) === nameOf(selector))
      if (!chosen) return element
      const option = element.options[keyWithin(chosen, element, at.locale)]!
      const inner = flatten(option.value, at, element.type === TYPE.plural ? selector : undefined)
      if (!Array.isArray(inner)) return inner
      for (const part of inner) {
        if (part.kind === 'text') addText(parts, part.text)
        else parts.push(part)
      }
    } else parts.push({kind: 'argument', code: codeOf(element, at.message)})
  }
  return parts
}

/** The key that a selector takes for a choice made elsewhere: an exact number falls into its category. */
function keyWithin({key, type, offset}: Choice, element: Selecting, locale: string): string {
  if (Object.hasOwn(element.options, key)) return key
  const exact = type === 'select' ? undefined : /^=(-?\d+)$/.exec(key)?.[1]
  if (exact === undefined) return 'other'
  const rules = new Intl.PluralRules(locale, {type: type === 'selectordinal' ? 'ordinal' : 'cardinal'})
  const category = rules.select(Number(exact) - offset)
  return Object.hasOwn(element.options, category) ? category : 'other'
}

/** What a selector decides by. */
function selectorOf(element: Selecting): Omit<Choice, 'key'> {
  if (element.type === TYPE.select) return {argument: element.value, type: 'select', offset: 0}
  const type = element.pluralType === 'ordinal' ? 'selectordinal' : 'plural'
  return {argument: element.value, type, offset: element.offset ?? 0}
}

function collectKeys(ast: readonly MessageFormatElement[], keys: Map<string, Set<string>>): void {
  for (const element of ast) {
    if (element.type === TYPE.tag) collectKeys(element.children, keys)
    if (element.type !== TYPE.plural && element.type !== TYPE.select) continue
    const name = nameOf(selectorOf(element))
    const own = keys.get(name) ?? new Set()
    keys.set(name, own)
    for (const [key, option] of Object.entries(element.options)) {
      own.add(key)
      collectKeys(option.value, keys)
    }
  }
}

function canCount(parts: readonly MessagePart[], around: Count | undefined): boolean {
  return parts.every(part =>
    part.kind === 'tag'
      ? canCount(part.children, around)
      : part.kind !== 'count' || part.count.offset === 0 || isSame(part.count, around),
  )
}
