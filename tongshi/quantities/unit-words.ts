import {currencyByCode} from './currency-table.ts'
import {writeTraditional} from './traditional-words.ts'
import {unitByCode} from './unit-table.ts'

/** Classifiers of counted things in Chinese; English names the thing in the sentence. */
const classifiers: Readonly<Record<string, string>> = {
  enterprise: '家',
  company: '家',
  organisation: '家',
  person: '人',
  item: '件',
  patent: '件',
  project: '个',
  case: '起',
  vehicle: '辆',
  set: '套',
  time: '次',
  place: '处',
}

/** What an amount may be for, in both languages. */
const each: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  person: ['person', '人'],
  share: ['share', '股'],
  household: ['household', '户'],
  vehicle: ['vehicle', '辆'],
  set: ['set', '台'],
  item: ['piece', '件'],
  box: ['box', '箱'],
  time: ['time', '次'],
}

/** A language with own unit words. */
export type WordLanguage = 'en' | 'zh-Hans' | 'zh-Hant'

/** The word of a unit in English or Chinese; the code itself where it has none. */
export function unitWord(code: string, language: WordLanguage, isOne: boolean): string {
  if (language === 'zh-Hant') return writeTraditional(unitWord(code, 'zh-Hans', isOne))
  const unit = unitByCode.get(code)
  if (unit) return (language === 'zh-Hans' ? unit.zh[0] : (unit.en[isOne ? 0 : 1] ?? unit.en[0])) ?? code
  if (code === '[pp]')
    return language === 'zh-Hans' ? '个百分点' : isOne ? 'percentage point' : 'percentage points'
  if (!code.startsWith('{')) return code === '1' ? '' : code
  return language === 'zh-Hans' ? (classifiers[code.slice(1, -1)] ?? '') : ''
}

/** What an amount is for, one of it: `kilogram` of yuan per kilogram, 千克 of 元/千克. */
export function perWord(code: string, language: WordLanguage): string {
  if (language === 'zh-Hant') return writeTraditional(perWord(code, 'zh-Hans'))
  // 元/月, not 元/个月.
  if (code === 'mo' && language === 'zh-Hans') return '月'
  const words = code.startsWith('{') ? each[code.slice(1, -1)] : undefined
  if (words) return words[language === 'en' ? 0 : 1]
  return unitWord(code, language, true) || code.replace(/[{}]/g, '')
}

/** What is counted, where no word of the sentence names it: `people` of 300 people per day. */
export function countedWord(code: string, language: WordLanguage, isOne: boolean): string {
  if (language !== 'en') return unitWord(code, language, isOne)
  const name = /^\{(.+)\}$/.exec(code)?.[1]
  if (name === undefined) return ''
  if (isOne) return name
  return name === 'person' ? 'people' : /[^aeiou]y$/.test(name) ? name.replace(/y$/, 'ies') : `${name}s`
}

/** The name of a currency in English or Chinese. */
export function currencyWord(code: string, language: WordLanguage): string {
  if (language === 'zh-Hant') return writeTraditional(currencyWord(code, 'zh-Hans'))
  return currencyByCode.get(code)?.[language === 'en' ? 'en' : 'zh'][0] ?? code
}

/** What stands before an amount in short style: the sign of the currency, or its code. */
export function currencySign(code: string): string {
  return currencyByCode.get(code)?.signs?.[0] ?? `${code} `
}
