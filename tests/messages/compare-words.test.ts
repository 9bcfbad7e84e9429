import fc from 'fast-check'
import {expect, test} from 'vitest'
import {compareWords, type WordChange} from '#messages/compare-words.ts'
import {splitWords} from '#messages/split-words.ts'

const terms = ['压铸模具', '压铸模', '模具', '北仑', '揭牌']

/** `[-deleted-]{+inserted+}`. */
function draw(changes: readonly WordChange[]): string {
  const marks = {same: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}']} as const
  return changes.map(({kind, text}) => marks[kind][0] + text + marks[kind][1]).join('')
}

test.for([
  ['zh-Hans', '现有600余家企业', '现有620余家企业', '现有[-600余家-]{+620余家+}企业'],
  ['zh-Hans', '年销售额60亿元', '年销售额600亿元', '年销售额[-60亿元-]{+600亿元+}'],
  ['zh-Hans', '其中模具企业400多家', '其中压铸模企业400多家', '其中[-模具-]{+压铸模+}企业400多家'],
  ['zh-Hans', '北仑揭牌。', '北仑开工。', '北仑[-揭牌-]{+开工+}。'],
  [
    'en',
    'reached 5.2 billion yuan',
    'reached 6 billion yuan',
    'reached [-5.2 billion yuan-]{+6 billion yuan+}',
  ],
  [
    'en',
    'sales of the die enterprises',
    'sales of the mould enterprises',
    'sales of the [-die-]{+mould+} enterprises',
  ],
  ['en', 'the big old base', 'the new hub', 'the [-big old base-]{+new hub+}'],
  ['en', 'more than \uE000 firms', 'over \uE000 firms', '[-more than-]{+over+} \uE000 firms'],
  [
    'zh-Hans',
    '共有企业\uE000，其中',
    '现有企业\uE001，其中',
    '[-共有-]{+现有+}企业[-\uE000-]{+\uE001+}，其中',
  ],
  ['de', 'der Grundstein', 'der Schlussstein', 'der [-Grundstein-]{+Schlussstein+}'],
] as const)('%s: %s → %s', ([locale, before, after, drawn]) => {
  expect(draw(compareWords(before, after, {locale, terms}))).toBe(drawn)
})

test('pieces put together are the texts again, and no chip shares its piece', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'ab 6 0亿元余家模具，。\uE000\uE001\n'.split('')),
    maxLength: 30,
  })
  fc.assert(
    fc.property(text, text, fc.constantFrom('en', 'zh-Hans'), (before, after, locale) => {
      const pieces = splitWords(before, {locale, terms})
      expect(pieces.join('')).toBe(before)
      expect(pieces.filter(piece => piece.length > 1 && /[\uE000\uE001]/.test(piece))).toEqual([])
      const changes = compareWords(before, after, {locale, terms})
      const side = (other: WordChange['kind']) =>
        changes.map(({kind, text: run}) => (kind === other ? '' : run)).join('')
      expect(side('inserted')).toBe(before)
      expect(side('deleted')).toBe(after)
    }),
    {numRuns: 300, seed: 11},
  )
})
