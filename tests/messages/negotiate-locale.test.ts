import fc from 'fast-check'
import {expect, test} from 'vitest'
import {directionOfLocale} from '#messages/direction-of-locale.ts'
import {fallbackChain} from '#messages/fallback-chain.ts'
import {matchLocale} from '#messages/match-locale.ts'
import {matchPrefix} from '#messages/match-prefix.ts'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {negotiateLocale} from '#messages/negotiate-locale.ts'
import {readAcceptLanguage} from '#messages/read-accept-language.ts'

const two = ['en', 'zh-Hans']
const three = ['en', 'zh-Hans', 'zh-Hant']

function serve(
  acceptLanguage: string | null,
  available = two,
  policy: 'simplified' | 'source' = 'simplified',
) {
  const {locale, via, isFallback} = negotiateLocale({acceptLanguage, available, fallback: 'en', policy})
  return `${locale} ${via}${isFallback ? ' fallback' : ''}`
}

test.for([
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-Hans accept-language'],
  ['zh', 'zh-Hans accept-language'],
  ['zh-SG', 'zh-Hans accept-language'],
  ['zh-Hans-HK', 'zh-Hans accept-language'],
  ['wuu', 'zh-Hans accept-language'],
  ['cmn', 'zh-Hans accept-language'],
  ['yue-Hans', 'zh-Hans accept-language'],
  ['en-GB,en;q=0.9', 'en accept-language'],
  ['EN_us', 'en accept-language'],
  ['fr-CH, fr;q=0.9, zh;q=0.8, en;q=0.7', 'zh-Hans accept-language'],
  ['en;q=0.5, zh-CN', 'zh-Hans accept-language'],
  ['en;q=0.5, zh-CN;q=.6', 'zh-Hans accept-language'],
  ['fr', 'en fallback fallback'],
  ['fr, *;q=0.1', 'en accept-language'],
  ['*', 'en accept-language'],
  ['en;q=0, *', 'zh-Hans accept-language'],
  ['en-GB;q=0, en', 'en accept-language'],
  ['zh;q=0, zh-CN, en;q=0.1', 'en accept-language'],
  ['*;q=0', 'en fallback fallback'],
  ['', 'en fallback'],
  [null, 'en fallback'],
  [';q=1,,;;,q=0.3, zh;q=x, zh;q=2;q=1, 中文, en-', 'en fallback'],
] as const)('%s gets %s', ([header, expected]) => {
  expect(serve(header)).toBe(expected)
})

test.for(['zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant', 'zh-Hant-TW', 'yue', 'yue-HK', 'zh-yue', 'zh_TW', 'nan-TW'])(
  '%s gets zh-Hant where it is served, else what the policy says, marked',
  range => {
    expect(serve(range, three)).toBe('zh-Hant accept-language')
    expect(serve(range)).toBe('zh-Hans policy fallback')
    expect(serve(range, two, 'source')).toBe('en policy fallback')
    expect(serve(range, ['en'])).toBe('en policy fallback')
  },
)

test('the zh that a browser sends behind zh-TW does not ask for Simplified', () => {
  expect(serve('zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7', two, 'source')).toBe('en accept-language')
  expect(serve('zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7', two)).toBe('zh-Hans policy fallback')
  expect(serve('zh-TW,zh-CN;q=0.9', two, 'source')).toBe('zh-Hans accept-language')
})

test('the cookie comes first, whatever its case; an unknown one is passed over', () => {
  const options = {available: two, fallback: 'en', policy: 'simplified', acceptLanguage: 'en'} as const
  expect(negotiateLocale({...options, cookie: 'ZH-hans'})).toEqual({
    locale: 'zh-Hans',
    via: 'cookie',
    isFallback: false,
  })
  expect(negotiateLocale({...options, cookie: 'xx'}).via).toBe('accept-language')
  expect(negotiateLocale({...options, cookie: '../etc'}).locale).toBe('en')
  expect(negotiateLocale({...options, cookie: 'zh-Hant'})).toMatchObject({locale: 'zh-Hans', via: 'policy'})
  expect(negotiateLocale({...options, cookie: 'fr', acceptLanguage: null})).toEqual({
    locale: 'en',
    via: 'fallback',
    isFallback: true,
  })
})

test('no header makes it throw, and only a served locale comes back', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'zh',
      'zh-TW',
      'en',
      '*',
      ';q=',
      '0',
      '1',
      '.',
      ',',
      '-',
      '_',
      'x-',
      'und',
      'i-default',
      ' ',
    ),
    fc.string({unit: 'binary', maxLength: 3}),
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 12}), fc.array(piece, {maxLength: 3}), (header, cookie) => {
      const {locale} = negotiateLocale({
        acceptLanguage: header.join(''),
        cookie: cookie.join(''),
        available: three,
        fallback: 'en',
        policy: 'source',
      })
      expect(three).toContain(locale)
      matchPrefix(cookie.join(''), three)
      fallbackChain(cookie.join(''), {available: three, source: 'en'})
      directionOfLocale(cookie.join(''))
      nameOfLocale(cookie.join(''), three)
    }),
    {numRuns: 1_000},
  )
})

test('a header of a megabyte is read up to its limit', () => {
  expect(readAcceptLanguage('zh;q=0.1,'.repeat(120_000)).length).toBeLessThanOrEqual(64)
})

test.for([
  ['en-GB', ['en', 'en-US'], 'en'],
  ['en-GB', ['en-US', 'en-GB'], 'en-GB'],
  ['en', ['en-GB', 'en-US'], 'en-US'],
  ['zh-HK', ['zh-Hant-TW', 'zh-Hant-HK'], 'zh-Hant-HK'],
  ['zh-MO', ['zh-Hant-HK', 'zh-Hant-TW'], 'zh-Hant-TW'],
  ['sr-Latn', ['sr'], undefined],
  ['sr-RS', ['sr-Latn', 'sr-Cyrl'], 'sr-Cyrl'],
  ['pt', ['pt-PT', 'pt-BR'], 'pt-BR'],
  ['iw', ['he'], 'he'],
  ['nb-NO', ['no'], 'no'],
  ['no', ['nb'], 'nb'],
  ['und', ['zh-Hans'], undefined],
] as const)('%s among %o is %s', ([range, available, expected]) => {
  expect(matchLocale(range, available)).toBe(expected)
})

test.for([
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['ZH-hans', 'zh-Hans'],
  ['zh_CN', 'zh-Hans'],
  ['en-GB', 'en'],
  ['EN', 'en'],
  ['zh-TW', undefined],
  ['fr', undefined],
  ['about', undefined],
  ['announcements', undefined],
  ['..', undefined],
  ['', undefined],
  ['en/..', undefined],
  ['*', undefined],
] as const)('the prefix %s means %s', ([prefix, expected]) => {
  expect(matchPrefix(prefix, two)).toBe(expected)
})

test.for([
  ['zh-Hant-HK', {available: ['en', 'zh', 'zh-Hans', 'zh-Hant'], source: 'en'}, ['zh-Hant', 'en']],
  ['zh-Hant', {available: two, source: 'en'}, ['en']],
  ['zh-Hant', {available: two, source: 'en', instead: 'zh-Hans'}, ['zh-Hans', 'en']],
  ['en-GB', {available: ['en', 'en-GB']}, ['en-GB', 'en']],
  ['EN', {available: two}, ['en']],
  ['ja', {available: two}, []],
  ['zh-Hans', {available: two, source: 'zh-Hans'}, ['zh-Hans']],
] as const)('%s with %o falls back to %o', ([locale, options, expected]) => {
  expect(fallbackChain(locale, options)).toEqual(expected)
})

test.for([
  ['en', 'ltr'],
  ['zh-Hans', 'ltr'],
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa-AF', 'rtl'],
  ['ur', 'rtl'],
  ['ug', 'rtl'],
  ['az-Arab', 'rtl'],
  ['uz', 'ltr'],
  ['not a tag', 'ltr'],
] as const)('%s runs %s', ([locale, direction]) => {
  expect(directionOfLocale(locale)).toBe(direction)
})

test.for([
  ['zh-Hans', two, '中文'],
  ['zh-Hans', three, '简体中文'],
  ['zh-Hant', three, '繁體中文'],
  ['en', two, 'English'],
  ['en', ['en', 'en-GB'], 'English'],
  ['en-GB', ['en', 'en-GB'], 'British English'],
  ['ja', two, '日本語'],
  ['ar', two, 'العربية'],
  ['fr', two, 'Français'],
  ['ru', two, 'Русский'],
  ['ka', two, 'ქართული'],
  ['not a tag', two, 'not a tag'],
] as const)('%s among %o is called %s', ([locale, available, name]) => {
  expect(nameOfLocale(locale, available)).toBe(name)
})
