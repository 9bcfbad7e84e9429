import {expect, test} from 'vitest'
import {preTranslate} from '#memory/pre-translate.ts'
import {TranslationMemory} from '#memory/translation-memory.ts'

const memory = new TranslationMemory({sourceLocale: 'en', targetLocale: 'zh-Hans'})
memory.insert({id: '1', source: 'The base opens today.', target: '基地今日揭牌。', origin: 'desk'})
memory.insert({id: '2', source: 'More than 400 firms.', target: '企业400多家。', origin: 'desk'})
memory.insert({id: '3', source: 'It cost 5 million yuan.', target: '耗资不菲。', origin: 'desk'})

const unit = (key: string, source: string) => ({document: 'announcements/base', key, source})

test('units are filled at the threshold, what is uncertain is refused, the rest is told', () => {
  const units = [
    unit('a', 'The base opens today.'),
    unit('b', 'More than 600 firms.'),
    unit('c', 'It cost 7 million yuan.'),
    unit('d', 'The base opened today.'),
    unit('e', 'Nothing like it'),
  ]
  const keysOf = ({filled, refused, without}: ReturnType<typeof preTranslate>) => ({
    filled: filled.map(({unit: {key}, target}) => `${key} ${target}`),
    refused: refused.map(({unit: {key}}) => key),
    without: without.map(({key}) => key),
  })
  expect(keysOf(preTranslate(memory, units, 100))).toEqual({
    filled: ['a 基地今日揭牌。', 'b 企业600多家。'],
    refused: ['c'],
    without: ['d', 'e'],
  })
  expect(keysOf(preTranslate(memory, units, 85)).filled).toContain('d 基地今日揭牌。')
  expect(preTranslate(memory, units, 100).filled[1]?.match).toMatchObject({
    kind: 'figures',
    substitutions: [{state: 'done'}],
  })
})
