/** A decimal string taken apart: sign, whole digits without leading zeros, fraction digits without trailing zeros. */
type Digits = Readonly<{sign: '' | '-'; whole: string; fraction: string}>

function readDigits(value: string): Digits {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? []
  return {
    sign: sign as Digits['sign'],
    whole: whole.replace(/^0+(?=\d)/, '') || '0',
    fraction: fraction.replace(/0+$/, ''),
  }
}

/**
 * Move the decimal point to the left: `shiftPoint('6250000', 6)` is `6.25`. Exact whatever the length.
 *
 * @param value decimal digits, `-` before them where negative.
 * @param places 0 or more.
 */
export function shiftPoint(value: string, places: number): string {
  const {sign, whole, fraction} = readDigits(value)
  const padded = whole.padStart(places + 1, '0')
  const at = padded.length - places
  const behind = padded.slice(at) + fraction
  const moved = readDigits(padded.slice(0, at) + (behind ? `.${behind}` : ''))
  return `${sign}${moved.whole}${moved.fraction ? `.${moved.fraction}` : ''}`
}

/** How many digits stand before the decimal point. */
export function countWholeDigits(value: string): number {
  return readDigits(value).whole.length
}

/** How many digits stand behind the decimal point. */
export function countFractionDigits(value: string): number {
  return readDigits(value).fraction.length
}

/** Group the whole digits by three: `6,000,000,000`. A fraction `2/3` and a ratio `3:2:1` stay as they are. */
export function groupDigits(value: string): string {
  if (/[/:]/.test(value)) return value
  const {sign, whole, fraction} = readDigits(value)
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction ? `.${fraction}` : ''}`
}
