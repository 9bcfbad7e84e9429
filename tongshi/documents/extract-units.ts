import type {Definition, Nodes, Parents, PhrasingContent, Root} from 'mdast'
import {hashUnit} from './hash-unit.ts'
import type {Unit, UnitKind} from './unit.ts'
import {type Definitions, escapeIcu, type WrittenMessage, writeMessage} from './write-message.ts'

/** A unit that has no id yet: what stands in the document now. */
export type ExtractedUnit = Omit<Unit, 'id' | 'derivedFrom'> &
  Readonly<{
    /** Where it stands in the front matter: `title`, `figures.annualSales`, `charts.0.title`. */
    path?: string
    /** The block whose inline content it is; nothing for front matter. */
    block?: Parents
  }>

/** A text of the front matter that readers see. */
export type FrontMatterText = Readonly<{path: string; kind: UnitKind; children: readonly PhrasingContent[]}>

/**
 * List the units of a document in reading order: the texts of its front matter, then every block that holds a
 * letter, a digit or a fact.
 *
 * @param tree from `parseMarkdown`; it is not changed.
 *
 * @example
 *   extractUnits(parseMarkdown('# Sales\n\nThey **rose**.', () => false)).map(({kind, message}) => [kind, message])
 *   // [["heading","Sales"],["paragraph","They <b>rose</b>."]]
 */
export function extractUnits(tree: Root, frontMatter: readonly FrontMatterText[] = []): ExtractedUnit[] {
  const definitions = definitionsOf(tree)
  const units: ExtractedUnit[] = []
  for (const {path, kind, children} of frontMatter) {
    const written = writeMessage(children, definitions)
    if (holdsWords(written)) units.push({...makeUnit(kind, written), path})
  }
  walk(tree, 'paragraph', (block, kind) => {
    const written = writeMessage(block.children as PhrasingContent[], definitions)
    if (holdsWords(written)) units.push({...makeUnit(kind, written), block})
    units.push(...altUnits(block, units))
  })
  return units
}

/** The alternative texts of a block's images: one unit for each address, in whatever block it comes first. */
function altUnits(block: Nodes, before: readonly ExtractedUnit[]): ExtractedUnit[] {
  if (block.type === 'image') {
    const path = altPath(block.url)
    const isNew = !before.some(unit => unit.path === path)
    return block.alt && isNew ? [{...makeUnit('alt', {message: escapeIcu(block.alt), shells: {}}), path}] : []
  }
  return 'children' in block ? block.children.flatMap(child => altUnits(child as Nodes, before)) : []
}

/** Where the alternative text of an image is found among the texts that have a path. */
export function altPath(url: string): string {
  return `alt.${url}`
}

function makeUnit(kind: UnitKind, {message, shells}: WrittenMessage): Omit<ExtractedUnit, 'path' | 'block'> {
  return {kind, message, shells, hash: hashUnit(kind, message)}
}

/** Something to translate: a letter or digit outside of markup, or a fact. */
function holdsWords({message}: WrittenMessage): boolean {
  const bare = message.replace(/<\/?[a-z]\d*>/g, '').replace(/\{(?:br|(?:code|fn|html|img)\d+)\}/g, '')
  return /[\p{L}\p{N}]|\{/u.test(bare)
}

/** Blocks that hold inline content, with what they are in their surroundings. */
function walk(node: Nodes, around: UnitKind, visit: (block: Parents, kind: UnitKind) => void): void {
  switch (node.type) {
    case 'paragraph':
      visit(node, around)
      return
    case 'heading':
      visit(node, 'heading')
      return
    case 'tableCell':
      visit(node, 'cell')
      return
    default: {
      const kind = kindInside[node.type] ?? around
      if ('children' in node) for (const child of node.children) walk(child as Nodes, kind, visit)
    }
  }
}

const kindInside: Readonly<Record<string, UnitKind>> = {
  listItem: 'item',
  blockquote: 'quote',
  footnoteDefinition: 'footnote',
}

/** The first definition of an identifier counts, as in CommonMark. */
export function definitionsOf(tree: Root): Definitions {
  const definitions = new Map<string, Definition>()
  const collect = (node: Nodes): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
    if ('children' in node) for (const child of node.children) collect(child as Nodes)
  }
  collect(tree)
  return definitions
}
