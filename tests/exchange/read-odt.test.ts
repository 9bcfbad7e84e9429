import {expect, test} from 'vitest'
import {readOdt} from '#exchange/read-odt.ts'
import {makeOdt} from './make-archive.ts'
import {writeTree} from './write-tree.ts'

const read = (body: string) => {
  const {tree, notes} = readOdt(makeOdt(body))
  return {
    text: writeTree(tree).trim(),
    notes: Object.fromEntries(notes.map(({rule, count}) => [rule, count])),
  }
}
const p = (inside: string) => `<text:p>${inside}</text:p>`

test.for([
  ['heading', '<text:h text:outline-level="2">A</text:h>', '## A'],
  ['title by the style it inherits', '<text:p text:style-name="P1">A</text:p>', '# A'],
  [
    'bold and italic',
    p('a <text:span text:style-name="T1">b</text:span> <text:span text:style-name="T2">c</text:span>'),
    'a **b** **_c_**',
  ],
  ['space, tab and line break', p('a<text:s/>b<text:tab/>c<text:line-break/>d'), 'a b c\\\nd'],
  [
    'nested lists',
    '<text:list text:style-name="L1"><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>inner</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>two</text:p></text:list-item></text:list>',
    '- one\n  1. inner\n- two',
  ],
  ['link', p('<text:a xlink:href="https://example.org/">site</text:a>'), '[site](https://example.org/)'],
  [
    'footnote',
    p(
      'Sales<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>As of 2018.</text:p></text:note-body></text:note>',
    ),
    'Sales[^1]\n\n[^1]: As of 2018.',
  ],
  [
    'table with a head',
    '<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>',
    '| A |\n| - |\n| 1 |',
  ],
  ['section', `<text:section>${p('a')}</text:section>`, 'a'],
  [
    'base of ruby',
    p('<text:ruby><text:ruby-base>北</text:ruby-base><text:ruby-text>běi</text:ruby-text></text:ruby>'),
    '北',
  ],
  [
    'picture with words',
    p('<draw:frame><draw:image xlink:href="Pictures/p.png"/><svg:desc>The plaque</svg:desc></draw:frame>'),
    '![The plaque](media/p.png)',
  ],
])('%s', ([, body, expected]) => {
  expect(read(body!)).toMatchObject({text: expected, notes: {}})
})

test.for([
  [
    'tracked changes',
    `<text:tracked-changes><text:changed-region><text:deletion>${p('gone')}</text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>${p('a<text:change-start/>b<text:change-end/>')}`,
    'ab',
    {'deletions-accepted': 1, 'insertions-accepted': 1},
  ],
  [
    'comment',
    p('a<office:annotation><text:p>why?</text:p></office:annotation>'),
    'a',
    {'comments-left-out': 1},
  ],
  ['hidden text', p('a<text:span text:style-name="H">secret</text:span>'), 'a', {'hidden-text-left-out': 1}],
  [
    'picture elsewhere',
    p('a<draw:frame><draw:image xlink:href="http://127.0.0.1:9/x.png"/></draw:frame>'),
    'a',
    {'external-left-out': 1},
  ],
  [
    'text box',
    p('a<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>'),
    'a\n\nbox',
    {},
  ],
] as const)('%s is decided and noted', ([, body, text, notes]) => {
  expect(read(body)).toEqual({text, notes})
})

test('a document behind a password asks for one without', () => {
  const manifest =
    '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
  expect(() => readOdt(makeOdt(p('a'), {'META-INF/manifest.xml': manifest}))).toThrow(
    expect.objectContaining({code: 'document-encrypted'}),
  )
})
