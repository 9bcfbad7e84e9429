import {Fragment, type ReactNode} from 'react'
import type {Said} from '#kits/print-message.ts'
import {safeUrl} from '#kits/safe-url.ts'
import type {MessageNode} from '#messages/format-to-nodes.ts'
import {type Asked, FactText} from './fact-text.tsx'
import {markHan} from './mark-han.tsx'
import {phraseHan} from './phrase-han.tsx'

/** How a message is printed. */
type Options = Readonly<{
  said: Said
  /** Gives the figures their buttons and the names their marks; without it both are plain text. */
  asked?: Asked
  /** Break Chinese between words: for titles, summaries and labels. */
  phrased?: boolean
  /** Prints the reference to a footnote. */
  footnote?: (identifier: string) => ReactNode
  /** Prints the image at an address. */
  image?: (url: string) => ReactNode
}>

/** Tags of messages that need no shell. */
const inline = {b: 'strong', i: 'em', s: 'del'} as const

/**
 * A printed message as text with marks, links and figures. A shell `unit`, which the desk puts around a whole message,
 * says which unit it is.
 */
export function RichText(options: Options) {
  return printNodes(options.said.nodes, options)
}

function printNodes(nodes: readonly MessageNode[], options: Options): ReactNode {
  return nodes.map((node, at) => <Fragment key={at}>{printNode(node, options)}</Fragment>)
}

function printNode(node: MessageNode, options: Options): ReactNode {
  if (node.kind === 'text')
    return options.phrased
      ? phraseHan(node.text, options.said.lang, options.said.terms)
      : markHan(node.text, options.said.lang)
  if (node.kind === 'fact') return <FactText node={node} {...(options.asked ? {asked: options.asked} : {})} />
  if (node.kind === 'atom') return printAtom(node.name, options)
  const children = printNodes(node.children, options)
  const shell = ownShell(options.said, node.name)
  if (shell?.node === 'link') {
    const {url = '', title} = shell.attributes ?? {}
    return (
      <a href={safeUrl(url)} title={title}>
        {children}
      </a>
    )
  }
  if (shell?.node === 'unit') return <span data-unit={shell.attributes?.id}>{children}</span>
  // A tag may be called as something that every object has, such as `constructor`.
  const Tag = Object.hasOwn(inline, node.name) ? inline[node.name as keyof typeof inline] : undefined
  return Tag ? <Tag>{children}</Tag> : children
}

function ownShell({shells}: Said, name: string): Said['shells'][string] | undefined {
  return Object.hasOwn(shells, name) ? shells[name] : undefined
}

function printAtom(name: string, {said, footnote, image}: Options): ReactNode {
  const shell = ownShell(said, name)
  const {value = '', url = '', identifier = ''} = shell?.attributes ?? {}
  switch (shell?.node) {
    case 'break':
      return <br />
    case 'inlineCode':
      return <code>{value}</code>
    case 'image':
      return image?.(url)
    case 'footnoteReference':
      return footnote?.(identifier)
    default:
      // Raw HTML of a document is neither printed as HTML nor shown as text.
      return null
  }
}
