import {addText, type Count, type MessagePart} from './message-parts.ts'
import type {XmlElement} from './read-xml.ts'

/** How a format writes codes inside of text. */
export type CodeReader = Readonly<{
  /** What an element is; a marker (`undefined`) is transparent. */
  roleOf: (element: XmlElement) => 'single' | 'pair' | 'start' | 'end' | 'character' | 'skipped' | undefined
  /** What a code stands for: `{sales}`, `<b>`, `#`; nothing where the file does not say. */
  codeOf: (element: XmlElement) => string | undefined
  report: (message: string) => void
}>

type Frame = {name?: string; id?: string; parts: MessagePart[]}

/**
 * Read the content of a segment into parts. Start and end codes become a tag where they are well nested; what is not,
 * and a code of which nobody knows what it stands for, is reported and left out.
 *
 * @param count the plural whose number `#` prints here.
 */
export function readInlineXml(
  children: readonly (XmlElement | string)[],
  reader: CodeReader,
  count?: Count,
): MessagePart[] {
  const stack: Frame[] = [{parts: []}]
  readChildren(children, reader, {stack, ...(count ? {count} : {})})
  while (stack.length > 1) {
    reader.report(`<${stack.at(-1)!.name}>`)
    const {parts} = stack.pop()!
    stack.at(-1)!.parts.push(...parts)
  }
  return stack[0]!.parts
}

type State = Readonly<{stack: Frame[]; count?: Count}>

function readChildren(children: readonly (XmlElement | string)[], reader: CodeReader, state: State): void {
  for (const child of children) {
    const {parts} = state.stack.at(-1)!
    if (typeof child === 'string') addText(parts, child)
    else readCode(child, reader, state)
  }
}

function readCode(element: XmlElement, reader: CodeReader, state: State): void {
  const role = reader.roleOf(element)
  const {stack, count} = state
  if (role === 'skipped') return
  if (role === undefined) readChildren(element.children, reader, state)
  else if (role === 'character') {
    const value = Number.parseInt(element.attributes.hex ?? '', 16)
    addText(stack.at(-1)!.parts, String.fromCodePoint(value))
  } else if (role === 'pair') {
    const name = nameOf(reader.codeOf(element))
    if (name === undefined) {
      reader.report(`<${element.local} id="${element.attributes.id ?? ''}">`)
      readChildren(element.children, reader, state)
      return
    }
    stack.push({name, parts: []})
    readChildren(element.children, reader, state)
    closeTag(state)
  } else if (role === 'single') readSingle(element, reader, stack.at(-1)!.parts, count)
  else readHalf(element, role, reader, state)
}

function readSingle(
  element: XmlElement,
  reader: CodeReader,
  parts: MessagePart[],
  count: Count | undefined,
): void {
  const code = reader.codeOf(element)
  if (code === undefined) reader.report(`<${element.local} id="${element.attributes.id ?? ''}">`)
  else if (code === '#' && count) parts.push({kind: 'count', count})
  else if (/^<[^/].*\/>$/s.test(code)) addText(parts, code)
  else parts.push({kind: 'argument', code})
}

function readHalf(element: XmlElement, role: 'start' | 'end', reader: CodeReader, state: State): void {
  const {id, startRef, rid} = element.attributes
  if (role === 'start') {
    const name = nameOf(reader.codeOf(element))
    const own = rid ?? id
    if (name === undefined) reader.report(`<${element.local} id="${id ?? ''}">`)
    else state.stack.push({name, parts: [], ...(own === undefined ? {} : {id: own})})
    return
  }
  const open = state.stack.at(-1)!
  const ref = startRef ?? rid ?? id
  if (open.name === undefined || (open.id !== undefined && open.id !== ref))
    reader.report(`<${element.local} startRef="${ref ?? ''}">`)
  else closeTag(state)
}

function closeTag({stack}: State): void {
  const {name = '', parts} = stack.pop()!
  stack.at(-1)!.parts.push({kind: 'tag', name, children: parts})
}

/** `b` of `<b>`. */
function nameOf(code: string | undefined): string | undefined {
  return /^<([^\s/<>]+)>?$/.exec(code ?? '')?.[1]
}
