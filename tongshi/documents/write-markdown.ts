import type {Nodes, PhrasingContent, Root} from 'mdast'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {toMarkdown} from 'mdast-util-to-markdown'

/**
 * Write a tree with facts as Markdown; braces that are text are escaped.
 *
 * @returns ends in a line feed.
 *
 * @example
 *   writeMarkdown(parseMarkdown('# Sales\n* one', () => false)) // "# Sales\n\n- one\n"
 */
export function writeMarkdown(tree: Root): string {
  return write(tree)
}

/** Write inline content on one line, as front matter holds it. */
export function writeInlineMarkdown(children: readonly PhrasingContent[]): string {
  return write({type: 'root', children: [{type: 'paragraph', children: [...children]}]})
    .replace(/\\?\n/g, ' ')
    .trim()
}

function write(tree: Nodes): string {
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '*',
    listItemIndent: 'one',
    extensions: [
      gfmToMarkdown({tablePipeAlign: false}),
      {
        handlers: {icuArgument: (node: {value: string}) => node.value},
        unsafe: [{character: '{', inConstruct: 'phrasing'}],
      } as never,
    ],
  })
}
