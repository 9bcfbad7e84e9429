import {type MergePiece, mergeBlocks} from '#documents/merge-blocks.ts'
import {readFacts} from '#documents/read-facts.ts'
import {joinBlocks, splitBlocks} from '#documents/split-blocks.ts'
import {mergeFacts} from '#exchange/merge-facts.ts'
import {mergeFront} from '#exchange/merge-front.ts'
import type {ImportMerge, ImportTexts, Standing} from './composed-import.ts'

/**
 * Merge what a corrected document says into an announcement that people have worked on since. What only the document
 * has changed comes in, what only the desk has changed stays; of what both have changed, the desk's text stays until
 * somebody decides.
 *
 * @param original the plain text of the corrected document, in which the sources of facts are found.
 */
export function mergeImport(
  standing: Standing,
  proposed: ImportTexts,
  original: string,
): {texts: ImportTexts; merge: ImportMerge} {
  const {base, decisions} = standing
  const decide = ({id}: MergePiece) => decisions[id] ?? 'desk'
  const [old, desk, document] = [
    base && splitBlocks(base.markdown),
    splitBlocks(standing.markdown),
    splitBlocks(proposed.markdown),
  ]
  const pieces = mergeBlocks({base: old?.blocks, desk: desk.blocks, document: document.blocks})
  const body = pieces.flatMap(piece => {
    const isDocuments =
      piece.from === 'document' || (piece.from === 'conflict' && decide(piece) === 'document')
    const text = isDocuments ? piece.document : piece.desk
    return text === undefined ? [] : [{text, ...piece.block!}]
  })
  const written = `${desk.yaml}\n${joinBlocks(body)}`
  const facts = mergeFacts({
    base: base?.facts,
    desk: standing.facts,
    document: proposed.facts,
    original,
    used: namesIn(`${written}\n${document.yaml}`),
    decide,
  })
  const names = new Set(Object.keys(readFacts(facts.text, {file: 'facts.yaml'}).facts))
  const front = mergeFront({base: old?.yaml, desk: desk.yaml, document: document.yaml, names, decide})
  const text = [...front.pieces, ...pieces.filter(piece => piece.from !== 'same')]
  const undecided = new Set(
    [...text, ...facts.pieces]
      .filter(piece => piece.from === 'conflict' && decisions[piece.id] === undefined)
      .map(({id}) => id),
  ).size
  return {
    texts: {markdown: `---\n${front.yaml}---\n\n${joinBlocks(body)}\n`, facts: facts.text},
    merge: {text, facts: facts.pieces, undecided, knowsBase: base !== undefined},
  }
}

/** Names that stand in a text, in braces or bare in its front matter. */
function namesIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/[A-Za-z_]\w*/g) ?? [])
}
