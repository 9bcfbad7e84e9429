import {currencyByCode, sharedWords} from '#quantities/currency-table.ts'
import type {Quantity} from '#quantities/quantity.ts'
import type {ReadableLanguage} from '#quantities/read-quantities.ts'
import type {FoundValue, Sureness} from './found-fact.ts'

/** A mention of anything that can be a fact. */
type Found = Readonly<{value: FoundValue; sure: Sureness}>

/**
 * Settle which currency a word without a country means (150 francs, 9000比索, 62仙) by the whole text: the one that it
 * names in full; else that of the only country of such a currency that it names, which is applied and asked. All
 * others stay unsure, with every reading.
 */
export function settleCurrencies<Mention extends Found>(
  mentions: readonly Mention[],
  text: string,
  language: ReadableLanguage,
): Mention[] {
  return mentions.map(mention => {
    const {value} = mention
    const codes = value.kind === 'quantity' ? codesOf(value.quantity) : []
    if (value.kind !== 'quantity' || codes.length < 2) return mention
    const {alternatives = [], ...quantity} = value.quantity
    const [named, ...others] = codes.filter(code => isNamed(code, text, language))
    if (named !== undefined && others.length === 0)
      return {...mention, sure: 'likely', value: {...value, quantity: {...quantity, currency: named}}}
    const [code, ...more] = codes.filter(one => countriesOf(one, language).some(name => says(text, name)))
    if (named !== undefined || code === undefined || more.length > 0) return mention
    const ordered = [code, ...codes.filter(one => one !== code)].map(currency => ({
      ...alternatives.find(one => one.currency === currency)!,
    }))
    return {
      ...mention,
      sure: 'likely',
      value: {...value, quantity: {...quantity, currency: code, alternatives: ordered}},
    }
  })
}

/** The currencies between which nothing but the country decides. */
function codesOf({alternatives = []}: Quantity): string[] {
  const codes = new Set(alternatives.flatMap(({currency}) => currency ?? []))
  return codes.size === alternatives.length ? [...codes] : []
}

/** Rwandan francs, 令吉: a word that no other currency has. */
function isNamed(code: string, text: string, language: ReadableLanguage): boolean {
  const shared = new Set(sharedWords[language].map(([word]) => word))
  // 元 is in every 美元.
  const words =
    currencyByCode.get(code)?.[language].filter(word => word.length > 1 && !shared.has(word)) ?? []
  return words.some(word => says(text, word))
}

/** The states of currencies that several share (UEMOA, CEMAC, the franc of the Pacific), by ISO 3166-1. */
const unions: Readonly<Record<string, string>> = {
  XOF: 'BJ BF CI GW ML NE SN TG',
  XAF: 'CM CF TD CG GQ GA',
  XPF: 'PF NC WF',
}

/** Colombia and Colombian, 哥伦比亚: the code of a currency begins with that of its country (ISO 4217, ISO 3166). */
function countriesOf(code: string, language: ReadableLanguage): string[] {
  const names = regionNames(language === 'zh' ? 'zh-Hans' : 'en')
  const regions = (unions[code] ?? code.slice(0, 2))
    .split(' ')
    .map(region => names.of(region)?.replace(/^中国(?=.)|特别行政区$| SAR China$/g, ''))
  const adjectives =
    language === 'en' ? (currencyByCode.get(code)?.en.map(name => name.replace(/ ?\S+$/, '')) ?? []) : []
  return [...regions, ...adjectives].flatMap(name => name || [])
}

/** Preparing costs far more than asking. */
const prepared = new Map<string, Intl.DisplayNames>()

function regionNames(locale: string): Intl.DisplayNames {
  const names = prepared.get(locale) ?? new Intl.DisplayNames(locale, {type: 'region', fallback: 'none'})
  prepared.set(locale, names)
  return names
}

function says(text: string, name: string): boolean {
  return /\p{Script=Han}/u.test(name)
    ? text.includes(name)
    : new RegExp(`(?<!\\p{L})${RegExp.escape(name)}(?!\\p{L})`, 'iu').test(text)
}
