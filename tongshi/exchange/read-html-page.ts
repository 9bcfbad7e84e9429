import {Readability} from '@mozilla/readability'
import {parseHTML} from 'linkedom'
import type {Root, RootContent} from 'mdast'
import {decodeForeignText} from './decode-foreign-text.ts'
import {type ForeignDocument, NoteCounter} from './foreign-document.ts'
import {closeHtml, readRichText} from './read-rich-text.ts'

/** A line that content systems print above an article: when, from where, how often read. */
const metadata =
  /发布时间|发布日期|信息来源|来源[:：]|浏览次数|阅读次数|点击数|访问量|字号|字体[:：]|责任编辑|打印本页|关闭窗口/g

/**
 * Read a saved page: the article is found, navigation, scripts and the line of metadata are left out. Where no
 * article is found, all its text is taken and noted.
 */
export function readHtmlPage(bytes: Uint8Array): ForeignDocument {
  const notes = new NoteCounter()
  const {text, encoding} = decodeForeignText(bytes, declaredEncoding(bytes))
  if (encoding !== 'utf-8') notes.add('encoding', encoding)
  const scripts = text.match(/<script[\s>]/gi)?.length ?? 0
  for (let count = 0; count < scripts; count++) notes.add('scripts-left-out')
  const isPage = /<(?:html|body|head)[\s>]/i.test(text)
  // linkedom's own parser nests what nobody closes, without end.
  const {document} = parseHTML(closeHtml(text))
  const heading = document.querySelector('h1')?.textContent?.trim()
  const language = document.documentElement.getAttribute('lang') ?? undefined
  const body = document.body.innerHTML
  const article = isPage ? findArticle(document) : null
  if (article) notes.add('navigation-left-out')
  else if (isPage) notes.add('no-article')
  const read = readRichText(article?.content ?? body, notes)
  const stripped = stripMetadata(read.tree, notes)
  const title = heading || article?.title?.replace(/\s*[-_|–—]\s*[^-_|–—]{2,30}$/, '').trim()
  return {
    ...read,
    tree: titled(stripped.tree, title),
    notes: notes.list(),
    stated: {
      ...(title ? {title} : {}),
      ...((stripped.date ?? article?.publishedTime)
        ? {date: (stripped.date ?? article?.publishedTime)!}
        : {}),
      ...(stripped.source ? {source: stripped.source} : {}),
      ...(language ? {language} : {}),
    },
  }
}

/** Readability takes for granted that everything stands in a body; on a page where it does not there is no article. */
function findArticle(document: unknown): ReturnType<Readability['parse']> {
  try {
    return new Readability(document as never, {charThreshold: 100}).parse()
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** The title stands outside of the article on most pages. */
function titled(tree: Root, title: string | undefined): Root {
  if (!title) return tree
  const fold = (text: string) => text.replace(/\s+/g, '')
  const there = tree.children.slice(0, 3).find(block => fold(plainOf(block)) === fold(title))
  if (there) {
    const children = tree.children.map(block =>
      block === there && 'children' in there
        ? ({type: 'heading', depth: 1, children: there.children} as RootContent)
        : block,
    )
    return {type: 'root', children}
  }
  return {
    type: 'root',
    children: [{type: 'heading', depth: 1, children: [{type: 'text', value: title}]}, ...tree.children],
  }
}

/** Take the line of metadata off; its date and source are kept. */
function stripMetadata(tree: Root, notes: NoteCounter): {tree: Root; date?: string; source?: string} {
  let [date, source]: [string | undefined, string | undefined] = [undefined, undefined]
  const children = tree.children.filter((block, at) => {
    const text = plainOf(block)
    const marks = text.match(metadata)?.length ?? 0
    const isEdge = at < 6 || at >= tree.children.length - 4
    if (
      !isEdge ||
      marks === 0 ||
      text.length > 160 ||
      (marks === 1 && !/^[（(【\s]*(?:发布|信息|来源|浏览|责任编辑|打印|点击)/.test(text))
    )
      return true
    notes.add('metadata-line', text.trim().slice(0, 80))
    date ??= /\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}/.exec(text)?.[0]
    source ??= /来源[:：]\s*([^\s|　]+)/.exec(text)?.[1]
    return false
  })
  return {tree: {type: 'root', children}, ...(date ? {date} : {}), ...(source ? {source} : {})}
}

function plainOf(block: RootContent): string {
  if ('value' in block) return block.value
  return 'children' in block ? block.children.map(child => plainOf(child as RootContent)).join('') : ''
}

/** `<meta charset>` or its older form, in the first kilobytes, which are ASCII in every encoding that pages use. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4_096))
  const name = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]
  if (name === undefined) return undefined
  try {
    return new TextDecoder(name).encoding
  } catch {
    return undefined
  }
}
