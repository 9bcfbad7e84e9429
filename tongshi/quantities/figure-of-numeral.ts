import type {Figure} from './figure.ts'
import type {Numeral} from './numeral.ts'

/** A figure that says no more than its number. */
export function figureOf(numeral: Numeral, kind: Figure['kind'], end = numeral.end): Figure {
  return {
    kind,
    value: numeral.value,
    bound: 'exact',
    start: numeral.start,
    end,
    numeral,
    findings: numeral.findings ?? [],
  }
}
