import {isMap, isScalar, parseDocument, type YAMLMap} from 'yaml'
import {type MergePiece, pieceOf} from '#documents/merge-blocks.ts'
import {scalarText} from '#documents/read-yaml.ts'

type ThreeFacts = Readonly<{
  /** `facts.yaml` as the earlier document alone would have made it; nothing where that is not known. */
  base: string | undefined
  desk: string
  document: string
  /** The text that offsets of sources count in. */
  original: string
  /** Names that the merged text uses. */
  used: ReadonlySet<string>
  decide: (piece: MergePiece) => 'desk' | 'document'
}>

/** One fact that differs, with its piece. */
export type FactPiece = MergePiece & Readonly<{name: string}>

type Entry = Readonly<{
  name: string
  /** As written, comments above it too. */
  text: string
  /** What it says, without where it was found and whether somebody has verified it. */
  essence: string
  /** Places in `text`: of the value behind `source:`, and of its whole line. */
  source?: Readonly<{text: string; start: number; end: number; value: readonly [number, number]}>
}>

/**
 * Merge facts one by one. What the desk has corrected, verified, renamed or added stays; a value that the document has
 * corrected comes in unverified; a value that both have changed is a conflict.
 */
export function mergeFacts({base, desk, document, original, used, decide}: ThreeFacts): {
  text: string
  pieces: readonly FactPiece[]
} {
  const [old, own, corrected] = [
    base === undefined ? undefined : entriesOf(base),
    entriesOf(desk),
    entriesOf(document),
  ]
  const pieces: FactPiece[] = []
  const kept: string[] = []
  for (const name of new Set([...corrected.keys(), ...own.keys()])) {
    const [before, ours, theirs] = [old?.get(name), own.get(name), corrected.get(name)]
    const piece = pieceOf({
      hasBase: before !== undefined,
      // A fact that only the desk has was typed there, whatever is known of the earlier document.
      knowsBase: true,
      base: before?.essence,
      desk: ours?.essence,
      document: theirs?.essence,
    })
    if (!piece) continue
    if (piece.from !== 'same') pieces.push({...piece, name})
    const isDocuments =
      piece.from === 'document' || (piece.from === 'conflict' && decide(piece) === 'document')
    const entry = (isDocuments ? theirs : ours) ?? (used.has(name) ? (theirs ?? ours) : undefined)
    if (entry) kept.push(withSource(entry, theirs, original))
  }
  return {text: `${headOf(document)}${kept.map(text => `${text.trim()}\n`).join('')}`, pieces}
}

function entriesOf(yaml: string): Map<string, Entry> {
  const {contents} = parseDocument(yaml)
  if (!isMap(contents)) return new Map()
  let from = headOf(yaml).length
  return new Map(
    contents.items.flatMap(({key, value}): [string, Entry][] => {
      if (!isScalar(key) || !isMap(value) || !value.range) return []
      const [start, end] = [from, value.range[1]]
      from = value.range[2]
      const name = String(key.value)
      const node = value.get('source', true)
      const range = isMap(node) ? node.range : undefined
      const {text, start: at, end: to} = ((isMap(node) && node.toJSON()) || {}) as Record<string, unknown>
      const source =
        range && typeof text === 'string'
          ? {
              text,
              start: Number(at),
              end: Number(to),
              value: [range[0] - start, range[1] - start] as const,
            }
          : undefined
      const entry = {name, text: yaml.slice(start, end), essence: sayFact(value), ...(source ? {source} : {})}
      return [[name, entry]]
    }),
  )
}

/** What a fact says in a line; a number as it is typed, so that no digit is lost. */
function sayFact(value: YAMLMap): string {
  return value.items
    .filter(({key}) => !['source', 'found', 'verified'].includes(String(key)))
    .map(({key, value: said}) => `${String(key)}: ${scalarText(said) ?? JSON.stringify(said)}`)
    .join(', ')
}

/** The comment that stands above all facts. */
function headOf(yaml: string): string {
  return /^(?:#.*\n)+/.exec(yaml)?.[0] ?? ''
}

/** Offsets count in the text of the corrected document: they are taken from it, looked up in it, or dropped. */
function withSource({text, source}: Entry, theirs: Entry | undefined, original: string): string {
  if (!source) return text
  const [from, to] = source.value
  const put = (value: string) => text.slice(0, from) + value + text.slice(to)
  if (theirs?.source) return put(theirs.text.slice(...theirs.source.value))
  if (original.slice(source.start, source.end) === source.text) return text
  const at = original.indexOf(source.text)
  if (at !== -1)
    return put(`{text: ${JSON.stringify(source.text)}, start: ${at}, end: ${at + source.text.length}}`)
  return text.slice(0, text.lastIndexOf('\n', from)) + text.slice(to)
}
