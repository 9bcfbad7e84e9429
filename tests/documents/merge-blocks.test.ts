import {expect, test} from 'vitest'
import {type MergePiece, mergeBlocks} from '#documents/merge-blocks.ts'
import {joinBlocks, splitBlocks} from '#documents/split-blocks.ts'

/** Merge three texts; a conflict keeps the desk's and is marked. */
function merge(base: string | undefined, desk: string, document: string): string {
  const blocks = (text: string) => splitBlocks(text).blocks
  const pieces = mergeBlocks({
    base: base === undefined ? undefined : blocks(base),
    desk: blocks(desk),
    document: blocks(document),
  })
  const text = (piece: MergePiece) => {
    if (piece.from === 'conflict') return `<${piece.desk ?? ''}|${piece.document ?? ''}>`
    return piece.from === 'document' ? piece.document : piece.desk
  }
  return joinBlocks(
    pieces.flatMap(piece => {
      const own = text(piece)
      return own === undefined ? [] : [{text: own, ...piece.block!}]
    }),
  )
}

const lines = (...blocks: string[]) => blocks.join('\n\n')
const one = 'The bureau opened a base in the district today.'
const two = 'Annual sales of the firms reached a record.'
const three = 'Training for engineers begins next spring.'

test.for([
  ['nothing has changed', lines(one, two), lines(one, two), lines(one, two), lines(one, two)],
  [
    'the document changes',
    lines(one, two),
    lines(one, two),
    lines(one, `${two} Twice.`),
    lines(one, `${two} Twice.`),
  ],
  [
    'the desk changes',
    lines(one, two),
    lines(one, `${two} Twice.`),
    lines(one, two),
    lines(one, `${two} Twice.`),
  ],
  ['both change the same', lines(one), lines(`${one} A.`), lines(`${one} A.`), `${one} A.`],
  ['both change otherwise', lines(one), lines(`${one} A.`), lines(`${one} B.`), `<${one} A.|${one} B.>`],
  [
    'neighbours are changed by one side each',
    lines(one, two, three),
    lines(`${one} Desk.`, two, three),
    lines(one, `${two} Document.`, three),
    lines(`${one} Desk.`, `${two} Document.`, three),
  ],
  ['the document adds', lines(one, three), lines(one, three), lines(one, two, three), lines(one, two, three)],
  ['the desk adds', lines(one, three), lines(one, two, three), lines(one, three), lines(one, two, three)],
  [
    'both add, in one place',
    lines(one),
    lines(one, 'Call the press office for more.'),
    lines(one, 'Visitors are asked to register before June.'),
    lines(one, 'Call the press office for more.', 'Visitors are asked to register before June.'),
  ],
  [
    'the document drops',
    lines(one, two, three),
    lines(one, two, three),
    lines(one, three),
    lines(one, three),
  ],
  ['the desk drops', lines(one, two, three), lines(one, three), lines(one, two, three), lines(one, three)],
  [
    'the document drops what the desk has changed',
    lines(one, two, three),
    lines(one, `${two} Twice.`, three),
    lines(one, three),
    lines(one, `<${two} Twice.|>`, three),
  ],
  [
    'the desk drops what the document has changed',
    lines(one, two, three),
    lines(one, three),
    lines(one, `${two} Twice.`, three),
    lines(one, `<|${two} Twice.>`, three),
  ],
  [
    'the document moves',
    lines(one, two, three),
    lines(one, two, three),
    lines(three, one, two),
    lines(three, one, two),
  ],
  [
    'the desk moves',
    lines(one, two, three),
    lines(three, one, two),
    lines(one, two, three),
    lines(three, one, two),
  ],
  [
    'items of a list are changed by one side each',
    '- patent searches for all\n- training for engineers\n- a fund for firms',
    '- patent searches for everybody\n- training for engineers\n- a fund for firms',
    '- patent searches for all\n- training for engineers\n- a larger fund for firms\n- a library of moulds',
    '- patent searches for everybody\n- training for engineers\n- a larger fund for firms\n- a library of moulds',
  ],
  [
    'rows of a table are changed by one side each',
    '| Figure | 2023 |\n| - | - |\n| Enterprises | 612 |\n| Patents granted | 2315 |',
    '| Figure | 2023 |\n| - | - |\n| Enterprises registered | 612 |\n| Patents granted | 2315 |',
    '| Figure | 2023 |\n| - | - |\n| Enterprises | 612 |\n| Patents granted | 2415 |',
    '| Figure | 2023 |\n| - | - |\n| Enterprises registered | 612 |\n| Patents granted | 2415 |',
  ],
  [
    'nobody knows the base',
    undefined,
    lines(one, two),
    lines(one, `${two} Twice.`),
    lines(one, `<${two}|${two} Twice.>`),
  ],
] as const)('%s', ([, base, desk, document, merged]) => {
  expect(merge(base, desk, document)).toBe(merged)
})

test.for([
  ['paragraphs, a heading, a quote', lines('## A heading', one, '> quoted\n> twice', three)],
  ['lists, nested and numbered', lines('1. one\n2. two\n   - below\n3. three', one, '- a\n- b')],
  ['a loose list', '- a\n\n- b'],
  ['a table and a note', lines('| a | b |\n| - | - |\n| 1 | 2 |', `${one}[^1]`, '[^1]: A note.')],
  ['code and a rule', lines('```\na\n\nb\n```', '---', one)],
] as const)('%s are the same text again when split and joined', ([, text]) => {
  const {blocks} = splitBlocks(`---\ntitle: A\n---\n\n${text}\n`)
  expect(joinBlocks(blocks.map(({message, kind, joins = false}) => ({text: message, kind, joins})))).toBe(
    text,
  )
})

test('a decision belongs to its three texts', () => {
  const id = (document: string) =>
    mergeBlocks({
      base: splitBlocks(one).blocks,
      desk: splitBlocks(`${one} A.`).blocks,
      document: splitBlocks(document).blocks,
    })[0]!.id
  expect(id(`${one} B.`)).toBe(id(`${one} B.`))
  expect(id(`${one} B.`)).not.toBe(id(`${one} C.`))
})
