import type {Element, ElementContent, Nodes, Root} from 'hast'
import type {NoteCounter} from './foreign-document.ts'
import {isSafeAddress} from './inline-run.ts'
import {listWordParagraphs} from './list-word-paragraphs.ts'

/** Elements without text of the author's. */
const dropped = new Set(
  'script style noscript template svg math iframe object embed canvas audio video input button select textarea nav rt rp del head link meta title'.split(
    ' ',
  ),
)

/** Wrappers without a meaning for the text. */
const unwrapped = new Set(
  'font u ins span o:p st1:place form article section main center big small'.split(' '),
)

/**
 * Clean HTML that people paste or save: what browsers hide, scripts and deletions go, styles become elements, lists
 * of Word and of Google Docs become lists, addresses other than web and mail are taken off.
 *
 * @param keepImage gives the address under which a picture is kept, or nothing where it cannot be.
 */
export function cleanHtml(
  root: Root,
  notes: NoteCounter,
  keepImage: (source: string, alt: string) => string | undefined,
): Root {
  const children = listWordParagraphs(cleanChildren(root.children as ElementContent[], {notes, keepImage}))
  return {type: 'root', children: gatherStrayText(children)}
}

type Cleaning = Readonly<{notes: NoteCounter; keepImage: (source: string, alt: string) => string | undefined}>

/**
 * Texts that touch become one and elements of nothing go: what collapses white space looks on over a run of blank nodes
 * from each of them.
 */
function cleanChildren(children: readonly Nodes[], cleaning: Cleaning): ElementContent[] {
  const cleaned: ElementContent[] = []
  for (const child of children.flatMap(one => clean(one, cleaning)).flatMap(unwrapBlank)) {
    const last = cleaned.at(-1)
    if (child.type === 'text' && last?.type === 'text')
      cleaned[cleaned.length - 1] = {type: 'text', value: last.value + child.value}
    else cleaned.push(child)
  }
  return cleaned
}

/** `<b> </b>` is a space. */
function unwrapBlank(node: ElementContent): ElementContent[] {
  if (node.type !== 'element' || isBlock(node.tagName) || /^(?:br|img)$/.test(node.tagName)) return [node]
  return isBlank(node.children) ? node.children : [node]
}

function isBlank(children: readonly ElementContent[]): boolean {
  return children.every(child => child.type === 'text' && child.value.trim() === '')
}

function clean(node: Nodes, cleaning: Cleaning): ElementContent[] {
  if (node.type === 'text') return [node]
  if (node.type !== 'element') return []
  const style = styleOf(node)
  if (dropped.has(node.tagName) || isHidden(node, style)) {
    if (node.tagName === 'script') cleaning.notes.add('scripts-left-out')
    if (node.tagName === 'del') cleaning.notes.add('deletions-accepted')
    return []
  }
  if (node.tagName === 'img') return cleanImage(node, cleaning)
  const children = cleanChildren(node.children, cleaning)
  switch (node.tagName) {
    case 'a':
      return cleanLink(node, children, cleaning)
    case 'b':
    case 'strong':
      // Google Docs wraps everything in <b style="font-weight:normal">.
      return isWeight(style, /^(?:normal|[1-5]00)$/) ? styled(children, style) : [element('strong', children)]
    case 'i':
    case 'em':
      return style['font-style'] === 'normal' ? children : [element('em', children)]
    case 'ul':
    case 'ol':
      return [{...node, children: adoptStrayLists(children)}]
    case 'p':
    case 'div':
      return splitAtBreaks({...node, children}, style)
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [
        element(
          node.tagName,
          children.flatMap(child => (isElement(child, 'strong') ? child.children : [child])),
        ),
      ]
    default:
      return unwrapped.has(node.tagName) ? styled(children, style) : [{...node, children}]
  }
}

/** What a style says by weight and slant becomes an element. */
function styled(children: ElementContent[], style: Readonly<Record<string, string>>): ElementContent[] {
  if (isBlank(children)) return children
  const slanted = style['font-style'] === 'italic' ? [element('em', children)] : children
  return isWeight(style, /^(?:bold|bolder|[6-9]00)$/) ? [element('strong', slanted)] : slanted
}

function isWeight(style: Readonly<Record<string, string>>, weight: RegExp): boolean {
  return weight.test(style['font-weight'] ?? '')
}

function cleanImage(node: Element, {notes, keepImage}: Cleaning): ElementContent[] {
  const source = String(node.properties.src ?? '')
  const alt = String(node.properties.alt ?? '').trim()
  const kept = keepImage(source, alt)
  if (kept === undefined) {
    // An address that holds its picture itself is one of a kind that is not kept.
    const inside = /^data:([\w/+.-]*)/i.exec(source)
    // Word names its own temporary files.
    if (/^file:/i.test(source)) notes.add('images-not-in-paste')
    else notes.add(inside ? 'image-left-out' : 'external-left-out', inside?.[1] ?? source.slice(0, 80))
    return []
  }
  if (alt === '') notes.add('image-without-alt', kept)
  return [{type: 'element', tagName: 'img', properties: {src: kept, alt}, children: []}]
}

function cleanLink(node: Element, children: ElementContent[], {notes}: Cleaning): ElementContent[] {
  const url = String(node.properties.href ?? '')
  if (isSafeAddress(url)) return [{...element('a', children), properties: {href: url.trim()}}]
  if (url !== '' && !url.startsWith('#')) notes.add('link-left-out', url.slice(0, 80))
  return children
}

/** A list directly inside a list belongs to the item before it. */
function adoptStrayLists(children: readonly ElementContent[]): ElementContent[] {
  const items: ElementContent[] = []
  for (const child of children) {
    const last = items.findLast(item => isElement(item, 'li')) as Element | undefined
    if ((isElement(child, 'ul') || isElement(child, 'ol')) && last) last.children.push(child)
    else if (isElement(child, 'ul') || isElement(child, 'ol')) items.push(element('li', [child]))
    else items.push(child)
  }
  return items
}

/** `<br><br>`, and `<br>` before an indent of two ideographic spaces, begin a paragraph. */
function splitAtBreaks(node: Element, style: Readonly<Record<string, string>>): ElementContent[] {
  if (node.children.some(child => child.type === 'element' && isBlock(child.tagName))) return [node]
  const parts: ElementContent[][] = [[]]
  for (let at = 0; at < node.children.length; at++) {
    const child = node.children[at]!
    const rest = node.children
      .slice(at + 1, at + 3)
      .find(next => next.type !== 'text' || next.value.trim() !== '' || /　/.test(next.value))
    const isIndented = rest?.type === 'text' && /^\s*[　\u00a0]{2}/.test(rest.value)
    if (isElement(child, 'br') && (isElement(rest, 'br') || isIndented || parts.at(-1)!.length === 0)) {
      if (parts.at(-1)!.length > 0) parts.push([])
    } else parts.at(-1)!.push(child)
  }
  const word = style['mso-list'] === undefined ? {} : {wordList: style['mso-list']}
  return parts.filter(part => part.length > 0).map(part => ({...element('p', part), properties: word}))
}

/** Text and inline elements beside blocks stand in paragraphs of their own. */
function gatherStrayText(children: readonly ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = []
  let stray: ElementContent[] = []
  const close = () => {
    if (!isBlank(stray)) blocks.push(...splitAtBreaks(element('p', stray), {}))
    stray = []
  }
  for (const child of children) {
    if (child.type === 'element' && isBlock(child.tagName)) {
      close()
      blocks.push(child)
    } else stray.push(child)
  }
  close()
  return blocks
}

function isBlock(tag: string): boolean {
  return /^(?:p|div|ul|ol|li|table|thead|tbody|tr|td|th|h[1-6]|blockquote|pre|hr|figure|figcaption|dl|dt|dd|header|footer|aside|address|details)$/.test(
    tag,
  )
}

function isHidden({properties}: Element, style: Readonly<Record<string, string>>): boolean {
  return (
    properties.hidden === true ||
    properties.hidden === '' ||
    style.display === 'none' ||
    style.visibility === 'hidden' ||
    style['mso-hide'] === 'all' ||
    // The bullet that Word prints before an item.
    style['mso-list'] === 'Ignore'
  )
}

function styleOf({properties}: Element): Record<string, string> {
  const pairs = String(properties.style ?? '')
    .split(';')
    .map(pair => pair.split(':').map(part => part.trim()))
  return Object.fromEntries(
    pairs.filter(([name]) => name).map(([name, value = '']) => [name!.toLowerCase(), value]),
  )
}

function element(tagName: string, children: ElementContent[]): Element {
  return {type: 'element', tagName, properties: {}, children}
}

function isElement(node: Nodes | undefined, tag: string): node is Element {
  return node?.type === 'element' && node.tagName === tag
}
