import {type MessageFormatElement, TYPE} from '@formatjs/icu-messageformat-parser'
import {codeOf, quoteText} from './message-parts.ts'
import type {Segment} from './segment-path.ts'

/** The path of the sentence that names its fragments. */
const root = '*'

type Selecting = Extract<MessageFormatElement, {type: typeof TYPE.plural | typeof TYPE.select}>

/**
 * Split a message into the sentence around its selectors and one fragment per branch. Each selector is named in the
 * text around it: `{choice1}`.
 *
 * @param ast the parsed message.
 */
export function splitFragments(message: string, ast: readonly MessageFormatElement[]): readonly Segment[] {
  const naming = nameSelectors(message, ast)
  const segments: Segment[] = [{path: root, text: writeAround(ast, naming, false)}]
  for (const [element, name] of naming.names)
    for (const [key, option] of Object.entries(element.options))
      segments.push({
        path: pathOf(element, name, key),
        text: writeAround(option.value, naming, element.type === TYPE.plural),
      })
  return segments
}

/** Are these paths of fragments? */
export function areFragments(paths: readonly string[]): boolean {
  return paths.includes(root)
}

/**
 * Put edited fragments back into the message they came from.
 *
 * @param texts by path; a branch without text keeps the one it had.
 */
export function joinFragments(
  message: string,
  ast: readonly MessageFormatElement[],
  texts: ReadonlyMap<string, string>,
): string {
  const naming = nameSelectors(message, ast)
  const unplaced = new Map([...naming.names].map(([element, name]) => [name, element]))
  const old = new Map(splitFragments(message, ast).map(({path, text}) => [path, text]))
  const write = (path: string): string =>
    (texts.get(path) ?? old.get(path) ?? '').replace(/\{(\w+)\}/g, (code, name: string) => {
      const element = unplaced.get(name)
      if (!element) return code
      // Once only: selectors that named one another would never end.
      unplaced.delete(name)
      return writeSelector(element, Object.keys(element.options), key => write(pathOf(element, name, key)))
    })
  return write(root)
}

/** `choice1=her`, or `choice1#=one` where `#` is a number. */
function pathOf(element: Selecting, name: string, key: string): string {
  return `${name}${element.type === TYPE.plural ? '#' : ''}=${key}`
}

type Naming = Readonly<{message: string; names: ReadonlyMap<Selecting, string>}>

function nameSelectors(message: string, ast: readonly MessageFormatElement[]): Naming {
  let stem = 'choice'
  while (message.includes(stem)) stem += '_'
  const names = new Map<Selecting, string>()
  const visit = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.tag) visit(element.children)
      if (element.type !== TYPE.plural && element.type !== TYPE.select) continue
      names.set(element, `${stem}${names.size + 1}`)
      for (const option of Object.values(element.options)) visit(option.value)
    }
  }
  visit(ast)
  return {message, names}
}

function writeAround(elements: readonly MessageFormatElement[], naming: Naming, isCounted: boolean): string {
  return elements
    .map(element => {
      if (element.type === TYPE.literal) return quoteText(element.value, isCounted)
      if (element.type === TYPE.pound) return '#'
      if (element.type === TYPE.tag)
        return `<${element.value}>${writeAround(element.children, naming, isCounted)}</${element.value}>`
      if (element.type === TYPE.plural || element.type === TYPE.select)
        return `{${naming.names.get(element)}}`
      return codeOf(element, naming.message)
    })
    .join('')
}

/** Write a plural or select with the texts of its branches. */
export function writeSelector(
  element: Selecting,
  keys: readonly string[],
  textOf: (key: string) => string,
): string {
  const isPlural = element.type === TYPE.plural
  const type = !isPlural ? 'select' : element.pluralType === 'ordinal' ? 'selectordinal' : 'plural'
  const offset = isPlural && element.offset ? `offset:${element.offset} ` : ''
  return `{${element.value}, ${type}, ${offset}${keys.map(key => `${key} {${textOf(key)}}`).join(' ')}}`
}
