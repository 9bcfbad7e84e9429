import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {valueOfCell} from '#kits/sheet.ts'
import {writeCsv} from '#kits/write-csv.ts'
import {writeXlsx} from '#kits/write-xlsx.ts'

const sheet = {
  name: 'Facts',
  head: ['fact', 'value'],
  rows: [
    ['=cmd|calc', {digits: '6000000000'}],
    ['a "quote", a comma', {digits: '12345678901234567890'}],
    ['销售额', {digits: '-1.5'}],
  ],
}

test('CSV has a byte order mark, quotes what it must and defuses formulas', () => {
  expect(writeCsv(sheet)).toBe(
    '\uFEFFfact,value\r\n\'=cmd|calc,6000000000\r\n"a ""quote"", a comma",12345678901234567890\r\n销售额,-1.5\r\n',
  )
})

test.for([
  ['6000000000', 6000000000],
  ['62.5', 62.5],
  ['123456789012345', 123456789012345],
  ['1234567890123456', '1234567890123456'],
  ['2/3', '2/3'],
] as const)('digits %s are the cell %s', ([digits, cell]) => {
  expect(valueOfCell({digits})).toBe(cell)
})

test('XLSX holds text as text, numbers as numbers, and the same bytes each time', async () => {
  const one = await writeXlsx([sheet], '2026-12-09')
  const parts = unzipSync(one)
  const data = strFromU8(parts['xl/worksheets/sheet1.xml']!)
  const strings = parts['xl/sharedStrings.xml'] ? strFromU8(parts['xl/sharedStrings.xml']) : ''
  expect(data).toContain('6000000000')
  expect(data).not.toContain('<f>')
  expect(data + strings).toContain('12345678901234567890')
  expect(data + strings).toContain('销售额')
  expect(await writeXlsx([sheet], '2026-12-09')).toEqual(one)
})
