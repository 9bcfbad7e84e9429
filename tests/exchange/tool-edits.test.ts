import {expect, test} from 'vitest'
import type {ExchangeUnit} from '#exchange/exchange-unit.ts'
import {readExchange} from '#exchange/read-exchange.ts'
import {writeCsv} from '#exchange/write-csv.ts'
import {writePo} from '#exchange/write-po.ts'
import {writeXliff1} from '#exchange/write-xliff-1.ts'
import {writeXliff2} from '#exchange/write-xliff-2.ts'

const source = 'Of {n, plural, one {# <b>firm</b>} other {# <b>firms</b>}} in {place}'
const target = '{place}有{n, plural, other {#家<b>企业</b>}}'
const locales = {sourceLocale: 'en', targetLocale: 'zh-Hans'}

function bundle(...units: Partial<ExchangeUnit>[]) {
  return {
    ...locales,
    files: [
      {
        name: 'f',
        units: units.map((unit, at) => ({id: `k${at}`, source, state: 'translated' as const, ...unit})),
      },
    ],
  }
}

/** Write, let a tool edit the text, read. */
function edit(text: string, ...edits: [RegExp | string, string][]) {
  let edited = text
  for (const [from, to] of edits) {
    expect(edited).toMatch(from)
    edited = edited.replace(from, to)
  }
  const {bundle: read, findings} = readExchange(new TextEncoder().encode(edited), {file: 'x'})
  return {
    targets: read.files.flatMap(file => file.units.map(unit => unit.target)),
    rules: findings.map(finding => finding.rule),
    findings,
  }
}

const plain = {source: 'One. Two {x}.', target: '一。二{x}。'}

test('an edited branch of a plural gives a message whose branches are whole sentences', () => {
  const text = writeXliff2(bundle({target}))
  expect(edit(text, ['家<pc', '家大<pc']).targets).toEqual(['{n, plural, other {{place}有#家大<b>企业</b>}}'])
})

test('an untouched one comes back as it was written', () => {
  const odd = '{ n ,plural, other{ #家 } }'
  expect(edit(writeXliff2(bundle({target: odd}))).targets).toEqual([odd])
})

test('a source with one form is laid out for the language that has two', () => {
  const chinese = {
    sourceLocale: 'zh-Hans',
    targetLocale: 'en',
    files: [{name: 'f', units: [{id: 'k', source: '{n, plural, other {#家}}', state: 'initial' as const}]}],
  }
  const text = writeXliff2(chinese)
  expect(text.match(/<segment /g)).toHaveLength(2)
  expect(text).toContain('s1: n: one (1)')
  expect(
    edit(
      text,
      [/(<source>.*?<\/source>)(?=<\/segment>)/, '$1<target>1 firm</target>'],
      [
        /(<source>((?!target).)*<\/source>)(?=<\/segment>)/,
        '$1<target><ph id="c9" dataRef="d1"/> firms</target>',
      ],
    ).targets,
  ).toEqual(['{n, plural, one {1 firm} other {# firms}}'])
})

test('segments that a tool cut apart are one text again, in the order of the targets', () => {
  const text = writeXliff2(bundle(plain))
  const cut = edit(text, [
    /<segment .*<\/segment>/,
    '<segment id="s1" state="translated"><source>One. </source><target order="2">一。</target></segment><segment id="s2" state="reviewed"><source>Two <ph id="c1" dataRef="d1"/>.</source><target order="1">二<ph id="c1" dataRef="d1"/>。</target></segment>',
  ])
  expect(cut).toMatchObject({targets: ['二{x}。一。'], rules: []})
})

test('a half-translated text stays untranslated and is told', () => {
  const two = writeXliff2(
    bundle({source: '{n, plural, one {a} other {b}}', target: '{n, plural, one {c} other {d}}'}),
  )
  const half = edit(
    two,
    ['<target>d</target>', ''],
    ['state="translated"><source>b', 'state="initial"><source>b'],
  )
  expect(half).toMatchObject({targets: [undefined], rules: ['exchange-incomplete']})
})

test('branches that a tool merged are refused, never guessed', () => {
  const two = writeXliff2(
    bundle({source: '{n, plural, one {a} other {b}}', target: '{n, plural, one {c} other {d}}'}),
  )
  const merged = edit(two, [/<segment id="s2".*?<\/segment>/, ''])
  expect(merged).toMatchObject({targets: [undefined], rules: ['exchange-segments']})
})

test('reordered branches are told apart by their ids', () => {
  const two = writeXliff2(
    bundle({source: '{n, plural, one {a} other {b}}', target: '{n, plural, one {c} other {d}}'}),
  )
  const swapped = edit(two, [/(<segment id="s1".*?<\/segment>)\s*(<segment id="s2".*?<\/segment>)/, '$2$1'])
  expect(swapped).toMatchObject({targets: ['{n, plural, one {c} other {d}}'], rules: []})
})

test('pairs that a tool wrote as start and end codes are tags', () => {
  const text = writeXliff2(bundle({source: 'a <b>x</b>', target: 'b <b>y</b>'}))
  const halves = edit(text, [
    /<target>.*<\/target>/,
    '<target>b <sc id="c1" dataRef="d1" canCopy="no"/>y<ec startRef="c1" dataRef="d2" canCopy="no"/></target>',
  ])
  expect(halves).toMatchObject({targets: ['b <b>y</b>'], rules: []})
})

test('crossed codes and codes that nobody knows are refused with their place', () => {
  const text = writeXliff2(bundle({source: 'a <b>x</b> <i>z</i>', target: 'b <b>y</b> <i>w</i>'}))
  const crossed = edit(text, [
    /<target>.*<\/target>/,
    '<target><sc id="c1" dataRef="d1" canCopy="no"/>y<sc id="c2" dataRef="d3" canCopy="no"/>w<ec startRef="c1" canCopy="no"/><ec startRef="c2" canCopy="no"/></target>',
  ])
  expect(crossed.rules).toContain('exchange-code')
  const strange = edit(text, [/<target>.*<\/target>/, '<target>y<ph id="z"/></target>'])
  expect(strange.findings).toMatchObject([{rule: 'exchange-code', place: {file: 'x', key: 'k0'}}])
})

test('annotations of a tool leave the text alone', () => {
  const text = writeXliff2(bundle(plain))
  expect(
    edit(text, ['<target>一', '<target><mrk id="m" type="term">一</mrk>'], ['一</mrk>', '一</mrk>']).targets,
  ).toEqual(['一。二{x}。'])
})

test('codes by id alone are those of the source in XLIFF 1.2', () => {
  const text = writeXliff1(bundle(plain))
  expect(edit(text, [/(<target.*)<x id="1" equiv-text="\{x\}"\/>/, '$1<x id="1"/>']).targets).toEqual([
    '一。二{x}。',
  ])
})

test('a fuzzy entry that a person confirmed is translated, one left fuzzy is a draft', () => {
  const po = writePo(bundle({...plain, state: 'initial', base: 'x'}))
  const read = (text: string) =>
    readExchange(new TextEncoder().encode(text), {file: 'x.po'}).bundle.files[0]!.units[0]!
  expect(read(po)).toMatchObject({state: 'initial', target: plain.target})
  expect(read(po.replace('#, fuzzy\n', '')).state).toBe('translated')
})

test('PO files as other tools wrap and comment them', () => {
  const po = writePo(bundle(plain)).replace(
    'msgstr "一。二{x}。"',
    'msgstr ""\n"一。"\n"二{x}。"\n\n#~ msgctxt "f|old"\n#~ msgid "x"\n#~ msgstr "y"',
  )
  expect(edit(po.replace('#: ', '# 译者注\n#: ').replaceAll('\n', '\r\n'))).toMatchObject({
    targets: [plain.target],
    rules: [],
  })
})

test.for([
  ['semicolons', (text: string) => text.replaceAll(/^([^\n]*)$/gm, line => line.replaceAll(',', ';'))],
  [
    'another order of columns',
    (text: string) =>
      text
        .split('\r\n')
        .filter(Boolean)
        .map(line => line.split(',').reverse().join(','))
        .join('\r\n'),
  ],
  ['line feeds', (text: string) => text.replaceAll('\r\n', '\n')],
  ['an empty row', (text: string) => text.replace('\r\n', '\r\n,,,,\r\n')],
] as const)('CSV with %s', ([, change]) => {
  const text = writeCsv(bundle({source: 'One', target: '一'}))
  expect(edit(change(text).replace('\ufeff', ''))).toMatchObject({targets: ['一'], rules: []})
})

test('a formula is written as text and comes back as it was', () => {
  const unit = {source: '=1+1', target: "'@x"}
  const text = writeCsv(bundle(unit))
  expect(text).toContain("'=1+1,''@x")
  expect(edit(text).targets).toEqual(["'@x"])
})
