import {expect, test} from 'vitest'
import {readRichText} from '#exchange/read-rich-text.ts'
import {writeTree} from './write-tree.ts'

test.for([
  [
    'Google Docs’ wrapper is not bold',
    '<b style="font-weight:normal" id="docs-internal-guid-1"><p>One</p><p><span style="font-weight:700">Two</span></p></b>',
    'One\n\n**Two**',
  ],
  [
    'bold and italic by style',
    '<p>a <span style="font-weight:bold;font-style:italic">b</span></p>',
    'a **_b_**',
  ],
  [
    'Google Docs’ list inside a list',
    '<ul><li>one</li><ul><li>inner</li></ul><li>two</li></ul>',
    '- one\n  - inner\n- two',
  ],
  [
    'Word’s list paragraphs',
    '<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·&nbsp;</span>one</p><p style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">o</span>inner</p><p style="mso-list:l0 level1 lfo1">two</p>',
    '- one\n  - inner\n- two',
  ],
  [
    'a form around the text, as some servers put it',
    '<div><form><input type="hidden" value="x"><p>a</p><p>b</p><button>Go</button></form></div>',
    'a\n\nb',
  ],
  [
    'comments, styles and scripts',
    '<!--[if mso]>x<![endif]--><style>p{}</style><p>a<script>alert(1)</script></p>',
    'a',
  ],
  ['hidden text and deletions', '<p>a<span style="display:none">b</span><del>c</del></p>', 'a'],
  ['ruby keeps its base', '<p><ruby>北<rp>(</rp><rt>běi</rt><rp>)</rp></ruby></p>', '北'],
  [
    'addresses of scripts and files',
    '<p><a href="javascript:alert(1)">a</a> <a href="file:///c:/x">b</a> <a href="https://example.org/">c</a></p>',
    'a b [c](https://example.org/)',
  ],
  [
    'two breaks and an indent begin paragraphs',
    '<div>　　第一段。<br>　　第二段。<br><br>第三段。</div>',
    '第一段。\n\n第二段。\n\n第三段。',
  ],
  ['braces are text', '<p>{x}</p>', '{x}'],
  ['a table', '<table><tr><th>A</th></tr><tr><td>1</td></tr></table>', '| A |\n| - |\n| 1 |'],
  ['text beside blocks', 'a <b>b</b><p>c</p>', 'a **b**\n\nc'],
  ['form fields', '<p>a<input value="x"><button>Send</button></p>', 'a'],
])('%s', ([, html, expected]) => {
  expect(writeTree(readRichText(html!).tree).trim()).toBe(expected)
})

test('a picture is kept where the text holds it, and never fetched', () => {
  const html =
    '<p>a<img alt="x" src="data:image/png;base64,iVBORw0KGgo="><img src="http://127.0.0.1:9/x.png"></p>'
  const {media, notes, tree} = readRichText(html)
  expect([...media.keys()]).toEqual(['media/image-1.png'])
  expect(notes).toEqual([{rule: 'external-left-out', count: 1, actual: 'http://127.0.0.1:9/x.png'}])
  expect(writeTree(tree).trim()).toBe('a![x](media/image-1.png)')
})

test.for(['<div>', '<rt>', '<object>', '<h1><x-a>', '<div></b>'])(
  '%s nested deeper than any text is refused',
  tags => {
    expect(() => readRichText(tags.repeat(20_000))).toThrow(
      expect.objectContaining({code: 'document-damaged'}),
    )
  },
)

test('as many elements as one likes may follow each other', () => {
  const {tree} = readRichText('<p><b>a<ruby>漢<rt>hàn</ruby></b><p>'.repeat(500))
  expect(tree.children).toHaveLength(500)
  const blank = ['<b></b>', ' <i></i>', '<a href="https://a.example"></a>', ' <!---->'].join('')
  expect(writeTree(readRichText(`<p>a${blank.repeat(20_000)}b</p>`).tree).trim()).toBe('a b')
})
