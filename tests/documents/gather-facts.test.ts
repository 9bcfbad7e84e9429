import {expect, test} from 'vitest'
import {findMentions} from '#documents/find-facts.ts'
import {gatherFacts, groupNames, valueKey} from '#documents/gather-facts.ts'
import type {TextBlock} from '#documents/locate-text.ts'

/** Names of the facts of a heading and a paragraph, with how often each is mentioned. */
function namesOf(heading: string, text: string): string[] {
  const blocks = [block('heading', heading, 0), block('paragraph', text, heading.length + 2)]
  const mentions = findMentions(blocks, {language: 'en', known: {organisations: [], places: []}})
  return gatherFacts(blocks, mentions).facts.map(({name, places}) => `${name} ${places.length}`)
}

const block = (kind: 'heading' | 'paragraph', text: string, start: number): TextBlock => ({
  node: kind === 'heading' ? {type: 'heading', depth: 1, children: []} : {type: 'paragraph', children: []},
  kind,
  text,
  start,
  pieces: [],
})

test.for([
  [
    'one amount that the heading calls otherwise',
    'Programme of 124 Films',
    'It shows 124 titles.',
    'films 2',
  ],
  ['two digits of the heading', 'Orders 12 Aircraft', 'It ordered twelve jets.', 'aircraft 2'],
  ['the same measure', 'Opens 124 km', 'It is 124 km long.', 'measure 2'],
  ['another measure', 'Opens 124 km', 'It weighs 124 kg.', 'measure 1, measure2 1'],
  ['two small counts', 'On growth', 'It has 12 schools and 12 parks.', 'schools 1, parks 1'],
  ['two shares', 'On growth', 'Sales grew 3.75% and the rate is 3.75%.', 'salesGrowth 1, rate 1'],
] as const)('%s', ([, heading, text, expected]) => {
  expect(namesOf(heading, text).join(', ')).toBe(expected)
})

test.for([
  ['zh', '大坝位于印度尼西亚西部。印尼和泰国参加。', ['印度尼西亚', '泰国'], ['印尼']],
  ['en', 'Ships left the United Kingdom for Kenya. Britain pays.', ['United Kingdom', 'Kenya'], ['Britain']],
] as const)(
  '%s: one place is one fact, and its second name stays as it is written',
  ([language, text, facts, written]) => {
    const known = {organisations: [], places: []}
    const mentions = findMentions([block('paragraph', text, 0)], {language, known})
    const named = (isLiteral: boolean) =>
      mentions
        .filter(one => (one.isLiteral ?? false) === isLiteral)
        .map(({start, end}) => text.slice(start, end))
    expect(named(false)).toEqual(facts)
    expect(named(true)).toEqual(written)
  },
)

test('of two figures alike, each keeps its name at the next import, whatever is new before them', () => {
  const read = (text: string, previous = groupNames([])) => {
    const blocks = [block('paragraph', text, 0)]
    const mentions = findMentions(blocks, {language: 'zh', known: {organisations: [], places: []}})
    return gatherFacts(blocks, mentions, previous)
  }
  const earlier = read('全长31.5公里，设站22座，设母婴室22间、电梯66部。').facts
  const previous = groupNames(earlier.map(({name, value}) => [valueKey(value), name] as const))
  const names = (text: string) => read(text, previous).facts.map(({name}) => name)
  expect(names('全长32.5公里，设站22座，设母婴室22间、电梯66部。')).toEqual(earlier.map(({name}) => name))
  const later = names('设车位900个，全长31.5公里，设站22座，设母婴室22间、电梯66部。')
  expect(later.slice(1)).toEqual(earlier.map(({name}) => name))
  expect(new Set(later).size).toBe(5)
})
