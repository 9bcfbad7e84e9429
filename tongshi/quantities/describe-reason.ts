import type {Quantity} from './quantity.ts'
import type {Reason} from './quantity-pair.ts'
import {readRational} from './rational.ts'

/**
 * A reason in a few English words, as logs and pipelines print it: `10× too large: 60 billion yuan for 60亿元`.
 *
 * @example
 *   const [source, target] = [readQuantities('60亿元', 'zh'), readQuantities('60 million yuan', 'en')]
 *   compareQuantities(source, target).reasons.map(describeReason)
 *   // ["100× too small: 60 million yuan for 60亿元"]
 */
export function describeReason(reason: Reason): string {
  const {source, target} = reason
  const words = wordsOf(reason)
  return source && target ? `${words}: ${target.text} for ${source.text}` : words
}

function wordsOf({rule, ratio, source, target}: Reason): string {
  switch (rule) {
    case 'value':
      return ratio === undefined ? 'another value' : describeRatio(ratio)
    case 'unit':
      return `unit: ${nameUnit(target)} instead of ${nameUnit(source)}`
    case 'per':
      return `rate: per ${target?.unit?.per ?? 'nothing'} instead of per ${source?.unit?.per ?? 'nothing'}`
    case 'currency':
      return `currency: ${target?.currency ?? 'none'} instead of ${source?.currency ?? 'none'}`
    case 'percent-points':
      return source?.kind === 'percentage-point'
        ? 'percent instead of percentage points'
        : 'percentage points instead of percent'
    case 'by-to':
      return target?.change?.mode === 'to' ? 'to instead of by' : 'by instead of to'
    case 'direction':
      return target?.change?.direction === 'up' ? 'up instead of down' : 'down instead of up'
    case 'range':
      return 'the end of a range is lost or added'
    case 'date':
      return 'another date'
    case 'verbatim':
      return 'another number'
    case 'missing':
      return `missing ${source?.text ?? ''}`
    case 'extra':
      return `extra ${target?.text ?? ''}`
    case 'bound-lost':
      return `"${source?.bound}" is lost`
    case 'bound-added':
      return `"${target?.bound}" is added`
    case 'bound-turned':
    case 'bound-weaker':
    case 'bound-strength':
      return `"${target?.bound}" instead of "${source?.bound}"`
    case 'unread':
      return 'a figure could not be read'
    case 'rounded':
      return 'rounded'
    case 'converted':
      return 'converted'
  }
}

function nameUnit(quantity: Quantity | undefined): string {
  return quantity?.unit?.code ?? quantity?.kind ?? 'none'
}

/** `10× too large`, `1000× too small`, `1.25×`: a translator sees at once which slip it is. */
export function describeRatio(ratio: string): string {
  const value = readRational(ratio)
  if (!value || value.n <= 0n) return 'another sign'
  const {n, d} = value
  const isLarger = n >= d
  const [top, below] = isLarger ? [n, d] : [d, n]
  if (top % below === 0n) return `${top / below}× too ${isLarger ? 'large' : 'small'}`
  return `${(Number((n * 10000n) / d) / 10000).toString()}×`
}
