import type {MessageAnalysis} from '#messages/analyse-message.ts'

/** What programs pass besides facts. */
export type SampleValues = Readonly<Record<string, string | number | bigint | Date>>

/** 31 December in New York, 1 January in Shanghai and UTC. */
const newYear = new Date('2020-01-01T02:05:09Z')

/** Two sets that take different branches of the fixtures. */
export const valueSets: readonly SampleValues[] = [
  {n: 1, m: 1, who: '林悦', state: 'draft', x: 1234.5, ratio: 0.605, big: 6_250_000_000, when: newYear},
  {n: 3, m: 2, who: 'O’Neill', state: 'lost', x: -0.25, ratio: 1, big: 123_450_000, when: new Date(1e12)},
  {n: 0, m: 5, who: '', state: 'final', x: 0, ratio: 0, big: 9_007_199_254_740_993n, when: new Date(0)},
]

/** Plausible values for every argument of a message: each select key, and numbers of every plural category. */
export function sampleValues(analysis: MessageAnalysis): readonly SampleValues[] {
  const keys = new Set(analysis.choices.flatMap(({branches}) => Object.keys(branches)))
  return [0, 1, 2, 3, 6, 11, 21, 1_000_000].flatMap(number =>
    [...keys, 'other'].slice(0, 12).map(key => Object.fromEntries(valuesOf(analysis, number, key))),
  )
}

function valuesOf(
  analysis: MessageAnalysis,
  number: number,
  key: string,
): [string, string | number | Date][] {
  const names = new Set(analysis.arguments.map(({name}) => name))
  return [...names].map(name => {
    const types = new Set(analysis.arguments.filter(one => one.name === name).map(({type}) => type))
    if (types.has('date') || types.has('time')) return [name, newYear]
    if (types.has('number') || types.has('plural') || types.has('selectordinal')) return [name, number]
    return [name, types.has('select') ? key : `‹${name}›`]
  })
}
