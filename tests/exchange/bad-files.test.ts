import fc from 'fast-check'
import {strToU8, zipSync} from 'fflate'
import {expect, test} from 'vitest'
import {ExchangeError} from '#exchange/exchange-error.ts'
import {readExchange} from '#exchange/read-exchange.ts'
import {writeExchange} from '#exchange/write-exchange.ts'

const bundle = {
  sourceLocale: 'en',
  targetLocale: 'zh-Hans',
  files: [{name: 'f', units: [{id: 'k', source: 'One', target: '一家', state: 'translated' as const}]}],
}
const written = (format: 'xliff-2' | 'csv' | 'po' | 'xliff-1.2' | 'xlsx' | 'tmx') =>
  writeExchange(bundle, format)[0]!.bytes
const text = (format: Parameters<typeof written>[0]) => new TextDecoder().decode(written(format))

/** A text in UTF-16 with its mark. */
function utf16(one: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + one.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, isLittle)
  for (let at = 0; at < one.length; at += 1) view.setUint16(2 + at * 2, one.charCodeAt(at), isLittle)
  return bytes
}

/** 一家 in GB18030. */
const gb18030 = new Uint8Array([
  ...strToU8('source: en,target: zh-Hans,file,unit\r\nOne,'),
  0xd2,
  0xbb,
  0xbc,
  0xd2,
  ...strToU8(',f,k\r\n'),
])

test.for([
  ['nothing', new Uint8Array(), 'text-empty'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0xff]), 'text-encoding'],
  ['a letter', strToU8('Dear translator,\nplease find attached'), 'format-unknown'],
  ['HTML', strToU8('<html><body/></html>'), 'format-unknown'],
  ['CSV in GB18030', gb18030, 'text-encoding'],
  ['CSV with an open quotation', strToU8('source,target,file,unit\n"a'), 'format-syntax'],
  ['PO with a broken line', strToU8('msgid "a"\nmsgstr b\n'), 'format-syntax'],
  ['a cut workbook', written('xlsx').slice(0, 900), 'zip-damaged'],
  ['a workbook without a sheet', zipSync({'xl/workbook.xml': strToU8('<workbook/>')}), 'format-unknown'],
  ['a ZIP of something else', zipSync({'a.txt': strToU8('a')}), 'format-unknown'],
  [
    'a bomb as a sheet',
    zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(60 * 2 ** 20),
    }),
    'zip-too-large',
  ],
  [
    'billion laughs',
    strToU8('<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><xliff>&b;</xliff>'),
    'xml-doctype',
  ],
  [
    'billion laughs as TMX',
    strToU8(text('tmx').replace('SYSTEM "tmx14.dtd"', '[<!ENTITY a "ha">]')),
    'xml-doctype',
  ],
  [
    'an external entity',
    strToU8('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><tmx>&a;</tmx>'),
    'xml-doctype',
  ],
  ['an entity nobody declared', strToU8('<tmx version="1.4">&nbsp;</tmx>'), 'xml-syntax'],
  ['100,000 nested elements', strToU8('<a>'.repeat(100_000)), 'xml-depth'],
  [
    'XLIFF in an encoding it does not have',
    strToU8(text('xliff-2').replace('UTF-8', 'klingon')),
    'text-encoding',
  ],
  ['plain JSON of no language', strToU8('{"a": "b"}'), 'format-unknown'],
] as const)('%s gets a sentence: %s', ([, bytes, code]) => {
  try {
    readExchange(bytes, {file: 'x'})
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(ExchangeError)
    expect((error as ExchangeError).code).toBe(code)
    expect((error as Error).message).toMatch(/^Unexpected .+, expected .+, .+\.$/s)
  }
})

test.for([
  ['XLIFF with a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...written('xliff-2')])],
  ['XLIFF in UTF-16, little-endian', utf16(text('xliff-2').replace('UTF-8', 'UTF-16'), true)],
  ['XLIFF in UTF-16, big-endian', utf16(text('xliff-1.2').replace('UTF-8', 'UTF-16'), false)],
  [
    'CSV in UTF-16, as Excel writes Unicode text',
    utf16(text('csv').replace('\ufeff', '').replaceAll(',', '\t'), true),
  ],
  ['PO with a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...written('po')])],
] as const)('%s is read', ([, bytes]) => {
  expect(readExchange(bytes, {file: 'x'}).bundle.files[0]!.units[0]!.target).toBe('一家')
})

test('an encoding that the person names is believed', () => {
  const {bundle: read} = readExchange(gb18030, {file: 'x', encoding: 'gb18030'})
  expect(read.files[0]!.units[0]!.target).toBe('一家')
})

test.for([
  ['XLIFF 2', strToU8(text('xliff-2').replace(/<unit .*<\/unit>/s, '$&$&')), 'exchange-xliff'],
  ['CSV', strToU8(`${text('csv')}One,二,,translated,,,f,k,,\r\n`), 'exchange-segments'],
  ['JSON', strToU8('{"k": "a", "k": "b"}'), 'catalogue-duplicate-key'],
] as const)('a unit that stands twice in %s is told', ([, bytes, rule]) => {
  const {findings} = readExchange(bytes, {file: 'zh-Hans/f.json'})
  expect(findings.map(finding => finding.rule)).toContain(rule)
})

test('a formula in a workbook is told with its row, and its row is left out', () => {
  const sheet = `<worksheet><sheetData><row r="1">${['source', 'target', 'file', 'unit'].map((name, at) => `<c r="${'ABCD'[at]}1" t="inlineStr"><is><t>${name}</t></is></c>`).join('')}</row>
    <row r="2"><c r="A2" t="str"><v>One</v></c><c r="B2" t="str"><f>HYPERLINK("http://x")</f><v>x</v></c><c r="C2" t="str"><v>f</v></c><c r="D2" t="str"><v>k</v></c></row>
    <row r="3"><c r="D3" t="str"><v>l</v></c><c r="C3" t="str"><v>f</v></c><c r="B3"><v>42</v></c></row></sheetData></worksheet>`
  const bytes = zipSync({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  })
  const {bundle: read, findings} = readExchange(bytes, {file: 'x.xlsx'})
  expect(findings).toMatchObject([
    {rule: 'exchange-formula', place: {line: 2}, actual: '=HYPERLINK("http://x")'},
  ])
  expect(read.files[0]!.units).toMatchObject([{id: 'l', target: '42'}])
})

test('a table without its columns and a row without its unit are told', () => {
  const one = readExchange(strToU8('source,unit\nOne,k'), {file: 'x.csv'})
  expect(one.findings).toMatchObject([{rule: 'exchange-column', expected: 'target, file'}])
  const other = readExchange(strToU8('source,target,file,unit\nOne,一,,k'), {file: 'x.csv'})
  expect(other.findings).toMatchObject([{rule: 'exchange-row', place: {line: 2}}])
})

test.for(['xliff-2', 'xliff-1.2', 'po', 'tmx', 'csv', 'xlsx'] as const)(
  'any damage to %s gives units, findings or a sentence, never another error',
  format => {
    const bytes = written(format)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), {minLength: 1, maxLength: 6}),
        edits => {
          const damaged = bytes.slice()
          for (const [at, value] of edits) damaged[at] = value
          try {
            readExchange(damaged, {file: 'x'})
          } catch (error) {
            expect(error).toBeInstanceOf(ExchangeError)
          }
        },
      ),
      {numRuns: 300, seed: 7},
    )
  },
)
