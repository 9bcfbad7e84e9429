import type {Facts} from '#messages/fact.ts'
import type {MessageNode} from '#messages/format-to-nodes.ts'
import {phrasesOfHan} from './phrases-of-han.ts'
import type {Said} from './print-message.ts'
import type {Inline, Line} from './release.ts'
import {safeUrl} from './safe-url.ts'

/** What the inlines of a release refer to. */
export type InlineContext = Readonly<{
  facts: Facts
  /** The word behind the first unconfirmed name of a text. */
  mark: string
  /** The number of the note with an identifier. */
  noteOf: (identifier: string) => number | undefined
  /** The place among the pictures of the image with an address. */
  pictureOf: (url: string) => number | undefined
}>

/** Longer facts may wrap. */
const longest = 22

const hanEnd = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u
const hanStart = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const latinStart = /^[\p{Script=Latin}\p{Nd}]/u
const latinEnd = /[\p{Script=Latin}\p{Nd}%]$/u

const spans = {b: 'strong', i: 'emphasis', s: 'deleted'} as const

/** Turn a printed message into the inlines of a release. Raw HTML of a document is never printed. */
export function makeLine(said: Said, context: InlineContext): Line {
  const marked = new Set<string>()
  return {lang: said.lang, inlines: makeInlines(said.nodes, said, {...context, marked})}
}

/** A title: Chinese breaks between words only, and no name is cut. */
export function makeTitle(said: Said, context: InlineContext): Line {
  const {lang, inlines} = makeLine(said, context)
  if (!lang.startsWith('zh')) return {lang, inlines}
  const kept = inlines.flatMap((piece): Inline[] => {
    if (piece.kind === 'fact') return [{...piece, keep: piece.text.length <= longest}]
    if (piece.kind !== 'text') return [piece]
    const phrases = phrasesOfHan(piece.text, lang, said.terms)
    return phrases.map(text => ({kind: 'text', text, keep: text.length <= longest}))
  })
  return {lang, inlines: kept}
}

/** A text without markup as a line. */
export function plainLine(text: string, lang: string): Line {
  return {lang, inlines: [{kind: 'text', text}]}
}

type Context = InlineContext & Readonly<{marked: Set<string>}>

function makeInlines(nodes: readonly MessageNode[], said: Said, context: Context): Inline[] {
  return nodes.flatMap((node, at): Inline[] => {
    if (node.kind === 'text') return [{kind: 'text', text: node.text}]
    if (node.kind === 'atom') return makeAtom(node.name, said, context)
    if (node.kind === 'tag') return makeSpan(node.name, makeInlines(node.children, said, context), said)
    return [makeFact(node, {before: textOf(nodes[at - 1]), after: textOf(nodes[at + 1])}, context)]
  })
}

function makeSpan(name: string, children: Inline[], {shells}: Said): Inline[] {
  const shell = ownShell(shells, name)
  if (shell?.node === 'link') return [{kind: 'link', url: safeUrl(shell.attributes?.url ?? ''), children}]
  return Object.hasOwn(spans, name) ? [{kind: spans[name as keyof typeof spans], children}] : children
}

/** A name that every object has, such as `constructor`, is nobody's shell. */
function ownShell(shells: Said['shells'], name: string): Said['shells'][string] | undefined {
  return Object.hasOwn(shells, name) ? shells[name] : undefined
}

function textOf(node: MessageNode | undefined): string {
  if (node === undefined || node.kind === 'atom') return ''
  return node.kind === 'tag' ? node.children.map(textOf).join('') : node.text
}

/** Typesetters put space between Han and Latin, but not across the edge of a box: a kept fact says where it belongs. */
function makeFact(
  node: MessageNode & {kind: 'fact'},
  {before, after}: {before: string; after: string},
  {facts, mark, marked}: Context,
): Inline {
  const {name, text, lang} = node
  const isUnverified = node.mark === 'unverified' || node.mark === 'unverified-characters'
  const isFirst = isUnverified && !marked.has(name)
  if (isFirst) marked.add(name)
  const isNumber = facts[name]?.kind === 'quantity' || facts[name]?.kind === 'date'
  return {
    kind: 'fact',
    name,
    text,
    keep: text.length <= longest && (isNumber || facts[name]?.kind === 'person'),
    gapBefore: hanEnd.test(before) && latinStart.test(text),
    gapAfter: !isFirst && latinEnd.test(text) && hanStart.test(after),
    ...(lang === undefined ? {} : {lang}),
    ...(isUnverified ? {isUnverified} : {}),
    ...(isFirst ? {mark} : {}),
  }
}

function makeAtom(name: string, said: Said, context: Context): Inline[] {
  const shell = ownShell(said.shells, name)
  const {value = '', url = '', identifier = ''} = shell?.attributes ?? {}
  switch (shell?.node) {
    case 'break':
      return [{kind: 'break'}]
    case 'inlineCode':
      return [{kind: 'code', text: value}]
    case 'image': {
      const at = context.pictureOf(url)
      return at === undefined ? [] : [{kind: 'picture', at}]
    }
    case 'footnoteReference': {
      const number = context.noteOf(identifier)
      return number === undefined ? [] : [{kind: 'note', number}]
    }
    default:
      return []
  }
}
