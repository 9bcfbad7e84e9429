import {listCategories} from './list-categories.ts'
import type {Block, Chips, Line, MessageFields, Row} from './message-fields.ts'

type Completing = Readonly<{source: MessageFields; blocks: Record<string, Block>; locale: string}>

/** Above this many rows a message is edited as ICU only. */
export const mostRows = 24

/**
 * Offer every row that a translation needs: plural rows by the CLDR set of its language, select rows by the source's
 * keys. Nothing that stands in the message is changed; rows that were missing are marked `absent`.
 *
 * @param target fields read with the chips of `source`.
 * @param locale BCP 47, of the target.
 */
export function completeFields(target: MessageFields, source: MessageFields, locale: string): MessageFields {
  const blocks: Record<string, Block> = {}
  const completing = {source, blocks, locale}
  const isEmpty = target.line.text === ''
  const line = isEmpty ? offerLine(source.line, completing) : target.line
  for (const block of Object.values(target.blocks)) completeBlock(block, completing)
  return {line, chips: {...source.chips, ...target.chips}, blocks}
}

/** How many rows hold text, not counting those that only hold a choice. */
export function countRows({blocks}: Pick<MessageFields, 'blocks'>): number {
  const rows = Object.values(blocks).flatMap(block => block.rows)
  return rows.filter(row => ![...row.line.text].some(char => Object.hasOwn(blocks, char))).length
}

/** The chips of a line that are choices, in order. */
export function choicesOf(line: Line, blocks: MessageFields['blocks']): Block[] {
  return [...line.text].flatMap(char => (Object.hasOwn(blocks, char) ? [blocks[char]!] : []))
}

function completeBlock(block: Block, completing: Completing): void {
  const {source, blocks, locale} = completing
  const model = source.blocks[block.char] ?? Object.values(source.blocks).find(one => isLike(one, block))
  const keys = wantedKeys(block, model, locale)
  const own = new Map(block.rows.map(row => [row.key, row]))
  const pattern = block.rows.at(-1)
  const rows = keys.map(key => own.get(key) ?? offerRow(key, {model, pattern, block}, completing))
  blocks[block.char] = {...block, rows}
}

function isLike(one: Block, other: Block): boolean {
  return one.name === other.name && one.type === other.type
}

/** Exact values first, then CLDR's order or the source's; keys that only the translation has stay. */
function wantedKeys(block: Block, model: Block | undefined, locale: string): string[] {
  const own = block.rows.map(row => row.key)
  const models = model?.rows.map(row => row.key) ?? []
  if (block.type === 'select') {
    const keys = [...models, ...own.filter(key => !models.includes(key))]
    return [...keys.filter(key => key !== 'other'), ...keys.filter(key => key === 'other')]
  }
  const exact = [...new Set([...own, ...models])].filter(key => key.startsWith('='))
  const categories = listCategories(locale, block.type === 'plural' ? 'cardinal' : 'ordinal')
  const rest = own.filter(key => !exact.includes(key) && !categories.includes(key))
  return [...exact, ...rest, ...categories]
}

type Offer = Readonly<{model: Block | undefined; pattern: Row | undefined; block: Block}>

/** A row that is not written yet: the layout of its neighbour, the choices of the source's row inside it. */
function offerRow(key: string, {model, pattern, block}: Offer, completing: Completing): Row {
  const sourceRow = model?.rows.find(row => row.key === key) ?? model?.rows.at(-1)
  const counts = block.type !== 'select'
  const line = sourceRow ? offerLine(sourceRow.line, completing) : {text: '', spans: [], counts}
  return {
    key,
    before: pattern?.before || ' ',
    after: pattern?.after ?? ' ',
    line: {...line, counts},
    absent: true,
  }
}

/** An empty line with the choices that the source's line has, each with all its rows to be written. */
function offerLine(model: Line, completing: Completing): Line {
  const chars = [...model.text].filter(char => Object.hasOwn(completing.source.blocks, char))
  for (const char of chars) {
    const block = completing.source.blocks[char]!
    if (!Object.hasOwn(completing.blocks, char))
      completeBlock({...block, rows: [], head: headOf(block), tail: '}'}, completing)
  }
  return {text: chars.join(''), spans: [], counts: model.counts}
}

function headOf({name, type, offset}: Block): string {
  return `{${name}, ${type},${offset ? ` offset:${offset}` : ''}`
}

/** Chips that may be inserted into a line of the target, each once, in the order of the source. */
export function chipsOf(source: MessageFields): Chips {
  return Object.fromEntries(Object.entries(source.chips).filter(([, chip]) => chip.kind !== 'choice'))
}
