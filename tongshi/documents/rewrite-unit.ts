import type {Image, Nodes, PhrasingContent} from 'mdast'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {type Options, toMarkdown} from 'mdast-util-to-markdown'
import {isScalar, parseDocument, stringify} from 'yaml'
import type {ExtractedUnit} from './extract-units.ts'
import {altPath} from './extract-units.ts'
import {type Announcement, readAnnouncement} from './read-announcement.ts'
import {readMessage} from './read-message.ts'
import type {Shell} from './unit.ts'

/** Which unit gets which message. */
export type UnitRewrite = Readonly<{
  file: string
  factNames: ReadonlySet<string>
  /** Its place among the units of the announcement, 0-based. */
  at: number
  message: string
  shells: Readonly<Record<string, Shell>>
}>

/**
 * Write a new message of one unit into the text of an announcement and leave every other character as it is.
 *
 * @returns nothing where Markdown cannot say it: the text is read again, and the unit must hold the message, every
 *   other unit its own.
 */
export function rewriteUnit(markdown: string, rewrite: UnitRewrite): string | undefined {
  const before = readAnnouncement(markdown, rewrite).announcement
  const unit = before?.units[rewrite.at]
  if (!before || !unit) return undefined
  const wanted = before.units.map((one, at) => (at === rewrite.at ? rewrite.message : one.message))
  return candidates(markdown, {before, unit, rewrite}).find(text => {
    const messages = readAnnouncement(text, rewrite).announcement?.units.map(one => one.message)
    return messages !== undefined && JSON.stringify(messages) === JSON.stringify(wanted)
  })
}

type Place = Readonly<{before: Announcement; unit: ExtractedUnit; rewrite: UnitRewrite}>

/** Ways to write it, the plainest first. */
function candidates(markdown: string, {before, unit, rewrite}: Place): string[] {
  const children = readMessage(rewrite.message, rewrite.shells)
  if (unit.block) {
    const range = rangeOf(unit.block.children as Nodes[])
    return range ? [replace(markdown, range, writeInline(children, unit.block.type))] : []
  }
  if (unit.path?.startsWith('alt.')) {
    const alt = children.map(child => ('value' in child ? child.value : '')).join('')
    return imagesOf(before.tree)
      .filter(image => image.alt && altPath(image.url) === unit.path)
      .slice(0, 1)
      .map(image => replace(markdown, rangeOf([image])!, writeInline([{...image, alt}], 'paragraph')))
  }
  return rewriteFrontMatter(markdown, unit.path ?? '', writeInline(children, 'paragraph'))
}

const options: Options = {
  extensions: [
    gfmToMarkdown(),
    {
      handlers: {icuArgument: (node: {value: string}) => node.value} as never,
      unsafe: [{character: '{', inConstruct: 'phrasing'}],
    },
  ],
  emphasis: '_',
}

function writeInline(children: readonly PhrasingContent[], block: string): string {
  if (block === 'tableCell') return toMarkdown({type: 'tableCell', children: [...children]}, options).trim()
  if (block !== 'heading') return toMarkdown({type: 'paragraph', children: [...children]}, options).trim()
  return toMarkdown({type: 'heading', depth: 1, children: [...children]}, options)
    .trim()
    .replace(/^#\s+/, '')
}

type Range = readonly [start: number, end: number]

function rangeOf(nodes: readonly Nodes[]): Range | undefined {
  const [start, end] = [nodes[0]?.position?.start.offset, nodes.at(-1)?.position?.end.offset]
  return start === undefined || end === undefined ? undefined : [start, end]
}

function replace(text: string, [start, end]: Range, by: string): string {
  return text.slice(0, start) + by + text.slice(end)
}

function imagesOf(node: Nodes): Image[] {
  if (node.type === 'image') return [node]
  return 'children' in node ? node.children.flatMap(child => imagesOf(child as Nodes)) : []
}

/** Only the value itself is written anew: the newsroom's own comments and line breaks stay. */
function rewriteFrontMatter(markdown: string, path: string, value: string): string[] {
  const [, opening = '', yaml] = /^(---\r?\n)([\s\S]*?\r?\n)---/.exec(markdown) ?? []
  if (yaml === undefined) return []
  const node = parseDocument(yaml).getIn(
    path.split('.').map(part => (/^\d+$/.test(part) ? Number(part) : part)),
    true,
  )
  if (!isScalar(node) || !node.range) return []
  const range = [opening.length + node.range[0], opening.length + node.range[1]] as const
  const plain = stringify(value, {lineWidth: 0}).trimEnd()
  return [plain, JSON.stringify(value)].map(text => replace(markdown, range, text))
}
