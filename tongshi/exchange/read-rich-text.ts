import type {Root as HastRoot} from 'hast'
import {fromParse5} from 'hast-util-from-parse5'
import {toMdast} from 'hast-util-to-mdast'
import type {Root, RootContent} from 'mdast'
import {
  type DefaultTreeAdapterMap,
  defaultTreeAdapter,
  type ParserOptions,
  parse,
  parseFragment,
  serialize,
} from 'parse5'
import {cleanHtml} from './clean-html.ts'
import {ExchangeError} from './exchange-error.ts'
import {type ForeignDocument, NoteCounter} from './foreign-document.ts'

/** Deeper nesting is nobody's text. */
const deepest = 256

/**
 * Read rich text as a clipboard holds it (HTML of Word, WPS, Google Docs or a browser), or any fragment of HTML.
 *
 * Nothing is fetched and no script runs: pictures are kept only where the text itself holds them (`data:`).
 *
 * @throws ExchangeError `document-damaged` where elements nest too deep.
 */
export function readRichText(html: string, notes = new NoteCounter()): ForeignDocument {
  const media = new Map<string, Uint8Array>()
  const keepImage = (source: string): string | undefined => {
    const picture = /^data:image\/(png|jpe?g|gif|webp|avif);base64,([A-Za-z0-9+/=\s]+)$/.exec(source)
    if (!picture) return undefined
    const url = `media/image-${media.size + 1}.${picture[1] === 'jpeg' ? 'jpg' : picture[1]}`
    const binary = atob(picture[2]!.replace(/\s/g, ''))
    media.set(
      url,
      Uint8Array.from(binary, sign => sign.charCodeAt(0)),
    )
    return url
  }
  const tree = toMdast(cleanHtml(parseHtml(html), notes, keepImage), {
    // A checkbox of a form is no task of the text.
    handlers: {input: () => undefined},
  }) as Root
  return {
    kind: 'html',
    tree: {type: 'root', children: tree.children.flatMap(tidy)},
    media,
    notes: notes.list(),
    stated: {},
  }
}

/** Parse a fragment or a page as browsers do. */
function parseHtml(html: string): HastRoot {
  const isPage = /<(?:html|body|head)[\s>]/i.test(html.slice(0, 2_000))
  return fromParse5(isPage ? parse(html, stopDeep()) : parseFragment(html, stopDeep())) as HastRoot
}

/**
 * Write a page as browsers read it: every element closed, in its head or body.
 *
 * @throws ExchangeError `document-damaged` where elements nest too deep.
 */
export function closeHtml(html: string): string {
  return serialize(parse(html, stopDeep()), {scriptingEnabled: false})
}

/** What refuses nesting deeper than any text's while it is read. */
function stopDeep(): ParserOptions<DefaultTreeAdapterMap> {
  let depth = 0
  return {
    // A reader runs no scripts: what stands in a `noscript` is elements.
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        // The parser looks through every open element, and what reads its tree calls itself for each.
        if (++depth > deepest) throw tooDeep()
      },
      onItemPop: () => {
        depth--
      },
    },
  }
}

function tooDeep(): ExchangeError {
  return new ExchangeError('document-damaged', {
    actual: `HTML nested deeper than ${deepest} elements`,
    expected: 'a page of text',
    remedy: 'copy its text into a document',
  })
}

/** Ideographic spaces indent paragraphs in Chinese pages; empty paragraphs hold none. */
function tidy(block: RootContent): RootContent[] {
  if (block.type !== 'paragraph' && block.type !== 'heading') return [block]
  const [first] = block.children
  if (first?.type === 'text') first.value = first.value.replace(/^[\s　]+/, '')
  const last = block.children.at(-1)
  if (last?.type === 'text') last.value = last.value.replace(/[\s　]+$/, '')
  const holds = block.children.some(child => child.type !== 'text' || child.value !== '')
  return holds ? [block] : []
}
