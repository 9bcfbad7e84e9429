import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {checkUnits} from '#checks/check-units.ts'

/** The release of 2019 as it was published, machine translated; a paragraph is a unit. */
const original = readFileSync('content/announcements/beilun-mould-ip-base/original.txt', 'utf8')
const units = original
  .split(/\n\s*\n/)
  .map((source, at) => ({id: `p${at + 1}`, source: source.trim()}))
  .filter(({source}) => source !== '')
const found = checkUnits(units, {
  sourceLocale: 'en',
  targetLocale: 'zh-Hans',
  syntax: 'text',
  profile: 'project',
})

test.for([
  ['glued-name', ['Yangsu', 'Guoqiang', 'Huxiuqin', 'Chenjinyuan']],
  ['latin-space', ['u(', 'e(']],
  ['doubled-mark', ['..']],
  ['percent-space', ['60 %']],
  ['spelling-variety', ['mold', 'Mold', 'Molds', 'molds', 'Mould', 'mould']],
] as const)('%s speaks of the published release', ([rule, texts]) => {
  const said = found.filter(one => one.rule === rule)
  expect(said).not.toEqual([])
  for (const {actual} of said) expect(texts).toContain(actual)
})

test('and nothing else does without reason', () => {
  const expected = ['glued-name', 'latin-space', 'doubled-mark', 'percent-space', 'spelling-variety']
  expect(
    found.filter(({rule}) => !expected.includes(rule)).map(({rule, actual}) => `${rule} ${actual}`),
  ).toEqual([])
})
