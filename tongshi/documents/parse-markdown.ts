import type {Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfm} from 'micromark-extension-gfm'
import {type AcceptFact, factFromMarkdown, factSyntax} from './fact-syntax.ts'
import {guardDepth, guardMarkdown} from './guard-markdown.ts'

/**
 * Parse Markdown (CommonMark, GFM, front matter) with facts as nodes of their own.
 *
 * @param accepts says of `{…}`, braces included, whether it is a fact; what it refuses stays text.
 * @throws DocumentError for a text whose shape would cost the square of its length.
 *
 * @example
 *   parseMarkdown('Sales of {sales}', text => text === '{sales}').children[0]?.type // "paragraph"
 */
export function parseMarkdown(text: string, accepts: AcceptFact): Root {
  guardMarkdown(text)
  const tree = fromMarkdown(text, {
    extensions: [gfm(), frontmatter(), factSyntax(accepts)],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(), factFromMarkdown],
  })
  guardDepth(tree)
  return tree
}
