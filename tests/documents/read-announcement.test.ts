import {expect, test} from 'vitest'
import {readAnnouncement} from '#documents/read-announcement.ts'
import {readFacts} from '#documents/read-facts.ts'

const head = '---\nsource: en\ntitle: T\ndateline: {date: day}\n---\n\n'
const read = (text: string) => readAnnouncement(text, {file: 'a.md', factNames: new Set(['day', 'n'])})
const placesOf = (text: string) =>
  read(text).findings.map(({rule, place}) => [rule, place.line, place.column])

test.for([
  ['an undeclared name', `${head}See {sales}.`, ['unknown-fact', 7, 5]],
  ['a format that does not parse', `${head}See {n, plural, one}.`, ['unknown-fact', 7, 5]],
  ['an unknown key', head.replace('title: T', 'title: T\nextra: 1'), ['front-matter', 4, 1]],
] as const)('%s is a finding with its place', ([, text, place]) => {
  expect(placesOf(text)).toEqual([place])
})

test('an escaped brace and a code span are no facts', () => {
  expect(read(`${head}\\{n} and \`{n}\` and {n}`).announcement!.units.at(-1)!.message).toBe(
    "'{'n'}' and {code1} and {n}",
  )
})

test.for([
  ['broken YAML', 'a: {kind: [', 'yaml-syntax'],
  ['a fact without value', 'sales: {kind: count}', 'fact-without-value'],
  ['an unknown kind', 'sales: {kind: sum, value: 1}', 'fact-kind'],
  ['an unknown currency', 'sales: {kind: money, value: 1, currency: QQQ}', 'fact-currency'],
  ['an unknown bound', 'sales: {kind: count, value: 1, bound: roughly}', 'fact-bound'],
  ['a refused name', 'code1: {kind: count, value: 1}', 'fact-name'],
  ['a duplicate name', 'n: {kind: count, value: 1}\nn: {kind: count, value: 2}', 'yaml-syntax'],
])('%s is the finding %s', ([, text, rule]) => {
  const {findings} = readFacts(text!, {file: 'facts.yaml'})
  expect(findings.map(finding => finding.rule)).toContain(rule)
  expect(findings[0]!.place.line).toBeGreaterThan(0)
})

test('a value keeps every digit', () => {
  const {facts} = readFacts('n: {kind: count, value: 12345678901234567890.10}', {file: 'facts.yaml'})
  expect(facts.n).toMatchObject({quantity: {value: '12345678901234567890.10'}})
})

test('an unknown fact is placed where it stands, each time, and not in a code span before it', () => {
  const text =
    '---\nsource: en\ntitle: T\ndateline: {date: day}\n---\n\nThe `{sale}` and {sale},\nthen {sale} again.\n'
  const {findings} = readAnnouncement(text, {file: 'a.md', factNames: new Set(['day'])})
  expect(findings.map(({rule, place}) => [rule, place.line, place.column])).toEqual([
    ['unknown-fact', 7, 18],
    ['unknown-fact', 8, 6],
  ])
})
