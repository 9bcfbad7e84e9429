import type {MessagePart} from './message-parts.ts'

/** Text as it goes to a machine: XML in which every argument, count and tag is an element with a number. */
export type MachineText = Readonly<{
  text: string
  /** By number, from 1. */
  codes: readonly MessagePart[]
}>

/** What became of a machine's answer: the parts of a message, or the codes that it lost, doubled or tore apart. */
export type ReadMarkup =
  | Readonly<{parts: readonly MessagePart[]; lost?: never}>
  | Readonly<{lost: readonly string[]; parts?: never}>

/**
 * Write a branch of a message for a machine: `<x id="1"/>` for an argument, `<g id="2">…</g>` for a tag. Facts are
 * arguments, so that no machine ever sees their values.
 */
export function writeMarkup(parts: readonly MessagePart[]): MachineText {
  const codes: MessagePart[] = []
  return {text: write(parts, codes), codes}
}

function write(parts: readonly MessagePart[], codes: MessagePart[]): string {
  return parts
    .map(part => {
      if (part.kind === 'text') return escapeXml(part.text)
      const id = codes.push(part)
      return part.kind === 'tag' ? `<g id="${id}">${write(part.children, codes)}</g>` : `<x id="${id}"/>`
    })
    .join('')
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const markup = /<\s*(\/?)\s*([a-z]+)((?:\s+[^<>]*?)?)\s*(\/?)\s*>/gi
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

type Open = {id: number; children: MessagePart[]}

/**
 * Read a machine's answer back. Every code must be there once, tags closed in order; a tag may hold other text than
 * before, nothing else may be markup.
 */
export function readMarkup(answer: string, {codes}: MachineText): ReadMarkup {
  const seen = new Map<number, number>()
  const stack: Open[] = [{id: 0, children: []}]
  let isBroken = false
  const addText = (text: string) => {
    const children = stack.at(-1)!.children
    const last = children.at(-1)
    if (last?.kind === 'text') children[children.length - 1] = {kind: 'text', text: last.text + text}
    else if (text !== '') children.push({kind: 'text', text})
  }
  let at = 0
  for (const {0: written, 1: closing, 2: name, 3: attributes, 4: empty, index} of answer.matchAll(markup)) {
    addText(decode(answer.slice(at, index)))
    at = index + written.length
    const id = Number(/\bid\s*=\s*["']?(\d+)/.exec(attributes ?? '')?.[1] ?? 0)
    const code = codes[id - 1]
    const isSingle = name!.toLowerCase() === 'x'
    if (closing) {
      if (isSingle) continue
      const open = stack.length > 1 ? stack.pop()! : undefined
      const tag = open && codes[open.id - 1]
      if (open && tag?.kind === 'tag') stack.at(-1)!.children.push({...tag, children: open.children})
      else isBroken = true
    } else if (!code || isSingle === (code.kind === 'tag')) isBroken = true
    else {
      seen.set(id, (seen.get(id) ?? 0) + 1)
      if (isSingle || empty) stack.at(-1)!.children.push(code.kind === 'tag' ? {...code, children: []} : code)
      else stack.push({id, children: []})
    }
  }
  addText(decode(answer.slice(at)))
  const lost = codes.filter((_, number) => seen.get(number + 1) !== 1).map(nameOf)
  if (lost.length === 0 && !isBroken && stack.length === 1) return {parts: stack[0]!.children}
  return {lost: lost.length > 0 ? lost : codes.map(nameOf)}
}

function nameOf(code: MessagePart): string {
  if (code.kind === 'argument') return code.code
  if (code.kind === 'tag') return `<${code.name}>`
  return code.kind === 'count' ? '#' : code.text
}

function decode(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole
    const point = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}
