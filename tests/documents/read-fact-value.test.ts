import {expect, test} from 'vitest'
import {readFacts} from '#documents/read-facts.ts'
import {currencies} from '#quantities/currency-table.ts'
import {units} from '#quantities/unit-table.ts'
import {writeQuantity} from '#quantities/write-quantity.ts'

const read = (yaml: string) => readFacts(`fact: {${yaml}}\n`, {file: 'facts.yaml'})
const printed = (yaml: string, locale: string) => {
  const {facts, findings} = read(yaml)
  expect(findings).toEqual([])
  const fact = facts.fact!
  return fact.kind === 'quantity' ? writeQuantity(fact.quantity, {locale}) : 'date' in fact ? fact.date : ''
}

test.for([
  ['kind: date, value: 2019-06-28', '2019-06-28', '2019-06-28'],
  ['kind: date, value: 2019-06-28, year: dateline', '28 June', '6月28日'],
  ['kind: date, value: XXXX-06-28', '28 June', '6月28日'],
  ['kind: date, value: 2025-06', 'June 2025', '2025年6月'],
  ['kind: date, value: 2025-Q3', 'the third quarter of 2025', '2025年第三季度'],
  ['kind: date, value: 2025-Q3, year: dateline', 'the third quarter', '第三季度'],
  ['kind: date, value: 2025', '2025', '2025年'],
  ['kind: date, value: 2025-06-28, upper: 2025-07-02', '28 June–2 July 2025', '2025年6月28日至7月2日'],
  ['kind: rate, value: 60, currency: CNY, per: kg', '60 yuan per kilogram', '60元/千克'],
  ['kind: rate, value: 120, unit: km, per: h', '120 kilometres per hour', '120公里/小时'],
  ['kind: rate, value: 300, unit: person, per: d', '300 people per day', '每天300人'],
  ['kind: rate, value: 1200, currency: CNY, per: person', '1,200 yuan per person', '1200元/人'],
  ['kind: money, value: 20, currency: FIM', '20 Finnish markka', '20芬兰马克'],
  ['kind: duration, value: 20, unit: ms', '20 milliseconds', '20毫秒'],
  ['kind: measure, value: 5, unit: "[mi_i]"', '5 miles', '5英里'],
  ["kind: ratio, value: '3:2:1'", '3:2:1', '3:2:1'],
] as const)('%s', ([yaml, en, hans]) => {
  expect(printed(yaml, 'en')).toBe(en)
  expect(printed(yaml, 'zh-Hans')).toBe(hans)
})

test.for([
  ['kind: date, value: 2025-13', 'fact-date'],
  ['kind: date, value: 2025-06, upper: 2025-05', 'fact-date'],
  ['kind: date, value: XXXX-06-28, year: dateline', 'fact-date'],
  ['kind: date, value: 2025-06, year: guess', 'fact-date'],
  ['kind: rate, value: 60, currency: CNY', 'fact-without-value'],
  ['kind: rate, value: 60, currency: CNY, per: "??"', 'fact-unit'],
  ['kind: ratio, value: 3 to 2', 'fact-number'],
])('%s is refused with %s', ([yaml, rule]) => {
  const {facts, findings} = read(yaml!)
  expect(findings.map(finding => finding.rule)).toEqual([rule])
  expect(facts).toEqual({})
})

test('every unit and currency that is read from text can be a fact', () => {
  for (const {code, dimension} of units) {
    const kind = dimension === 'time' ? 'duration' : 'measure'
    expect(read(`kind: ${kind}, value: 2, unit: "${code}"`).findings, code).toEqual([])
  }
  for (const {code} of currencies)
    expect(read(`kind: money, value: 2, currency: ${code}`).findings, code).toEqual([])
})
