import fc from 'fast-check'
import {expect, test} from 'vitest'
import {fitText, type TextPlace} from '#kits/fit-text.ts'

/** Han counts 1, everything else half: close enough to any font. */
const measure = (text: string) =>
  [...text].reduce((sum, sign) => sum + (/[\u2E80-\uFFEF]/.test(sign) ? 1 : 0.5), 0)
const place: TextPlace = {locale: 'en', width: 400, height: 120, lineHeight: 1, sizes: [40, 30, 20], measure}

test.for([
  ['en', 'A short one', 40, ['A short one']],
  ['en', 'Twenty letters and a few more', 40, ['Twenty letters', 'and a few more']],
  ['en', 'aaaaaaaaaa 60\u00A0bbbbbbbbbb', 40, ['aaaaaaaaaa', '60\u00A0bbbbbbbbbb']],
  ['zh-Hans', '全国首个模具产业知识产权创新基地', 40, ['全国首个模具产业', '知识产权创新基地']],
  ['zh-Hans', '基地在宁波北仑揭牌，年销售额60亿元。', 40, ['基地在宁波北仑揭牌，', '年销售额60亿元。']],
] as const)('%s %s', ([locale, text, size, lines]) => {
  expect(fitText(text, {...place, locale})).toEqual({size, lines})
})

test('what does not fit shrinks', () => {
  expect(fitText('word '.repeat(20), place).size).toBe(30)
})

test('what never fits ends in an ellipsis inside the place', () => {
  const {size, lines} = fitText('word '.repeat(200), place)
  expect(size).toBe(20)
  expect(lines).toHaveLength(6)
  expect(lines.at(-1)).toMatch(/ wo?r?d?…$/)
})

test('a word wider than the place is cut', () => {
  expect(fitText('x'.repeat(70), {...place, sizes: [20]}).lines).toEqual(['x'.repeat(40), 'x'.repeat(30)])
})

test('an empty text is one empty line', () => {
  expect(fitText('', place).lines).toEqual([''])
})

test('no line is wider than its place or opens with closing punctuation, and no word is lost', () => {
  const word = fc.constantFrom(
    '模具',
    '产业',
    '知识',
    '，',
    '。',
    '（',
    '）',
    '“',
    '”',
    '60',
    '亿元',
    '%',
    ' mould ',
    ' a',
  )
  fc.assert(
    fc.property(fc.array(word, {maxLength: 40}), words => {
      const text = words
        .join('')
        .replace(/\s+(?=[，。）”%]|$)|^\s+/g, '')
        .replace(/\s+/g, ' ')
      const {size, lines} = fitText(text, {...place, locale: 'zh-Hans', height: 10_000})
      for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(place.width)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      // A run of marks wider than a whole line has to be cut somewhere.
      const hasLongRun = /[，。（）“”%]{4}/.test(text)
      if (!hasLongRun) for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。）”%]/)
    }),
    {seed: 6, numRuns: 300},
  )
})
