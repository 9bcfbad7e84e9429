import {existsSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {levelOf, readAsvs, sections} from '../../scripts/asvs/read-asvs.ts'
import {writePage} from '../../scripts/asvs/write-page.ts'

const entries = readAsvs()
const listed = entries.flatMap(({ids}) => ids)
const wanted = Object.entries(sections).flatMap(([section, levels]) =>
  [...levels].flatMap((level, at) => (level === '3' ? [] : [`${section}.${at + 1}`])),
)

test('the standard has 253 items of levels 1 and 2, and each stands in the list once', () => {
  expect(wanted).toHaveLength(253)
  expect([...listed].sort()).toEqual([...wanted, ...listed.filter(id => levelOf(id) === 3)].sort())
})

test('every answer has a test or a reason, and one that is not kept says why', () => {
  for (const {ids, state, tests = [], reason} of entries) {
    expect(['kept', 'partly', 'administrator', 'absent'], ids.join()).toContain(state)
    expect(tests.length + (reason ? 1 : 0), ids.join()).toBeGreaterThan(0)
    if (state !== 'kept') expect(reason, ids.join()).toBeTruthy()
  }
})

test.for(entries.flatMap(({ids, tests = []}) => tests.map(one => [ids.join(), one] as const)))(
  '%s: the test %s is there',
  ([, named]) => {
    const [file, name = ''] = named.split(' › ')
    const path = `tests/${file}.test.ts`
    expect(existsSync(path), path).toBe(true)
    const text = readFileSync(path, 'utf8')
    const titles = [...text.matchAll(/(['"`])((?:(?!\1)[^\\\n]|\\.)+)\1/g)].map(match => match[2]!)
    expect(text).toMatch(/\btest(\.for)?\(/)
    expect(
      titles.some(title => title.startsWith(name)),
      named,
    ).toBe(true)
  },
)

test('docs/asvs.md is made from the list', () => {
  expect(readFileSync('docs/asvs.md', 'utf8')).toBe(writePage(entries))
})
