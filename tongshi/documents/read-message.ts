import {type MessageFormatElement, parse, TYPE} from '@formatjs/icu-messageformat-parser'
import type {PhrasingContent} from 'mdast'
import type {Shell} from './unit.ts'

const wrappers = {b: 'strong', i: 'emphasis', s: 'delete'} as const

/**
 * Read a message back into inline Markdown nodes: the inverse of `writeMessage`.
 *
 * @throws SyntaxError where the message does not parse; check it first.
 */
export function readMessage(message: string, shells: Readonly<Record<string, Shell>>): PhrasingContent[] {
  const ast = parse(message, {captureLocation: true, requiresOtherClause: false})
  return readElements(ast, {message, shells})
}

type Reader = Readonly<{message: string; shells: Readonly<Record<string, Shell>>}>

function readElements(elements: readonly MessageFormatElement[], reader: Reader): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (const element of elements) {
    const node = readElement(element, reader)
    const last = nodes.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.value += node.value
    else nodes.push(node)
  }
  return nodes
}

function readElement(element: MessageFormatElement, reader: Reader): PhrasingContent {
  if (element.type === TYPE.literal) return {type: 'text', value: element.value}
  if (element.type === TYPE.pound) return {type: 'text', value: '#'}
  if (element.type === TYPE.tag) {
    const children = readElements(element.children, reader)
    const shell = shellOf(reader, element.value)
    if (shell) return nodeOf(shell, children)
    const type = Object.hasOwn(wrappers, element.value) ? element.value : 'i'
    return {type: wrappers[type as keyof typeof wrappers], children} as PhrasingContent
  }
  const shell = element.type === TYPE.argument ? shellOf(reader, element.value) : undefined
  if (shell) return nodeOf(shell)
  const {start, end} = element.location!
  return {type: 'icuArgument', value: reader.message.slice(start.offset, end.offset)}
}

/** A name that every object has, such as `constructor`, is nobody's shell. */
function shellOf({shells}: Reader, name: string): Shell | undefined {
  return Object.hasOwn(shells, name) ? shells[name] : undefined
}

/** The Markdown node that a shell was made from. */
function nodeOf({node, attributes = {}}: Shell, children?: PhrasingContent[]): PhrasingContent {
  const own = node.endsWith('Reference') ? withoutTarget(attributes) : attributes
  return {type: node, ...own, ...(children ? {children} : {})} as unknown as PhrasingContent
}

/** A reference keeps its target elsewhere in the document. */
function withoutTarget({
  url: _,
  title: __,
  ...own
}: Readonly<Record<string, string>>): Record<string, string> {
  return own
}
