import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {readFacts} from '#documents/read-facts.ts'
import {verifyFacts} from '#documents/verify-facts.ts'

test.for([
  ['a word', 'a: {kind: date,   value: 2019-06-28, verified: false} # no', true],
  ['taken back', "a:\n    kind: 'x' # c\n    verified:   true   # later\n\n\nb: {verified: true}", false],
  ['quoted', 'a: {verified: "false", kind: date}', true],
] as const)('%s is replaced, all else keeps its bytes', ([, text, verified]) => {
  const written = verifyFacts(text, ['a'], verified)
  const [from, to] = [String(!verified), String(verified)]
  expect(written).toBe(text.replace(text.includes(`"${from}"`) ? `"${from}"` : from, to))
})

test.for([
  [
    'a: {kind: date} # asked\n# of b\nb: {kind: date, verified: false}\n',
    'a: {kind: date, verified: true} # asked\n# of b\nb: {kind: date, verified: true}\n',
  ],
  [
    'a:\n  kind: date # day\nb:\n  kind: date\n  verified:\n',
    'a:\n  kind: date # day\n  verified: true\nb:\n  kind: date\n  verified: true\n',
  ],
] as const)('a fact without the field gets one, comments stay', ([text, expected]) => {
  expect(verifyFacts(text, ['a', 'b'], true)).toBe(expected)
})

test('every fact of a newsroom is confirmed and taken back to the same bytes', () => {
  const text = readFileSync('content/announcements/beilun-mould-ip-base/facts.yaml', 'utf8')
  const names = Object.keys(readFacts(text, {file: 'facts.yaml'}).facts)
  const written = verifyFacts(text, names, true)
  const {facts, findings} = readFacts(written, {file: 'facts.yaml'})
  expect(findings).toEqual([])
  expect(Object.values(facts).filter(fact => fact.verified)).toHaveLength(names.length)
  expect(verifyFacts(written, names, false)).toBe(text)
})
