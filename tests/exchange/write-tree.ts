import type {Root} from 'mdast'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {toMarkdown} from 'mdast-util-to-markdown'

/** A tree as Markdown, to compare at a glance. */
export function writeTree(tree: Root): string {
  return toMarkdown(tree, {extensions: [gfmToMarkdown()], bullet: '-'})
}
