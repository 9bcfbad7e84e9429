import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Served, writeAcceptPatterns} from '#messages/accept-patterns.ts'
import {matchPrefix} from '#messages/match-prefix.ts'
import {negotiateLocale} from '#messages/negotiate-locale.ts'
import {writeTagPatterns} from '#messages/tag-patterns.ts'

const rooms: readonly Served[] = [
  {locales: ['en', 'zh-Hans'], fallback: 'en', traditional: 'simplified'},
  {locales: ['en', 'zh-Hans'], fallback: 'en', traditional: 'source'},
  {locales: ['zh-Hans', 'zh-Hant', 'en', 'fr'], fallback: 'zh-Hans', traditional: 'simplified'},
  {
    locales: ['en', 'pt-BR', 'pt-PT', 'sr-Latn', 'sr-Cyrl', 'nb', 'ar'],
    fallback: 'en',
    traditional: 'source',
  },
]

const tags =
  `en en-US en-GB fr fr-CA de de-AT zh zh-CN zh-SG zh-TW zh-HK zh-Hans zh-Hant zh-Hans-CN zh-Hant-TW zh-MO
  yue yue-HK ar ar-EG pt pt-BR pt-PT pt-AO sr sr-Latn sr-Cyrl-RS sr-RS no nb nn-NO ja ko-KR es-419`.split(
    /\s+/,
  )

/** What a host that can only match answers. */
function answerBy(
  patterns: ReturnType<typeof writeAcceptPatterns>,
  header: string,
  fallback: string,
): string {
  return patterns.find(({pattern}) => new RegExp(pattern, 'i').test(header))?.locale ?? fallback
}

/** Tags as browsers send them: the first without a quality, the others falling. */
const headers = fc
  .uniqueArray(fc.constantFrom(...tags), {maxLength: 5})
  .map(some => some.map((tag, at) => (at === 0 ? tag : `${tag};q=${(1 - at / 10).toFixed(1)}`)).join(','))

test.for(rooms)('a host that can only match a header chooses as the server does: %j', served => {
  const patterns = writeAcceptPatterns(served)
  const {locales: available, fallback, traditional: policy} = served
  fc.assert(
    fc.property(headers, header => {
      const {locale} = negotiateLocale({acceptLanguage: header, available, fallback, policy})
      expect(answerBy(patterns, header, fallback), header).toBe(locale)
    }),
    {numRuns: 400, seed: 7},
  )
})

test.for([
  ['', 'en'],
  ['*', 'en'],
  ['de, *;q=0.1', 'en'],
  ['en;q=0, zh-CN;q=0.5', 'zh-Hans'],
  ['zh-CN;q=0.0,en', 'en'],
  ['  zh-CN , en;q=0.4', 'zh-Hans'],
  ['ZH-hans;q=0.9', 'zh-Hans'],
  ['zhx, enm', 'en'],
])('%j gets %s', ([header, locale]) => {
  expect(answerBy(writeAcceptPatterns(rooms[0]!), header!, 'en')).toBe(locale)
})

test('a prefix is matched where it means a locale, by no other', () => {
  for (const {locales} of rooms) {
    const languages = ['en', 'zh', 'fr', 'pt', 'sr', 'no', 'nb', 'nn', 'ar', 'yue']
    const patterns = writeTagPatterns(languages, tag => matchPrefix(tag, locales), {separator: '-_'})
    for (const tag of [...tags, ...tags.map(one => one.replaceAll('-', '_').toLowerCase())]) {
      if (!languages.includes(tag.split(/[-_]/)[0]!)) continue
      const found = [...patterns].filter(([, own]) => new RegExp(`^(?:${own.join('|')})$`, 'i').test(tag))
      expect(
        found.map(([locale]) => locale),
        tag,
      ).toEqual([matchPrefix(tag, locales)].filter(Boolean))
    }
  }
})

test('a pattern answers a header of any length at once', () => {
  const {pattern} = writeAcceptPatterns(rooms[2]!)[0]!
  const started = performance.now()
  new RegExp(pattern, 'i').test(`${'de;q=0.9,'.repeat(20_000)}x`)
  new RegExp(pattern, 'i').test(' '.repeat(20_000))
  // A bound of kind, not of speed: what backtracks would take minutes.
  expect(performance.now() - started).toBeLessThan(20_000)
})
