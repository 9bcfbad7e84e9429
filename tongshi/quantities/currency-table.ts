import {currencyNames} from './currency-names.ts'
import {type Currency, otherCurrencies, usualCurrencies} from './press-currencies.ts'

/** A word of several currencies (pesos, 法郎) with their codes, the usual ones first. */
export type SharedWord = readonly [word: string, codes: readonly string[]]

type Language = 'en' | 'zh'
type Draft = {-readonly [Key in keyof Currency]: Currency[Key]}

/** Words that are said of other things as well: they need their country. */
const commonWords = new Set(
  'gold rights mark marks real reals sol dram drams guilder guilders escudo guarani afghani quetzal leone lev colón 金元 瓜拉尼 古德 塔拉 瓦图 洛蒂 潘加'.split(
    ' ',
  ),
)

/** CLDR's names, a row for each: `RWF`, `Rwandan franc`, `Rwandan francs`, 卢旺达, 法郎. An empty plural has an s. */
const rows = currencyNames
  .trim()
  .split('\n')
  .map(row => row.split('|').map((part, at, [, one]) => (at === 2 && part === '' ? `${one}s` : part)))

const byCode = mergeNames()

/** Words that say no country: which of their currencies is meant the whole text decides, or a person. */
export const sharedWords: Readonly<Record<Language, readonly SharedWord[]>> = {
  en: [
    ...shareWords('en', ([, one = '', many = '']) => [lastWord(many), lastWord(one)]),
    ...['cfa francs', 'cfa franc', 'fcfa'].map((word): SharedWord => [word, ['XOF', 'XAF']]),
  ],
  zh: [
    ...shareWords('zh', ([, , , country, word = '']) => (country === '' ? [] : [word])),
    ...['非洲法郎', '非郎'].map((word): SharedWord => [word, ['XOF', 'XAF']]),
  ],
}

/** Every currency by ISO 4217 code: words of the press, then CLDR's names, then words that only it has. */
export const currencyByCode: ReadonlyMap<string, Currency> = byCode

/** Every currency, the usual ones first. */
export const currencies: readonly Currency[] = [...byCode.values()]

/** Codes that stand beside small amounts too; of the others many are words or names: COP 30, SDG 7. */
export const usualCodes: ReadonlySet<string> = new Set(usualCurrencies.map(({code}) => code))

function mergeNames(): Map<string, Draft> {
  const merged = new Map<string, Draft>(
    [...usualCurrencies, ...otherCurrencies].map(one => [one.code, {...one}]),
  )
  for (const [code = '', one = '', many = '', country = '', word = ''] of rows) {
    const known = merged.get(code) ?? {code, en: [], zh: []}
    known.en = withWords(known.en, [many, one])
    known.zh = withWords(known.zh, [country + word])
    merged.set(code, known)
  }
  return merged
}

/** Give each bare word to its currency where it has one alone. @returns the words of several. */
function shareWords(language: Language, wordsOf: (row: string[]) => string[]): SharedWord[] {
  const taken = new Set(
    [...usualCurrencies, ...otherCurrencies].flatMap(one => one[language].map(word => word.toLowerCase())),
  )
  const rowOf = new Map(rows.map(row => [row[0], row]))
  const codesOf = new Map<string, string[]>()
  for (const code of byCode.keys())
    for (const word of new Set(wordsOf(rowOf.get(code) ?? [])))
      if (word.length > 1 && !taken.has(word) && !commonWords.has(word))
        codesOf.set(word, [...(codesOf.get(word) ?? []), code])
  const shared = [...codesOf].filter(([, codes]) => codes.length > 1)
  for (const [word, [code = '', other]] of codesOf) {
    const own = byCode.get(code)
    if (own && other === undefined) own[language] = withWords(own[language], [word])
  }
  return shared
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase()
}

function withWords(known: readonly string[], words: readonly string[]): string[] {
  const folded = new Set(known.map(word => word.toLowerCase()))
  return [...known, ...words.filter(word => !folded.has(word.toLowerCase()))]
}
