import {expect, test} from 'vitest'
import {adaptTarget} from '#memory/adapt-target.ts'

const adapt = (
  source: string,
  target: string,
  message: string,
  targetLocale = 'zh-Hans',
  sourceLocale = 'en',
) => {
  const adapted = adaptTarget({source, target, message, sourceLocale, targetLocale})
  return {
    target: adapted.target,
    told: adapted.substitutions.map(
      ({from = '', to = '', state, place}) =>
        `${from}→${to} ${state}${place ? ` ${adapted.target.slice(place.start, place.end)}` : ''}`,
    ),
  }
}

test.for([
  ['400 firms', '400家企业', '600 firms', '600家企业', ['400→600 done 600家']],
  [
    'more than 400 firms',
    '400多家企业',
    'more than 600 firms',
    '600多家企业',
    ['more than 400→more than 600 done 600多家'],
  ],
  [
    'It cost 60 million yuan.',
    '耗资6000万元。',
    'It cost 6 billion yuan.',
    '耗资60亿元。',
    ['60 million yuan→6 billion yuan done 60亿元'],
  ],
  [
    'In 2018 there were 400 firms',
    '2018年有400家企业',
    'In 2019 there were 600 firms',
    '2019年有600家企业',
    ['2018→2019 done 2019年', '400→600 done 600家'],
  ],
  [
    'Held on 28 June 2019.',
    '2019年6月28日举行。',
    'Held on 1 July 2020.',
    '2020年7月1日举行。',
    ['28 June 2019→1 July 2020 done 2020年7月1日'],
  ],
  ['up 40%', '增长40%', 'up 45%', '增长45%', ['40%→45% done 45%']],
  ['Version 4.2 is out', '4.2 版发布', 'Version 5.1 is out', '5.1 版发布', ['4.2→5.1 done 5.1']],
  ['400 firms', '400家企业', '400 firms', '400家企业', []],
  [
    '{sales} of steel',
    '钢材{sales}',
    '{exports} of steel',
    '钢材{exports}',
    ['sales→exports done {exports}'],
  ],
  [
    '{sales, number} of steel',
    '钢材{ sales, number, ::percent}',
    '{exports, number} of steel',
    '钢材{ exports, number, ::percent}',
    ['sales→exports done { exports, number, ::percent}'],
  ],
  [
    'more than 400 firms',
    '400多家企业',
    '{firms} firms',
    '{firms}企业',
    ['more than 400→firms done {firms}'],
  ],
  [
    'See <a1>this</a1>',
    '见<a1>此</a1>',
    'See <a2>this</a2>',
    '见<a2>此</a2>',
    ['a1→a2 done <a2>', '/a1→a2 done </a2>'],
  ],
] as const)('%s: %s, for %s', ([source, old, message, target, told]) => {
  expect(adapt(source, old, message)).toEqual({target, told})
})

test.for([
  // The translation does not say 400: nothing is put in its place.
  ['400 firms', '许多企业', '600 firms', '许多企业', ['400→600 open']],
  // Wrong already: 10× too large.
  ['60 million yuan', '6亿元', '70 million yuan', '6亿元', ['60 million yuan→70 million yuan open 6亿元']],
  ['400 firms', '400家企业', '400 tonnes', '400家企业', ['400→400 tonnes open 400家']],
  ['400 firms in 3 towns', '3镇400家企业', '400 firms', '3镇400家企业', ['3→ open 3']],
  ['firms', '企业', '400 firms', '企业', ['→400 open']],
  [
    '{n, plural, one {# firm} other {# firms}}',
    '{n, plural, other {#家企业}}',
    '5 firms',
    '{n, plural, other {#家企业}}',
    ['#→5 open #'],
  ],
] as const)(
  'what cannot be done for certain stays open — %s: %s, for %s',
  ([source, old, message, target, told]) => {
    expect(adapt(source, old, message)).toEqual({target, told})
  },
)

test('Chinese into English', () => {
  expect(adapt('拥有400多家企业', 'It has more than 400 firms', '拥有600多家企业', 'en', 'zh-Hans')).toEqual({
    target: 'It has more than 600 firms',
    told: ['400多家→600多家 done more than 600'],
  })
})

test('in a language whose figures are not read, equal digits alone are exchanged', () => {
  expect(adapt('400 firms', '400 Firmen', '600 firms', 'de').target).toBe('600 Firmen')
  expect(adapt('1.5 tonnes', '1,5 Tonnen', '2.5 tonnes', 'de').told).toEqual(['1.5 tonnes→2.5 tonnes open'])
})
