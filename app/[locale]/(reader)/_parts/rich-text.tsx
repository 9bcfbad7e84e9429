import {Fragment, type ReactNode} from 'react'
import type {Shell} from '#documents/unit.ts'
import type {MessageNode} from '#messages/format-to-nodes.ts'
import {type Asked, FactText} from './fact-text.tsx'
import {phraseHan} from './phrase-han.tsx'

/** How the nodes of a message are printed. */
export type RichOptions = Readonly<{
  /** Language of the words around: nodes in another one carry their own `lang`. */
  lang: string
  shells: Readonly<Record<string, Shell>>
  /** Gives the figures their buttons and the names their marks; without it both are plain text. */
  asked?: Asked
  /** Break Chinese between words: for titles, summaries and labels. */
  phrased?: boolean
  /** Prints the reference to a footnote. */
  footnote?: (identifier: string) => ReactNode
}>

/** Tags that Markdown can ask for, by the first letter of their name. */
const inline = {b: 'strong', i: 'em', s: 'del'} as const

/** The nodes of one message as text with marks, links and figures. */
export function RichText({nodes, ...options}: RichOptions & {nodes: readonly MessageNode[]}) {
  return nodes.map((node, at) => <Fragment key={at}>{printNode(node, options)}</Fragment>)
}

function printNode(node: MessageNode, options: RichOptions): ReactNode {
  if (node.kind === 'text') return options.phrased ? phraseHan(node.text, options.lang) : node.text
  if (node.kind === 'fact') return <FactText node={node} {...(options.asked ? {asked: options.asked} : {})} />
  if (node.kind === 'atom') return printAtom(node.name, options)
  const children = <RichText nodes={node.children} {...options} />
  const shell = options.shells[node.name]
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

function printAtom(name: string, {shells, footnote}: RichOptions): ReactNode {
  const shell = shells[name]
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
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\u0000-\u0020]/g, ''))?.[1]
  return scheme === undefined || schemes.has(scheme.toLowerCase()) ? url : '#'
}
