import {isDeepStrictEqual} from 'node:util'
import {describe, expect, test} from 'vitest'
import {exchangeFormats} from '#exchange/exchange-format.ts'
import type {ExchangeFile, ExchangeUnit} from '#exchange/exchange-unit.ts'
import {findUnfit} from '#exchange/find-unfit.ts'
import {readExchange} from '#exchange/read-exchange.ts'
import {writeExchange} from '#exchange/write-exchange.ts'
import {generateUnits, repositoryFiles} from './sample-units.ts'

const locales = {sourceLocale: 'en', targetLocale: 'ar'}
const generated = generateUnits(10_000)
const name = 'announcements/sample'

/** Write, read, and say what came back. */
function carry(
  files: readonly ExchangeFile[],
  format: (typeof exchangeFormats)[number],
  languages = locales,
): ExchangeFile[] {
  return writeExchange({...languages, files}, format).flatMap(file => {
    const {bundle, findings} = readExchange(file.bytes, {file: file.name})
    expect(findings).toEqual([])
    expect(bundle.targetLocale).toBe(languages.targetLocale)
    return bundle.files
  })
}

/** The same for the units of one file. */
function carryUnits(units: readonly ExchangeUnit[], format: (typeof exchangeFormats)[number]) {
  return carry([{name, units}], format)[0]?.units ?? []
}

/** What plain JSON says of units. */
function asJson(units: readonly ExchangeUnit[]) {
  return units.flatMap(({id, target}) =>
    target === undefined ? [] : [{id, source: '', target, state: 'translated'}],
  )
}

describe.for(exchangeFormats)('%s', format => {
  const isJson = format.startsWith('json')

  test('10,000 generated messages come back identical, with states, notes and terms', {
    timeout: 60_000,
  }, () => {
    expect(findUnfit({...locales, files: [{name, units: generated}]}, format)).toEqual([])
    const expected = isJson ? asJson(generated) : generated
    const back = carryUnits(generated, format)
    expect(back.length).toBe(expected.length)
    // A difference of 10,000 units is unreadable; one unit is not.
    for (const [at, unit] of back.entries())
      if (!isDeepStrictEqual(unit, expected[at])) expect(unit).toEqual(expected[at])
  })

  test('every message of the repository comes back identical', () => {
    const files = repositoryFiles()
    const languages = {sourceLocale: 'en', targetLocale: 'zh-Hans'}
    expect(files.flatMap(file => file.units).length).toBeGreaterThan(200)
    expect(findUnfit({...languages, files}, format)).toEqual([])
    expect(carry(files, format, languages)).toEqual(
      isJson ? files.map(file => ({...file, units: asJson(file.units)})) : files,
    )
  })
})

test.for([
  ['xliff-1.2', {source: 'a\u0001', target: 'b'}],
  ['tmx', {source: 'a\u0001', target: 'b'}],
  ['xliff-2', {source: 'a', target: 'b', notes: [{text: '\u0001'}]}],
  ['po', {source: '', target: 'b'}],
  ['po', {source: 'a', target: ''}],
  ['csv', {source: 'a', target: ''}],
  ['xlsx', {source: 'a', target: 'b'.repeat(32_768)}],
  ['po', {id: 'a|b', source: 'a'}],
  ['json-nested', {id: '__proto__', source: 'a', target: 'b'}],
  ['xliff-2', {source: 'a\ud800', target: 'b'}],
  ['xliff-2', {source: 'a', target: '{b'}],
] as const)('%s refuses what it cannot carry: %j', ([format, unit]) => {
  const units = [{id: 'k', state: 'translated', ...unit} as ExchangeUnit]
  expect(findUnfit({...locales, files: [{name, units}]}, format)).toMatchObject([
    {severity: 'error', place: {file: name, key: units[0]!.id}},
  ])
})

test('XLIFF 2 carries characters that XML cannot hold', () => {
  const units = [{id: 'k', source: 'a\u0000\u0008\uffff', target: 'b\u000c', state: 'final' as const}]
  expect(carryUnits(units, 'xliff-2')).toEqual(units)
})

test('a workbook carries control characters and what looks like their escapes', () => {
  const units = [{id: 'k', source: '_x0041_ \u0001\r\n', target: '_x000D_', state: 'final' as const}]
  expect(carryUnits(units, 'xlsx')).toEqual(units)
})

test('ids that no NMTOKEN can be come back', () => {
  const units = [{id: 'an id / with <signs>', source: 'a', target: 'b', state: 'final' as const}]
  for (const format of ['xliff-2', 'xliff-1.2', 'csv', 'xlsx', 'tmx', 'po'] as const)
    expect(carryUnits(units, format)).toEqual(units)
})
