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

/** The name of a currency in English or Chinese. */
export function currencyWord(code: string, language: WordLanguage): string {
  if (language === 'zh-Hant') return writeTraditional(currencyWord(code, 'zh-Hans'))
  return currencyByCode.get(code)?.[language === 'en' ? 'en' : 'zh'][0] ?? code
}

/** What stands before an amount in short style: the sign of the currency, or its code. */
export function currencySign(code: string): string {
  return currencyByCode.get(code)?.signs?.[0] ?? `${code} `
}
