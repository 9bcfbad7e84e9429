import type {Figure} from './figure.ts'
import type {Quantity} from './quantity.ts'
import {writeRational} from './rational.ts'

/** A figure as plain data: exact values as decimal digits, the text as written. */
export function writeFigure(text: string, figure: Figure): Quantity {
  const {
    kind,
    value,
    upper,
    bound,
    unit,
    currency,
    change,
    start,
    end,
    numeral,
    findings,
    date,
    verbatim,
    readings,
  } = figure
  const written = text.slice(start, end)
  return {
    kind,
    ...(value ? {value: writeRational(value)} : verbatim !== undefined && {value: verbatim}),
    ...(value && upper && {upper: writeRational(upper)}),
    bound,
    ...(numeral?.printed !== undefined && {printed: numeral.printed}),
    ...(unit && {unit}),
    ...(currency !== undefined && {currency}),
    ...(change && {change}),
    ...(date && {date}),
    text: written,
    start,
    end,
    ...(readings && {alternatives: readings.map(reading => writeFigure(text, reading))}),
    ...(figure.isWeak && {isWeak: true}),
    ...(findings.length > 0 && {findings}),
  }
}
