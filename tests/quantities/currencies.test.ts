import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {currencies, sharedWords} from '#quantities/currency-table.ts'
import {type ReadableLanguage, readQuantities} from '#quantities/read-quantities.ts'
import {writeQuantity} from '#quantities/write-quantity.ts'
import {listCurrencies, writeModule} from '../../scripts/currencies/list-currencies.ts'

/** `307 RWF`, or every currency that it may be. */
function show(text: string, language: ReadableLanguage): string[] {
  return readQuantities(text, language).map(({kind, value, bound, currency, unit, alternatives = []}) =>
    [
      kind === 'money' ? '' : kind,
      bound === 'exact' ? '' : bound,
      value,
      alternatives.length > 0 ? alternatives.map(one => one.currency).join(' or ') : currency,
      unit?.per && `per ${unit.per}`,
    ]
      .filter(Boolean)
      .join(' '),
  )
}

test('the committed names are those of CLDR', () => {
  expect(readFileSync('tongshi/quantities/currency-names.ts', 'utf8')).toBe(writeModule(listCurrencies()))
})

test.for([
  ['307 Rwandan francs', ['307 RWF']],
  ['20 million Mexican pesos', ['20000000 MXN']],
  ['4.5 billion Kenyan shillings', ['4500000000 KES']],
  ['2 million Malaysian ringgit', ['2000000 MYR']],
  ['Philippine pesos were 58 then; 3,500 Philippine pesos', ['count 58', '3500 PHP']],
  ['9.6 billion Brazilian reais', ['9600000000 BRL']],
  ['500 taka, 40 birr and 12 Georgian laris', ['500 BDT', '40 ETB', '12 GEL']],
  ['KSh 84,500, KSh84,500', ['84500 KES', '84500 KES']],
  ['RM1.15 billion', ['1150000000 MYR']],
  ['Rs 500, Rs. 500 and Rs.500', ['500 INR', '500 INR', '500 INR']],
  ['zł 30, 30 zł, 30 Kč', ['30 PLN', '30 PLN', '30 CZK']],
  ['R500 million and R2.5bn', ['500000000 ZAR', '2500000000 ZAR']],
  ['30 million Czech crowns, 40 million leva', ['30000000 CZK', '40000000 BGN']],
  ['N5.2 billion', ['5200000000 NGN']],
  ['3 million lei', ['3000000 RON or MDL']],
  ['between 20 and 25 sen, 3.4m euros', ['0.2 MYR', '3400000 EUR']],
  ['Canadian $3 million', ['3000000 CAD']],
  ['S/ 20 million', ['20000000 PEN']],
  ['RWF 120 million, 5,000 COP', ['120000000 RWF', '5000 COP']],
  ['more than ¥500', ['more-than 500 CNY or JPY']],
  ['62 sen per cubic metre', ['rate 0.62 MYR per m3']],
  ['12 Hong Kong cents, 45 paise', ['0.12 HKD', '0.45 INR']],
  ['1.5 billion CFA francs', ['1500000000 XOF or XAF']],
  ['nearly 3,000 shillings', ['nearly 3000 KES or TZS or UGX or SOS']],
] as const)('in English: %s', ([text, figures]) => {
  expect(show(text, 'en')).toEqual(figures)
})

test.for([
  ['307卢旺达法郎', ['307 RWF']],
  ['超过84500肯尼亚先令', ['more-than 84500 KES']],
  ['1.2亿墨西哥比索', ['120000000 MXN']],
  ['5000令吉，300林吉特', ['5000 MYR', '300 MYR']],
  ['96亿雷亚尔，20兰特', ['9600000000 BRL', '20 ZAR']],
  ['486兹罗提、5000孟加拉塔卡', ['486 PLN', '5000 BDT']],
  ['1500萬肯尼亞先令', ['15000000 KES']],
  ['20至25仙，3.6万亿越盾', ['0.2 MYR or HKD', '3600000000000 VND']],
  ['港币3000万元，新台币1.2亿元，人民币8000元', ['30000000 HKD', '120000000 TWD', '8000 CNY']],
  ['售价港币650元/吨', ['rate 650 HKD per t']],
  ['花了50美元3000元', ['50 USD', '3000 CNY']],
  ['1.5亿墨西哥元，5亿非郎', ['150000000 MXN', '500000000 XOF or XAF']],
  ['RM5亿，R500万', ['500000000 MYR', '5000000 ZAR']],
  ['每立方米62仙', ['rate 0.62 MYR or HKD per m3']],
  ['15港仙，30便士', ['0.15 HKD', '0.3 GBP']],
  ['3亿比索', ['300000000 MXN or PHP or COP or ARS or CLP or UYU or DOP or CUP']],
] as const)('in Chinese: %s', ([text, figures]) => {
  expect(show(text, 'zh')).toEqual(figures)
})

test.for([
  ['COP 30 in Belém, SDG 7 and 17 SDG targets', 'en'],
  ['N95 masks', 'en'],
  ['the R22 and R134a coolants, PHP 8.4, TOP 10,000', 'en'],
  ['all 5,000 staff, 5 all-weather roads, 2 cups', 'en'],
  ['20,000 guilders, 5 sol particles', 'en'],
  ['COP30和SDG 7', 'zh'],
  ['八仙过海', 'zh'],
  ['20仙人掌', 'zh'],
] as const)('no money: %s', ([text, language]) => {
  expect(readQuantities(text, language).filter(({currency}) => currency !== undefined)).toEqual([])
})

test('no withdrawn currency is taken for a word that others have', () => {
  const shared = [...sharedWords.en, ...sharedWords.zh].flatMap(([, codes]) => codes)
  const withdrawn = ['FRF', 'NLG', 'FIM', 'ESP', 'HRK']
  expect(shared.filter(code => withdrawn.includes(code))).toEqual([])
})

test('every currency reads back as it is written, in English and in Chinese', () => {
  for (const {code} of currencies)
    for (const [locale, language] of [
      ['en', 'en'],
      ['zh-Hans', 'zh'],
      ['zh-Hant', 'zh'],
    ] as const)
      for (const style of ['press', 'full', 'short'] as const) {
        const value = '250000000'
        const figure = {
          kind: 'money',
          value,
          currency: code,
          bound: 'exact',
          text: '',
          start: 0,
          end: 0,
        } as const
        const written = writeQuantity(figure, {locale, style})
        const [read, ...more] = readQuantities(written, language)
        const isYuanLeftOut = code === 'CNY' && style === 'short' && language === 'zh'
        expect({written, value: read?.value, currency: isYuanLeftOut ? code : read?.currency, more}).toEqual({
          written,
          value,
          currency: code,
          more: [],
        })
      }
})
