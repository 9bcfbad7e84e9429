import {expect, test} from 'vitest'
import {readDocx} from '#exchange/read-docx.ts'
import {makeDocx, paragraph, run} from './make-archive.ts'
import {writeTree} from './write-tree.ts'

const read = (body: string) => {
  const {tree, notes, media} = readDocx(makeDocx(body))
  return {
    text: writeTree(tree).trim(),
    notes: Object.fromEntries(notes.map(({rule, count}) => [rule, count])),
    media,
  }
}
const style = (id: string) => `<w:pStyle w:val="${id}"/>`
const item = (text: string, list: number, level = 0) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
const cell = (inside: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`
const picture = (id: string, alt: string, attribute = 'embed') =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="${alt}"/><a:graphic><pic:blipFill><a:blip r:${attribute}="${id}"/></pic:blipFill></a:graphic></wp:inline></w:drawing></w:r>`

test.for([
  ['heading by style', paragraph('A', style('1')), '# A'],
  ['heading by the style it is based on', paragraph('A', style('Kop')), '# A'],
  ['title', paragraph('A', style('Title')), '# A'],
  ['heading by outline level alone', paragraph('A', '<w:outlineLvl w:val="1"/>'), '## A'],
  ['runs split inside a figure', paragraph(run('6') + run('0亿', '<w:lang/>') + run('元')), '60亿元'],
  [
    'bold and italic, space outside',
    paragraph(run('a ') + run('b ', '<w:b/>') + run('c', '<w:b/><w:i/>')),
    'a **b** **_c_**',
  ],
  ['bold off', paragraph(run('a') + run('b', '<w:b w:val="0"/>')), 'ab'],
  ['character style', paragraph(run('a ') + run('b', '<w:rStyle w:val="Strong"/>') + run(' c')), 'a **b** c'],
  [
    'nested lists',
    item('one', 1) + item('inner', 1, 1) + item('two', 1) + paragraph('after', style('Item')),
    '- one\n  1. inner\n- two\n- after',
  ],
  ['numbered list', item('one', 2) + item('two', 2), '1. one\n2. two'],
  [
    'link',
    paragraph(`<w:hyperlink r:id="link">${run('site')}</w:hyperlink>`),
    '[site](https://example.org/a?b=1\\&c=2)',
  ],
  ['simple field', paragraph(`<w:fldSimple w:instr=" PAGE ">${run('7')}</w:fldSimple>`), '7'],
  [
    'link as a field in pieces',
    paragraph(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('site')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' after')}`,
    ),
    '[site](https://example.org/) after',
  ],
  [
    'carriage return and hyphen that keeps together',
    paragraph('<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r>'),
    'a\\\nb\u2011c',
  ],
  [
    'base of ruby',
    paragraph(
      '<w:r><w:ruby><w:rt><w:r><w:t>běi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>北</w:t></w:r></w:rubyBase></w:ruby></w:r>',
    ),
    '北',
  ],
  [
    'footnote',
    paragraph(`${run('Sales')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
    'Sales[^2]\n\n[^2]: As of 2018.',
  ],
  [
    'table',
    `<w:tbl><w:tr>${cell(paragraph('A'))}${cell(paragraph('B'))}</w:tr><w:tr>${cell(paragraph('1'))}${cell(paragraph('2') + paragraph('3'))}</w:tr></w:tbl>`,
    '| A | B   |\n| - | --- |\n| 1 | 2 3 |',
  ],
  ['frame of one cell', `<w:tbl><w:tr>${cell(paragraph('A') + paragraph('B'))}</w:tr></w:tbl>`, 'A\n\nB'],
  ['content control', `<w:sdt><w:sdtContent>${paragraph('A')}</w:sdtContent></w:sdt>`, 'A'],
])('%s', ([, body, expected]) => {
  expect(read(body!).text).toBe(expected)
})

test.for([
  ['insertion', paragraph(`${run('a')}<w:ins>${run('b')}</w:ins>`), 'ab', {'insertions-accepted': 1}],
  [
    'deletion',
    paragraph(`${run('a')}<w:del><w:r><w:delText>b</w:delText></w:r></w:del>`),
    'a',
    {'deletions-accepted': 1},
  ],
  [
    'move',
    paragraph(`<w:moveFrom>${run('x')}</w:moveFrom>${run('a ')}<w:moveTo>${run('x')}</w:moveTo>`),
    'a x',
    {'moves-accepted': 1},
  ],
  [
    'deleted paragraph mark',
    paragraph('a ', '<w:rPr><w:del/></w:rPr>') + paragraph('b'),
    'a b',
    {'deletions-accepted': 1},
  ],
  ['hidden text', paragraph(run('a') + run('secret', '<w:vanish/>')), 'a', {'hidden-text-left-out': 1}],
  [
    'comment',
    paragraph(`${run('a')}<w:r><w:commentReference w:id="0"/></w:r>`),
    'a',
    {'comments-left-out': 1},
  ],
  ['formula', paragraph('<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>'), '`a+b`', {'formula-as-code': 1}],
  [
    'script as an address',
    paragraph(`<w:hyperlink r:id="bad">${run('x')}</w:hyperlink>`),
    'x',
    {'link-left-out': 1},
  ],
  [
    'bold line',
    paragraph(run('Background', '<w:b/>')) + paragraph('Text.'),
    '## Background\n\nText.',
    {'headings-by-looks': 1},
  ],
  ['picture', paragraph(picture('pic', 'The  plaque')), '![The plaque](media/image1.png)', {}],
  ['picture without words', paragraph(picture('pic', '')), '![](media/image1.png)', {'image-without-alt': 1}],
  [
    'picture elsewhere',
    paragraph(`${run('a')}${picture('far', 'x', 'link')}`),
    'a',
    {'external-left-out': 1},
  ],
  [
    'picture that no browser shows',
    paragraph(`${run('a')}${picture('emf', 'x')}`),
    'a',
    {'image-left-out': 1},
  ],
  [
    'merged cells',
    `<w:tbl><w:tr>${cell(paragraph('A'), '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell(paragraph('1'))}${cell(paragraph('2'))}</w:tr></w:tbl>`,
    '| A |   |\n| - | - |\n| 1 | 2 |',
    {'cells-merged': 1},
  ],
  [
    'text box, once',
    paragraph(
      `${run('a')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${paragraph('box')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph('box')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    'a\n\nbox',
    {},
  ],
  ['list of contents', paragraph('1 A 3', style('TOC1')) + paragraph('a'), 'a', {'navigation-left-out': 1}],
] as const)('%s is decided and noted', ([, body, text, notes]) => {
  expect(read(body)).toMatchObject({text, notes})
})

test('a picture comes with its bytes', () => {
  expect([...read(paragraph(picture('pic', 'x'))).media.keys()]).toEqual(['media/image1.png'])
})

test('macros are left where they are, and said', () => {
  const bytes = makeDocx(paragraph('a'), {'word/vbaProject.bin': new Uint8Array(9)})
  expect(readDocx(bytes).notes).toEqual([{rule: 'macros-left-out', count: 1}])
})
