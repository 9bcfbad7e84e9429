/** What an English number word adds to a numeral. */
export type NumberWord =
  | Readonly<{type: 'small' | 'tens'; value: number}>
  /** A power of ten: hundred is 2, million 6. */
  | Readonly<{type: 'scale'; power: number}>
  /** The last word of an ordinal, or the denominator of a fraction. */
  | Readonly<{type: 'ordinal'; value: number; power?: number; plural?: true}>
  | Readonly<{type: 'dozen'}>
  | Readonly<{type: 'half'}>
  | Readonly<{type: 'quarter'; plural?: true}>
  | Readonly<{type: 'a'}>

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
const scales: readonly (readonly [word: string, power: number])[] = [
  ['hundred', 2],
  ['thousand', 3],
  ['lakh', 5],
  ['million', 6],
  ['crore', 7],
  ['billion', 9],
  ['trillion', 12],
  ['quadrillion', 15],
]

/** Words by lower-case spelling. */
export const numberWords: ReadonlyMap<string, NumberWord> = new Map(entries())

function* entries(): Generator<[string, NumberWord]> {
  for (const [value, word] of small.split(' ').entries()) yield [word, {type: 'small', value}]
  for (const word of ['nought', 'naught']) yield [word, {type: 'small', value: 0}]
  for (const [index, word] of tens.split(' ').entries()) yield [word, {type: 'tens', value: (index + 2) * 10}]
  for (const [value, word] of ordinals.split(' ').entries()) yield* ordinal(word, {type: 'ordinal', value})
  yield ['nineth', {type: 'ordinal', value: 9}]
  for (const [index, word] of tens.split(' ').entries()) {
    yield* ordinal(word.replace(/y$/, 'ieth'), {type: 'ordinal', value: (index + 2) * 10})
  }
  for (const [word, power] of scales) {
    yield [word, {type: 'scale', power}]
    yield* ordinal(`${word}th`, {type: 'ordinal', value: 10 ** power, power})
  }
  for (const word of ['dozen', 'dozens', 'dz', 'dzs', 'doz', 'dozs']) yield [word, {type: 'dozen'}]
  yield ['half', {type: 'half'}]
  yield ['halves', {type: 'half'}]
  yield ['quarter', {type: 'quarter'}]
  yield ['quarters', {type: 'quarter', plural: true}]
  yield ['a', {type: 'a'}]
  yield ['an', {type: 'a'}]
}

function* ordinal(word: string, value: NumberWord & {type: 'ordinal'}): Generator<[string, NumberWord]> {
  yield [word, value]
  yield [`${word}s`, {...value, plural: true}]
}

/** Letters that stand for a scale behind digits. `m`, `b` and `t` need a currency beside them. */
export const scaleLetters: ReadonlyMap<string, Readonly<{power: number; needsMoney?: true}>> = new Map(
  Object.entries({
    k: {power: 3},
    K: {power: 3},
    m: {power: 6, needsMoney: true as const},
    M: {power: 6},
    mn: {power: 6},
    mln: {power: 6},
    mil: {power: 6},
    MM: {power: 6},
    b: {power: 9, needsMoney: true as const},
    B: {power: 9, needsMoney: true as const},
    G: {power: 9, needsMoney: true as const},
    bn: {power: 9},
    Bn: {power: 9},
    BN: {power: 9},
    bln: {power: 9},
    t: {power: 12, needsMoney: true as const},
    tn: {power: 12},
    trn: {power: 12},
    tln: {power: 12},
  }),
)
