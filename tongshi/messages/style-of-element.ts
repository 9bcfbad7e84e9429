import {type MessageFormatElement, SKELETON_TYPE} from '@formatjs/icu-messageformat-parser'

/**
 * The style of a number, date or time as written: a name such as `percent`, or a skeleton such as `::compact-long`.
 *
 * @returns undefined where no style is written.
 */
export function styleOfElement(element: MessageFormatElement): string | undefined {
  const style = 'style' in element ? element.style : undefined
  if (style === undefined || style === null) return undefined
  if (typeof style === 'string') return style
  if (style.type === SKELETON_TYPE.dateTime) return `::${style.pattern}`
  return `::${style.tokens.map(({stem, options}) => [stem, ...options].join('/')).join(' ')}`
}
