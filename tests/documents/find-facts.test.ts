import {expect, test} from 'vitest'
import {findMentions} from '#documents/find-facts.ts'
import type {TextBlock} from '#documents/locate-text.ts'

const block = (text: string): TextBlock => ({
  node: {type: 'paragraph', children: []},
  kind: 'paragraph',
  text,
  start: 0,
  pieces: [],
})

test.for([
  ['湘江轨道车辆有限公司今日发车。', ['湘江轨道车辆有限公司']],
  // Two companies begin so: nothing tells which one is meant.
  ['湘江轨道车辆有限公司与湘江重型机械有限公司签约。', []],
  ['北海湾港集团今日发车。', []],
] as const)('%s 湘江公司 there is asked for: %s', ([text, expected]) => {
  const blocks = [block(text), block('去年，湘江公司出口增长。')]
  const mentions = findMentions(blocks, {language: 'zh', known: {organisations: [], places: []}})
  const short = mentions.filter(one => one.block === 1 && one.value.kind === 'organisation')
  expect(short).toHaveLength(1)
  expect(short.flatMap(({whole}) => (whole ? [whole.name] : []))).toEqual(expected)
  expect(short[0]!.sure).toBe(expected.length > 0 ? 'unsure' : 'likely')
})
