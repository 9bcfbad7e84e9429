import {isMap, parseDocument, type YAMLMap} from 'yaml'
import {type MergePiece, pieceOf} from '#documents/merge-blocks.ts'
import {forgetGone} from './write-announcement.ts'

/** What an import writes into the front matter; everything else there is the desk's. */
const keys = [['source'], ['title'], ['dateline'], ['people', 'facts']] as const

type Fronts = Readonly<{
  /** YAML without its lines of `---`; no base where nothing is known of the earlier document. */
  base: string | undefined
  desk: string
  document: string
  /** The names of all facts: what names another one is dropped. */
  names: ReadonlySet<string>
  decide: (piece: MergePiece) => 'desk' | 'document'
}>

/** Merge the front matter key by key. @returns YAML, and the pieces that differ on some side. */
export function mergeFront({base, desk, document, names, decide}: Fronts): {
  yaml: string
  pieces: readonly MergePiece[]
} {
  const merged = parseDocument(desk)
  if (!isMap(merged.contents)) merged.contents = merged.createNode({}) as never
  const [old, corrected] = [base === undefined ? undefined : parseDocument(base), parseDocument(document)]
  const pieces = keys.flatMap(key => {
    const sides = {
      base: textOf(old?.getIn(key, false)),
      desk: textOf(merged.getIn(key, false)),
      document: textOf(corrected.getIn(key, false)),
    }
    const piece = pieceOf({...sides, hasBase: old !== undefined, knowsBase: old !== undefined})
    if (!piece || piece.from === 'same') return []
    if (piece.from === 'document' || (piece.from === 'conflict' && decide(piece) === 'document')) {
      const value = corrected.getIn(key, true)
      if (value === undefined) merged.deleteIn(key)
      else merged.setIn(key, value)
    }
    return [piece]
  })
  forgetGone(merged.contents as YAMLMap, names)
  return {yaml: merged.toString({lineWidth: 0}), pieces}
}

/** A value as people read it. */
function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value
  const plain = JSON.parse(JSON.stringify(value)) as unknown
  if (Array.isArray(plain)) return plain.join(', ')
  return typeof plain === 'object' && plain !== null
    ? Object.entries(plain)
        .map(([name, one]) => `${name}: ${String(one)}`)
        .join(', ')
    : String(plain)
}
