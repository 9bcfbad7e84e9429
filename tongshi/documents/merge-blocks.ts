import {alignUnits} from './align-units.ts'
import {hashUnit} from './hash-unit.ts'
import type {MarkdownBlock} from './split-blocks.ts'
import type {UnitKind} from './unit.ts'

/** Where a piece of a merged text comes from; of a conflict a person decides. */
export type MergeSource = 'same' | 'document' | 'desk' | 'conflict'

/** One piece of a text that two sides have changed. What is not there on a side is nothing. */
export type MergePiece = Readonly<{
  /** Drawn from its three texts: another text is another piece, and what was decided of the first no longer holds. */
  id: string
  from: MergeSource
  /** As the earlier document had it. */
  base?: string
  /** As the desk has it now. */
  desk?: string
  /** As the corrected document has it. */
  document?: string
  /** What it is in its text; nothing for a key of the front matter or a fact. */
  block?: Readonly<{kind: UnitKind; joins: boolean}>
}>

/** Three texts in blocks; without a base every difference is a conflict. */
export type ThreeTexts = Readonly<{
  base: readonly MarkdownBlock[] | undefined
  desk: readonly MarkdownBlock[]
  document: readonly MarkdownBlock[]
}>

/** The same block on each side, by index. */
type Row = {base?: number | undefined; desk?: number | undefined; document?: number | undefined}

/**
 * Merge a corrected document into a text that people have edited since, block by block. The order is the document's,
 * unless only the desk has moved something; a block that the desk has added stays behind the one it stands behind.
 */
export function mergeBlocks(texts: ThreeTexts): MergePiece[] {
  return orderRows(rowsOf(texts), texts).flatMap(row => {
    const piece = pieceOf({
      hasBase: row.base !== undefined,
      base: row.base === undefined ? undefined : texts.base![row.base]!.message,
      desk: row.desk === undefined ? undefined : texts.desk[row.desk]!.message,
      document: row.document === undefined ? undefined : texts.document[row.document]!.message,
      knowsBase: texts.base !== undefined,
    })
    const block =
      texts.document[row.document ?? -1] ?? texts.desk[row.desk ?? -1] ?? texts.base?.[row.base ?? -1]
    return piece ? [{...piece, block: {kind: block!.kind, joins: block!.joins ?? false}}] : []
  })
}

type Sides = Readonly<{
  hasBase: boolean
  knowsBase: boolean
  base: string | undefined
  desk: string | undefined
  document: string | undefined
}>

/** What becomes of one piece; nothing where both sides have dropped it. */
export function pieceOf({hasBase, knowsBase, base, desk, document}: Sides): MergePiece | undefined {
  if (desk === undefined && document === undefined) return undefined
  const text = {
    ...(base === undefined ? {} : {base}),
    ...(desk === undefined ? {} : {desk}),
    ...(document === undefined ? {} : {document}),
  }
  const id = hashUnit('paragraph', JSON.stringify([base ?? null, desk ?? null, document ?? null]))
  if (desk === document) return {id, from: 'same', ...text}
  if (hasBase && document === base) return {id, from: 'desk', ...text}
  if (hasBase && desk === base) return {id, from: 'document', ...text}
  if (!hasBase && desk === undefined) return {id, from: 'document', ...text}
  if (!hasBase && knowsBase && document === undefined) return {id, from: 'desk', ...text}
  return {id, from: 'conflict', ...text}
}

/** Find the same block on all sides. */
function rowsOf({base = [], desk, document}: ThreeTexts): Row[] {
  const rows: Row[] = base.map((_, at) => ({base: at}))
  for (const pair of alignUnits(base, desk).pairs) rows[pair.old]!.desk = pair.new
  for (const pair of alignUnits(base, document).pairs) rows[pair.old]!.document = pair.new
  const deskFree = freeOf(desk.length, rows, 'desk')
  const documentFree = freeOf(document.length, rows, 'document')
  const {pairs} = alignUnits(
    deskFree.map(at => desk[at]!),
    documentFree.map(at => document[at]!),
  )
  const own = new Map(pairs.map(pair => [documentFree[pair.new]!, deskFree[pair.old]!]))
  const both = new Set(own.values())
  rows.push(...documentFree.map((at): Row => ({document: at, desk: own.get(at)})))
  rows.push(...deskFree.filter(at => !both.has(at)).map((at): Row => ({desk: at})))
  return rows
}

function freeOf(length: number, rows: readonly Row[], side: 'desk' | 'document'): number[] {
  const taken = new Set(rows.map(row => row[side]))
  return Array.from({length}, (_, at) => at).filter(at => !taken.has(at))
}

function orderRows(rows: readonly Row[], {base}: ThreeTexts): Row[] {
  const [lead, other] =
    base && isMoved(rows, 'desk') && !isMoved(rows, 'document')
      ? (['desk', 'document'] as const)
      : (['document', 'desk'] as const)
  const by = (side: 'desk' | 'document') => (one: Row, two: Row) => one[side]! - two[side]!
  const ordered = rows.filter(row => row[lead] !== undefined).sort(by(lead))
  const rest = rows.filter(row => row[lead] === undefined && row[other] !== undefined).sort(by(other))
  for (const row of rest) {
    let at = -1
    for (const [place, one] of ordered.entries())
      if (one[other] !== undefined && one[other] < row[other]!)
        at = at === -1 || ordered[at]![other]! < one[other] ? place : at
    ordered.splice(at + 1, 0, row)
  }
  return ordered
}

/** Does a side have the blocks of the base in another order? */
function isMoved(rows: readonly Row[], side: 'desk' | 'document'): boolean {
  const places = rows.flatMap(row => (row.base === undefined || row[side] === undefined ? [] : [row[side]]))
  return places.some((place, at) => at > 0 && place < places[at - 1]!)
}
