import {readRational, shift, writeRational} from './rational.ts'

/** A number of a text in any language. Offsets are UTF-16 code units, end exclusive. */
export type PlainNumber = Readonly<{value: string; start: number; end: number}>

/**
 * Read the numbers of a text by CLDR: its signs for groups and decimals, and its words for thousands, millions and
 * milliards. Bounds, units, currencies and number words are not read: this tells whether two texts can speak of the
 * same figures, not what they say of them.
 *
 * @param locale BCP 47.
 * @returns values as decimal digits in whole units: `6,25 milliards` in French is `6250000000`.
 */
export function readByCldr(text: string, locale: string): readonly PlainNumber[] {
  const {pattern, group, decimal, scales} = signsOf(locale)
  return Array.from(text.matchAll(pattern), ({0: found, 1: digits = '', 2: word, index}) => {
    const plain = digits.replace(group, '').replace(decimal, '.')
    const power = word === undefined ? 0 : (scales.get(word.toLowerCase()) ?? 0)
    const value = readRational(plain)
    return {
      value: value ? writeRational(shift(value, power)) : plain,
      start: index,
      end: index + found.trimEnd().length,
    }
  })
}

type Signs = Readonly<{pattern: RegExp; group: RegExp; decimal: string; scales: ReadonlyMap<string, number>}>

const known = new Map<string, Signs>()

function signsOf(locale: string): Signs {
  const found = known.get(locale) ?? makeSigns(locale)
  known.set(locale, found)
  return found
}

function makeSigns(locale: string): Signs {
  const parts = new Intl.NumberFormat(locale, {useGrouping: true}).formatToParts(1234567.8)
  const partOf = (type: string, other: string) => parts.find(part => part.type === type)?.value ?? other
  const decimal = partOf('decimal', '.')
  // Spaces of every width group digits where one does.
  const sign = partOf('group', ',')
  const group = /\s/.test(sign) ? '[ \\u00a0\\u2009\\u202f]' : RegExp.escape(sign)
  const scales = scalesOf(locale)
  const words = [...scales.keys()]
    .sort((one, other) => other.length - one.length)
    .map(word => RegExp.escape(word))
  const scale = words.length === 0 ? '(?!)' : `\\s?(${words.join('|')})(?!\\p{Ll})`
  const number = `\\d{1,3}(?:${group}\\d{3})+(?:${RegExp.escape(decimal)}\\d+)?|\\d+(?:${RegExp.escape(decimal)}\\d+)?`
  return {
    pattern: new RegExp(`(?<![\\d\\p{Script=Latin}])(${number})(?![\\d\\p{Lu}])(?:${scale})?`, 'giu'),
    group: new RegExp(group, 'g'),
    decimal,
    scales,
  }
}

/** The words of a language for powers of ten: million, millions; 万, 億. */
function scalesOf(locale: string): ReadonlyMap<string, number> {
  const format = new Intl.NumberFormat(locale, {notation: 'compact', compactDisplay: 'long'})
  const scales = new Map<string, number>()
  for (let power = 3; power <= 12; power++)
    for (const count of [1, 2, 5]) {
      const parts = format.formatToParts(count * 10 ** power)
      const word = parts
        .find(part => part.type === 'compact')
        ?.value.trim()
        .toLowerCase()
      const printed = parts.filter(part => part.type === 'integer').map(part => part.value)
      const digits = Number(printed.join(''))
      // 10 thousand says its power by its digits too.
      if (word && digits > 0) scales.set(word, power - Math.round(Math.log10(digits / count)))
    }
  return scales
}
