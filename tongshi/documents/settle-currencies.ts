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
  return mentions.map(given => {
    const mention = withFamily(given, text, language)
    const {value} = mention
    const codes = value.kind === 'quantity' ? codesOf(value.quantity) : []
    if (value.kind !== 'quantity' || codes.length < 2) return mention
    const {alternatives = [], ...quantity} = value.quantity
    const [named, ...others] = codes.filter(code => isNamed(code, text, language))
    if (named !== undefined && others.length === 0)
      return {...mention, sure: 'likely', value: {...value, quantity: {...quantity, currency: named}}}
    const [code, ...more] = codes.filter(one => saysCountry(one, text, language))
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

/** Currencies whose bare word is mostly one of them, and another in the country's own texts: rupees of Nepal. */
const families: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<!\p{L} )\b(?:rupees?|Rs)\b|卢比/iu, ['INR', 'NPR', 'PKR', 'LKR', 'MUR', 'SCR']],
  [/\b(?:riyals?|rials?)\b|里亚尔/i, ['SAR', 'QAR', 'OMR', 'YER', 'IRR']],
  [/\bdirhams?\b|迪拉姆/i, ['AED', 'MAD']],
  [/\bpounds?\b/i, ['GBP', 'EGP', 'LBP', 'SYP']],
]

/**
 * A bare word of such a family in a text that names another of its countries, and not the usual one: its readings, for
 * the text to settle.
 */
function withFamily<Mention extends Found>(
  mention: Mention,
  text: string,
  language: ReadableLanguage,
): Mention {
  const {value} = mention
  if (value.kind !== 'quantity' || value.quantity.alternatives || !value.quantity.currency) return mention
  const {quantity} = value
  const codes = families.find(
    ([word, [usual]]) => word.test(quantity.text) && quantity.currency === usual,
  )?.[1]
  const [usual = '', ...others] = codes ?? []
  if (usual === '' || isNamed(usual, text, language) || saysCountry(usual, text, language)) return mention
  if (!others.some(code => isNamed(code, text, language) || saysCountry(code, text, language))) return mention
  const alternatives = [usual, ...others].map(currency => ({...quantity, currency}))
  return {...mention, sure: 'unsure', value: {...value, quantity: {...quantity, alternatives}}}
}

function saysCountry(code: string, text: string, language: ReadableLanguage): boolean {
  return countriesOf(code, language).some(name => says(text, name))
}

/** The currencies between which nothing but the country decides. */
function codesOf({alternatives = []}: Quantity): string[] {
  const codes = new Set(alternatives.flatMap(({currency}) => currency ?? []))
  return codes.size === alternatives.length ? [...codes] : []
}

const shared = {
  en: new Set(sharedWords.en.map(([word]) => word)),
  zh: new Set(sharedWords.zh.map(([word]) => word)),
}

/** Rwandan francs, 令吉: a word that no other currency has. */
function isNamed(code: string, text: string, language: ReadableLanguage): boolean {
  // 元 is in every 美元.
  const words = currencyByCode.get(code)?.[language].filter(word => word.length > 1) ?? []
  const isBare = (word: string) =>
    shared[language].has(word) || families.some(([bare]) => word.replace(bare, '') === '')
  return words.some(word => !isBare(word) && says(text, word))
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
