import type {Figure} from './figure.ts'
import type {Quantity} from './quantity.ts'
import {writeRational} from './rational.ts'

/** A figure as plain data: exact values as decimal digits, the text as written. */
export function writeFigure(text: string, figure: Figure): Quantity {
  const {kind, value, upper, bound, start, end, numeral, findings, readings} = figure
  // Assigned one by one: spreading a dozen optional parts is a third of the reading time.
  const quantity: {-readonly [Key in keyof Quantity]: Quantity[Key]} = {
    kind,
    bound,
    text: text.slice(start, end),
    start,
    end,
  }
  if (value) quantity.value = writeRational(value)
  else if (figure.verbatim !== undefined) quantity.value = figure.verbatim
  if (value && upper) quantity.upper = writeRational(upper)
  if (numeral?.printed !== undefined) quantity.printed = numeral.printed
  if (figure.unit) quantity.unit = figure.unit
  if (figure.currency !== undefined) quantity.currency = figure.currency
  if (figure.change) quantity.change = figure.change
  if (figure.date) quantity.date = figure.date
  const {currencies} = figure
  if (currencies) quantity.alternatives = currencies.map(currency => ({...quantity, currency}))
  if (readings) quantity.alternatives = readings.map(reading => writeFigure(text, reading))
  if (figure.isWeak) quantity.isWeak = true
  if (findings.length > 0) quantity.findings = findings
  return quantity
}
