import type {Figure} from './figure.ts'
import {add, type Rational} from './rational.ts'

/** The unit that a longer duration goes on with, and how many make one: 2 hours 30 minutes, 三年零四个月. */
export const smallerTimes: ReadonlyMap<string, Readonly<{code: string; count: bigint}>> = new Map([
  ['a', {code: 'mo', count: 12n}],
  ['wk', {code: 'd', count: 7n}],
  ['d', {code: 'h', count: 24n}],
  ['h', {code: 'min', count: 60n}],
  ['min', {code: 's', count: 60n}],
])

/** The duration with its rest, in the larger unit: the digits printed first no longer say its precision. */
export function withSmallerTime(figure: Figure, rest: {end: number; value: Rational} | undefined): Figure {
  if (!rest || !figure.value) return figure
  const {numeral, ...others} = figure
  const {printed: _, ...plain} = numeral ?? {}
  return {
    ...others,
    ...(numeral && {numeral: plain as NonNullable<Figure['numeral']>}),
    value: add(figure.value, rest.value),
    end: rest.end,
  }
}
