/**
 * Compute (value − offset) × factor exactly.
 *
 * @param value decimal string of any length, as are `offset` and `factor`.
 * @returns a decimal string without trailing zeros after the point.
 */
export function scaleDecimal(
  value: string,
  {offset = '0', factor = '1'}: {offset?: string; factor?: string},
): string {
  const places = Math.max(placesOf(value), placesOf(offset))
  const difference = unitsOf(value, places) - unitsOf(offset, places)
  return writeUnits(difference * unitsOf(factor, placesOf(factor)), places + placesOf(factor))
}

function placesOf(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0
}

function unitsOf(decimal: string, places: number): bigint {
  const [whole = '', fraction = ''] = decimal.split('.')
  return BigInt(whole + fraction.padEnd(places, '0'))
}

function writeUnits(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0')
  const cut = digits.length - places
  const fraction = digits.slice(cut).replace(/0+$/, '')
  return `${units < 0n ? '-' : ''}${digits.slice(0, cut)}${fraction ? `.${fraction}` : ''}`
}
