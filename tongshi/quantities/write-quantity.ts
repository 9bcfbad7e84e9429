import type {Quantity} from './quantity.ts'
import type {WriteOptions} from './quantity-part.ts'
import {writeQuantityParts} from './write-quantity-parts.ts'

/**
 * Write a quantity in a locale's press style, exactly: `6 billion yuan`, `60亿元`, `more than 600`, `600多家`.
 *
 * @throws RangeError where the locale is not well-formed.
 *
 * @example
 *   const [firms] = readQuantities('600多家企业', 'zh')
 *   writeQuantity(firms!, {locale: 'en'}) // "more than 600"
 *   writeQuantity(firms!, {locale: 'de'}) // "mehr als 600"
 */
export function writeQuantity(quantity: Quantity, options: WriteOptions): string {
  return writeQuantityParts(quantity, options)
    .map(part => part.value)
    .join('')
}
