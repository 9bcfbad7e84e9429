import {groupDigits} from '#quantities/decimal-text.ts'
import type {Bound, Quantity} from '#quantities/quantity.ts'
import {writeIsoInterval} from '#quantities/write-iso-interval.ts'

/** Signs that say a bound in every language. */
export const signs: Partial<Record<Bound, string>> = {
  about: '≈ ',
  'more-than': '> ',
  'at-least': '≥ ',
  'less-than': '< ',
  'at-most': '≤ ',
  nearly: '≲ ',
  'over-part': '> ',
  vague: '~ ',
}

/** A quantity without words, in full digits, for the spine between two languages: `> 600`, `6,000,000,000 CNY`. */
export function writeBareFigure({bound, value, upper, unit, currency, date}: Quantity): string {
  if (date) return writeIsoInterval(date).replace('/', ' – ')
  const code = unit?.code ?? '1'
  const shown =
    code === '1' || code.startsWith('{') ? '' : code === '%' ? '%' : ` ${code.replace(/[[\]]/g, '')}`
  const digits = [value, upper].flatMap(part => (part === undefined ? [] : [groupDigits(part)])).join('–')
  const per = unit?.per === undefined ? '' : `/${unit.per.replace(/[[\]{}]/g, '')}`
  return `${signs[bound] ?? ''}${digits}${shown}${currency ? ` ${currency}` : ''}${per}`
}
