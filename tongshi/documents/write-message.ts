import type {Definition, PhrasingContent} from 'mdast'
import {foldSpace} from './fold-space.ts'
import type {Shell} from './unit.ts'

/** A block's inline content as an ICU message, and what its tags and atoms stand for. */
export type WrittenMessage = Readonly<{message: string; shells: Readonly<Record<string, Shell>>}>

/** Targets of reference links and images by normalised identifier. */
export type Definitions = ReadonlyMap<string, Definition>

/** `numbers`: the last one given in each family of names. */
type Writer = {shells: Record<string, Shell>; definitions: Definitions; numbers: Map<string, number>}

/**
 * Write inline Markdown as an ICU message: markup as tags, code, images, footnotes, raw HTML and hard breaks as
 * arguments that carry no text, facts as they are.
 */
export function writeMessage(nodes: readonly PhrasingContent[], definitions: Definitions): WrittenMessage {
  const writer: Writer = {shells: {}, definitions, numbers: new Map()}
  return {message: writeNodes(joinText(nodes), writer), shells: writer.shells}
}

/** Neighbouring texts are one: a soft break may stand between them. */
function joinText(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = {...last, value: last.value + node.value}
    else joined.push(node)
  }
  return joined
}

function writeNodes(nodes: readonly PhrasingContent[], writer: Writer): string {
  return nodes.map(node => writeNode(node, writer)).join('')
}

function writeNode(node: PhrasingContent, writer: Writer): string {
  switch (node.type) {
    case 'text':
      return escapeIcu(foldSpace(node.value))
    case 'icuArgument':
      return node.value
    case 'strong':
      return writeTag('b', node.children, writer)
    case 'emphasis':
      return writeTag('i', node.children, writer)
    case 'delete':
      return writeTag('s', node.children, writer)
    case 'link':
    case 'linkReference':
      return writeTag(nameShell('a', shellOf(node, writer), writer), node.children, writer)
    case 'break':
      writer.shells.br = {node: 'break'}
      return '{br}'
    case 'inlineCode':
      return `{${nameShell('code', shellOf(node, writer), writer)}}`
    case 'image':
    case 'imageReference':
      return `{${nameShell('img', shellOf(node, writer), writer)}}`
    case 'footnoteReference':
      return `{${nameShell('fn', shellOf(node, writer), writer)}}`
    case 'html':
      return `{${nameShell('html', shellOf(node, writer), writer)}}`
  }
}

function writeTag(name: string, children: readonly PhrasingContent[], writer: Writer): string {
  return `<${name}>${writeNodes(joinText(children), writer)}</${name}>`
}

/** Everything of a node but its children and its place, as texts. */
function shellOf(node: PhrasingContent, {definitions}: Writer): Shell {
  const target =
    'referenceType' in node && 'identifier' in node ? definitions.get(node.identifier) : undefined
  const {type, position: _, children: __, ...own} = node as PhrasingContent & {children?: unknown}
  const attributes = Object.fromEntries(
    Object.entries({...own, ...(target ? {url: target.url, title: target.title} : {})})
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([key, value]) => [key, String(value)]),
  )
  return {node: type, attributes}
}

/** The next free name of a family; equal shells in one unit share theirs only where nothing can tell them apart. */
function nameShell(family: string, shell: Shell, writer: Writer): string {
  const number = (writer.numbers.get(family) ?? 0) + 1
  writer.numbers.set(family, number)
  writer.shells[family + number] = shell
  return family + number
}

/**
 * Quote what ICU reads as syntax: `'` is doubled, runs of braces and angle brackets stand between apostrophes. An
 * apostrophe inside of such a run belongs to it: `'{'` and `''` beside each other would be read as one quotation.
 */
export function escapeIcu(text: string): string {
  return text.replace(/'/g, "''").replace(/[{}<>](?:[{}<>']*[{}<>])?/g, "'$&'")
}
