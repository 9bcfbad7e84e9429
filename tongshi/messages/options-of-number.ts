import type {NumberElement} from '@formatjs/icu-messageformat-parser'
import {IntlMessageFormat} from 'intl-messageformat'
import {formats} from './formats.ts'

/** What Intl is asked for by one `{n, number, …}`. */
export type NumberOptions = Intl.NumberFormatOptions & {
  /** The skeleton's `scale/…`: the value is multiplied by it first. */
  scale?: number
}

/** The named number formats as all three libraries merge them: built-in ones, then ours. */
const named: Readonly<Record<string, NumberOptions>> = mergeNamed()

/**
 * The Intl options behind the style of a number element.
 *
 * @returns empty options where the style is absent or unknown: the libraries ignore unknown names in silence.
 */
export function optionsOfNumber({style}: NumberElement): NumberOptions {
  if (style === undefined || style === null) return {}
  if (typeof style === 'string') return Object.hasOwn(named, style) ? named[style]! : {}
  return style.parsedOptions as NumberOptions
}

function mergeNamed(): Record<string, NumberOptions> {
  const built = IntlMessageFormat.formats.number as Record<string, NumberOptions>
  const names = [...Object.keys(built), ...Object.keys(formats.number)]
  return Object.fromEntries(names.map(name => [name, {...built[name], ...formats.number[name]}]))
}
