/** One currency as CLDR names it: `RWF`, `Rwandan franc`, `Rwandan francs`, 卢旺达, 法郎, `RW`. */
export type NamedCurrency = Readonly<{
  /** ISO 4217. */
  code: string
  one: string
  many: string
  /** The country before the Chinese word of the currency; empty where the name does not begin with it. */
  country: string
  /** The Chinese name behind its country. */
  word: string
}>

/** Withdrawn, or never money: no text of today means them by their bare word. Leva are still met in reports. */
const withdrawn = new Set(['ANG', 'CUC', 'HRK', 'SLL', 'SVC', 'XSU', 'ZWL'])

/** What CLDR's Chinese names begin with where it is not the name of the region itself. */
const otherCountries =
  '阿联酋 孟加拉 荷属安的列斯 波斯尼亚-黑塞哥维那 圣赫勒拿群岛 多米尼加 刚果 沙特 马其顿 中非 西非 太平洋'.split(
    ' ',
  )

/** Every currency that is legal tender today, by code, from the CLDR of this runtime. */
export function listCurrencies(): NamedCurrency[] {
  return Intl.supportedValuesOf('currency')
    .filter(code => !withdrawn.has(code))
    .map(code => {
      const [country, word] = splitChinese(code)
      return {code, one: nameFor(code, 1), many: nameFor(code, 5), country, word}
    })
}

function nameFor(code: string, count: number): string {
  const options = {style: 'currency', currency: code, currencyDisplay: 'name'} as const
  const parts = new Intl.NumberFormat('en', {...options, maximumFractionDigits: 0}).formatToParts(count)
  return parts.find(({type}) => type === 'currency')!.value
}

/** The code of a currency begins with that of its country (ISO 4217): 卢旺达法郎 is 卢旺达 and 法郎. */
function splitChinese(code: string): [country: string, word: string] {
  const name = new Intl.DisplayNames('zh-Hans', {type: 'currency'}).of(code)!
  const region = new Intl.DisplayNames('zh-Hans', {type: 'region', fallback: 'none'}).of(code.slice(0, 2))
  const begin = [...otherCountries, region].find(one => one !== undefined && name.startsWith(one))
  const rest = name.slice(begin?.length ?? 0)
  return begin === undefined || rest.length < 2 ? ['', name] : [begin, rest]
}

/** The module that keeps them, as it is committed. */
export function writeModule(currencies: readonly NamedCurrency[]): string {
  const rows = currencies.map(({code, one, many, country, word}) =>
    [code, one, many === `${one}s` ? '' : many, country, word].join('|'),
  )
  return `/**
 * Currencies of today as CLDR names them, a line for each: ISO 4217 code, English singular and plural (empty: with an
 * s), and the Chinese name as country and word. Written by \`npm run write-currencies\`; nothing here is changed by hand.
 */
export const currencyNames = \`
${rows.join('\n')}
\`
`
}
