import {Fragment, type ReactNode} from 'react'
import type {MessageNode} from '#messages/format-to-nodes.ts'
import {type Asked, FactText} from './fact-text.tsx'
import {markHan} from './mark-han.tsx'
import {phraseHan} from './phrase-han.tsx'
import type {Said} from './print-message.ts'

/** How a message is printed. */
type Options = Readonly<{
  said: Said
  /** Gives the figures their buttons and the names their marks; without it both are plain text. */
  asked?: Asked
  /** Break Chinese between words: for titles, summaries and labels. */
  phrased?: boolean
  /** Prints the reference to a footnote. */
  footnote?: (identifier: string) => ReactNode
}>

/** Tags of messages that need no shell. */
const inline = {b: 'strong', i: 'em', s: 'del'} as const

/** A printed message as text with marks, links and figures. */
export function RichText(options: Options) {
  return printNodes(options.said.nodes, options)
}

function printNodes(nodes: readonly MessageNode[], options: Options): ReactNode {
  return nodes.map((node, at) => <Fragment key={at}>{printNode(node, options)}</Fragment>)
}

function printNode(node: MessageNode, options: Options): ReactNode {
  if (node.kind === 'text')
    return options.phrased ? phraseHan(node.text, options.said.lang) : markHan(node.text, options.said.lang)
  if (node.kind === 'fact') return <FactText node={node} {...(options.asked ? {asked: options.asked} : {})} />
  if (node.kind === 'atom') return printAtom(node.name, options)
  const children = printNodes(node.children, options)
  const shell = options.said.shells[node.name]
  if (shell?.node === 'link') {
    const {url = '', title} = shell.attributes ?? {}
    return (
      <a href={safeUrl(url)} title={title}>
        {children}
      </a>
    )
  }
  const Tag = inline[node.name as keyof typeof inline]
  return Tag ? <Tag>{children}</Tag> : children
}

function printAtom(name: string, {said, footnote}: Options): ReactNode {
  const shell = said.shells[name]
  const {value = '', url = '', title, identifier = '', alt = ''} = shell?.attributes ?? {}
  switch (shell?.node) {
    case 'break':
      return <br />
    case 'inlineCode':
      return <code>{value}</code>
    case 'image':
      return <img src={safeUrl(url)} alt={alt} title={title} loading="lazy" />
    case 'footnoteReference':
      return footnote?.(identifier)
    default:
      // Raw HTML of a document is never printed as HTML.
      return value
  }
}

const schemes = new Set(['http', 'https', 'mailto', 'tel'])

/** An address that a page may link to; one with another scheme leads nowhere. */
export function safeUrl(url: string): string {
  // Browsers skip control characters and spaces inside a scheme.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\p{Cc}\s]/gu, ''))?.[1]
  return scheme === undefined || schemes.has(scheme.toLowerCase()) ? url : '#'
}
