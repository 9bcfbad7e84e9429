import {type MessageFormatElement, TYPE} from '@formatjs/icu-messageformat-parser'
import {walkMessage} from '#messages/walk-message.ts'
import type {CheckedText} from './checked-text.ts'
import {type Fault, faultOf} from './fault.ts'
import type {CheckedPair} from './rule.ts'

type Use = Exclude<MessageFormatElement, {type: typeof TYPE.literal | typeof TYPE.pound | typeof TYPE.tag}>

/** The uses of every argument of a text, by name; nothing is walked where there is no syntax. */
export function argumentsOf({ast}: CheckedText): ReadonlyMap<string, readonly Use[]> {
  const found = new Map<string, Use[]>()
  if (ast.length === 1 && ast[0]!.type === TYPE.literal) return found
  walkMessage(ast, element => {
    if (element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag) return
    const uses = found.get(element.value)
    if (uses) uses.push(element)
    else found.set(element.value, [element])
  })
  return found
}

/**
 * Arguments that one message has and the other has not.
 *
 * @param of says which names the calling rule speaks of.
 */
export function compareArguments(pair: CheckedPair, of: (name: string) => boolean): Fault[] {
  const {source, target} = pair
  if (source.finding || target.finding) return []
  const [given, written] = [argumentsOf(source), argumentsOf(target)]
  const lost = [...given.keys()].filter(
    name => !written.has(name) && of(name) && !isFormOnly(name, given.get(name)!, pair),
  )
  const added = [...written.keys()].filter(name => !given.has(name) && of(name))
  // Behind a name that was mistyped stands the one that is lost.
  const meant = lost.length === 1 && added.length === 1 ? lost[0]! : undefined
  return [
    ...added.flatMap(name => written.get(name)!.map(use => faultAt(target, use, meant, given))),
    ...(meant === undefined ? lost.map(name => faultOfLost(pair, name, given.get(name)!)) : []),
  ]
}

/**
 * An argument that is never printed but only chooses between plural forms may go where the target's language has one
 * form for all numbers: `{n, plural, one {{names} is here} other {{names} are here}}`.
 */
function isFormOnly(name: string, uses: readonly Use[], {source, target}: CheckedPair): boolean {
  if (!uses.every(use => use.type === TYPE.plural) || source.ways.some(way => way.names.includes(name)))
    return false
  return new Intl.PluralRules(target.locale).resolvedOptions().pluralCategories.length === 1
}

function faultAt(
  text: CheckedText,
  use: Use,
  meant: string | undefined,
  given: ReadonlyMap<string, readonly Use[]>,
): Fault {
  const start = use.location?.start.offset ?? 0
  const end = use.location?.end.offset ?? text.message.length
  const named = text.message.indexOf(use.value, start)
  const names = [...given.keys()].map(name => `{${name}}`).join(' | ')
  return {
    text,
    start,
    end,
    actual: `{${use.value}}`,
    expected: meant === undefined ? names : `{${meant}}`,
    ...(meant === undefined || named < 0
      ? {}
      : {fix: {text: renamed(text.message.slice(start, end), use.value, meant), certain: false}}),
  }
}

/** Only the name right behind the brace. */
function renamed(written: string, name: string, meant: string): string {
  const at = written.indexOf(name)
  return written.slice(0, at) + meant + written.slice(at + name.length)
}

function faultOfLost({source, target}: CheckedPair, name: string, uses: readonly Use[]): Fault {
  const [first] = uses
  const {start, end} = first?.location ?? {}
  const origin = start && end ? {origin: {start: start.offset, end: end.offset}} : {}
  const isChosenBy = uses.every(use => use.type === TYPE.select)
  return faultOf(target, {
    actual: '',
    expected: `{${name}}`,
    ...origin,
    // A language without grammatical gender may drop a select by it; a value must not be lost.
    ...(isChosenBy && source.language !== target.language ? {severity: 'warning'} : {}),
  })
}
