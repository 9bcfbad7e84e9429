import type {Fact} from '#messages/fact.ts'
import {groupDigits} from '#quantities/decimal-text.ts'
import {writeIsoInterval} from '#quantities/write-iso-interval.ts'
import {signs} from '../../../(reader)/_parts/write-bare-figure.ts'

/** A fact's value in full, as people of any language read it: `CNY 6,000,000,000`, `> 60 %`, `2019-06-28`. */
export function describeFact(fact: Fact): string {
  switch (fact.kind) {
    case 'quantity': {
      const {value, upper, unit, currency, bound, date} = fact.quantity
      if (date) return writeIsoInterval(date).replace('/', ' – ')
      const digits = [value, upper].flatMap(part => (part === undefined ? [] : [groupDigits(part)])).join('–')
      const measure = unit?.code === '1' ? '' : (unit?.code ?? '').replace(/[{}]/g, '')
      const per = unit?.per === undefined ? '' : `/${unit.per.replace(/[{}]/g, '')}`
      return `${signs[bound] ?? ''}${currency ? `${currency} ` : ''}${digits}${measure ? ` ${measure}` : ''}${per}`
    }
    case 'date':
      return fact.date
    case 'statement':
      return Object.keys(fact.texts).join(', ')
    default:
      return fact.ref
  }
}
