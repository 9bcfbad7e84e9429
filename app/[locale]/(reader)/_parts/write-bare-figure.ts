import type {Bound, Quantity} from '#quantities/quantity.ts'
import {writeIsoInterval} from '#quantities/write-iso-interval.ts'

/** Signs that say a bound in every language. */
const signs: Partial<Record<Bound, string>> = {
  about: '≈ ',
  'more-than': '> ',
  'at-least': '≥ ',
  'less-than': '< ',
  'at-most': '≤ ',
  nearly: '≲ ',
  'over-part': '> ',
  vague: '~ ',
}

/** Group the whole digits of a decimal string by three: exact whatever its length. */
function group(value: string): string {
  const [whole, fraction] = value.split('.')
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction ? `${grouped}.${fraction}` : grouped
}

/** A quantity without words, in full digits, for the spine between two languages: `> 600`, `6,000,000,000 CNY`. */
export function writeBareFigure({bound, value = '', upper, unit, currency, date}: Quantity): string {
  if (date) return writeIsoInterval(date).replace('/', ' – ')
  const code = unit?.code ?? '1'
  const shown =
    code === '1' || code.startsWith('{') ? '' : code === '%' ? '%' : ` ${code.replace(/[[\]]/g, '')}`
  const digits = [value, upper].flatMap(part => (part === undefined ? [] : [group(part)])).join('–')
  const per = unit?.per === undefined ? '' : `/${unit.per.replace(/[[\]{}]/g, '')}`
  return `${signs[bound] ?? ''}${digits}${shown}${currency ? ` ${currency}` : ''}${per}`
}
