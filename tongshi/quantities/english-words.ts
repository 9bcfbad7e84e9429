import {type CurrencySign, currencySigns} from './currency-signs.ts'
import {currencies, sharedWords, usualCodes} from './currency-table.ts'
import type {Bound, Quantity} from './quantity.ts'
import {englishSubunits} from './subunits.ts'
import {units} from './unit-table.ts'
import {matchWords, matchWordsBefore, type WordMatcher} from './word-matcher.ts'

type Change = NonNullable<Quantity['change']>

/** Bounds that stand before the number. */
export const boundBefore: WordMatcher<Bound> = matchWordsBefore<Bound>(
  [
    ...list(
      'more-than',
      'more than|over|above|exceeding|exceeds|exceed|exceeded|upwards of|upward of|in excess of|greater than|higher than|larger than|bigger than|longer than|heavier than|taller than|faster than|surpassing|surpasses|surpassed|surpass|topping|topped|tops|beyond|better than|well over|just over|a little over|slightly over|slightly more than|just above|north of|passed|crossed|broke through|breaking|>',
    ),
    ...list(
      'at-least',
      'at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum of|at a minimum of|greater than or equal to|no lower than|not lower than|starting at|≥|>=|≥ ',
    ),
    ...list('less-than', 'less than|fewer than|under|below|short of|lower than|smaller than|<'),
    ...list(
      'at-most',
      'up to|at most|no more than|not more than|a maximum of|maximum of|not exceeding|not exceed|cannot exceed|never exceed|never exceeds|not be more than|not over|no greater than|not to exceed|less than or equal to|no higher than|≤|<=',
    ),
    ...list(
      'nearly',
      'nearly|almost|close to|approaching|just under|near|just below|just short of|a little under|slightly under|not quite|well-nigh',
    ),
    ...list(
      'about',
      'about|around|some|roughly|approximately|approx.|approx|circa|ca.|c.|an estimated|estimated|in the region of|in the order of|on the order of|or so|somewhere around|an approximate|~|≈',
    ),
  ],
  true,
)

/** Bounds that stand behind the number and its unit. */
export const boundAfter: WordMatcher<Bound> = matchWords<Bound>(
  [
    ...list(
      'at-least',
      'or more|or above|and above|or over|and over|or higher|and more|or greater|and up|and later|or later|or newer|and newer|and higher|upwards',
    ),
    ...list('at-most', 'or less|or fewer|or below|and below|or under|and under|or lower'),
    ...list('about', 'or so|or thereabouts|more or less'),
    ...list('more-than', '+|-plus|plus|-odd|odd'),
  ],
  true,
)

/** Words between a verb or a bound and its number, which change nothing. */
export const fillers: WordMatcher<true> = matchWordsBefore<true>(
  'the|a|an|its|the age of|a total of|total of|a combined|a record|a further|another|an additional|additional|of|year on year|year-on-year|sharply|slightly|steadily|further|again|all|totalling|totaling|an average of|on average|worth|only|just|as much as|as many as|as high as|reaching|reached|already|also|now|then'
    .split('|')
    .map(word => [word, true] as const),
  true,
)

/** Verbs of growth and fall with what they lead to: `rose`, `rose by`, `rose to`. */
export const changeBefore: WordMatcher<Change> = matchWordsBefore<Change>(
  [
    ...changes(
      'up',
      'rose|rise|rises|risen|rising|increase|increased|increases|increasing|grow|grew|grows|grown|growing|growth|up|climb|climbed|climbing|jump|jumped|jumping|surge|surged|surging|gain|gained|gains|expand|expanded|expanding|advance|advanced|soar|soared|soaring|added|adding|raise|raised|raising|went up|go up|going up|higher|boost|boosted|improved',
    ),
    ...changes(
      'down',
      'fell|fall|falls|fallen|falling|decrease|decreased|decreases|decreasing|decline|declined|declines|declining|drop|dropped|dropping|down|cut|cuts|cutting|reduce|reduced|reducing|reduction|shrink|shrank|shrunk|shrinking|lost|lose|slid|slide|slip|slipped|plunge|plunged|sink|sank|tumbled|contracted|contract|went down|lower|lowered|narrowed',
    ),
  ],
  true,
)

/** Nouns behind a number: a 40% increase, 3-percent growth. */
export const changeAfter: WordMatcher<Change['direction']> = matchWords<Change['direction']>(
  [
    ...list(
      'up',
      'increase|rise|growth|gain|jump|surge|climb|uptick|expansion|improvement|year-on-year increase|year-on-year growth|year-on-year rise|annual growth|more than|higher than',
    ),
    ...list(
      'down',
      'decrease|decline|drop|fall|reduction|cut|dip|slump|contraction|year-on-year decrease|year-on-year decline|year-on-year drop|less than|lower than',
    ),
  ],
  true,
)

function changes(direction: Change['direction'], words: string): [string, Change][] {
  return words
    .split('|')
    .flatMap(word => [
      ...['', ' by', ' of', ' at', ' an annual', ' year on year by'].map((end): [string, Change] => [
        word + end,
        {mode: 'by', direction},
      ]),
      ...[' to', ' to a', ' to the', ' to reach'].map((end): [string, Change] => [
        word + end,
        {mode: 'to', direction},
      ]),
    ])
}

/** What comes behind a number and makes it a share, a factor, or a thing of its own. */
export type EnglishSuffix =
  | 'percent'
  | 'percentage-point'
  | 'per-mille'
  | 'basis-point'
  | 'times'
  | 'fold'
  | 'age'
  | 'points'

export const suffixes: WordMatcher<EnglishSuffix> = matchWords<EnglishSuffix>(
  [
    ...list('percent', '%|％|percent|per cent|pct|percents|percentage|per-cent'),
    ...list(
      'percentage-point',
      'percentage point|percentage points|percentage-point|percent points|pp|ppt|ppts|pps',
    ),
    ...list('per-mille', '‰|per mille|per mil|per thousand'),
    ...list('basis-point', 'basis point|basis points|bps|bp'),
    ...list('times', 'times|x'),
    ...list('fold', 'fold'),
    ...list('age', 'years old|year old|years-old|year-old|years of age|year of age|-year-old|yo'),
  ],
  true,
)

/** What a unit word names. */
export type EnglishUnit = Readonly<{
  type: 'unit' | 'currency' | 'cents'
  code: string
  power?: number
  /** Every currency that the word may be of. */
  codes?: readonly string[]
  /** A code that may be a word or a name: it needs thousands beside it, and capitals. */
  isRare?: true
}>

/** Unit words in any case. */
export const unitWords: WordMatcher<EnglishUnit> = matchWords<EnglishUnit>(
  [
    // Codes go first: a cup is a measure, and CUP the Cuban peso.
    ...currencies.map(({code}): [string, EnglishUnit] => [
      code.toLowerCase(),
      {type: 'currency', code, ...(usualCodes.has(code) ? {} : {isRare: true})},
    ]),
    ...units.flatMap(({code, en}) =>
      en
        .flatMap(word => spellings(word.toLowerCase()))
        .map((word): [string, EnglishUnit] => [word, {type: 'unit', code}]),
    ),
    ...currencies.flatMap(({code, en, signs = []}) =>
      [...signs.filter(sign => /^[^A-Z]$/.test(sign)), ...en].map((word): [string, EnglishUnit] => [
        word.toLowerCase(),
        {type: 'currency', code},
      ]),
    ),
    ...sharedWords.en.map(([word, codes]): [string, EnglishUnit] => [
      word,
      {type: 'currency', code: codes[0] ?? '', codes},
    ]),
    // Companies write MSEK and MEUR for millions.
    ...[...usualCodes].map((code): [string, EnglishUnit] => [
      `m${code.toLowerCase()}`,
      {type: 'currency', code, power: 6},
    ]),
    ['元', {type: 'currency', code: 'CNY'}],
    ...englishSubunits.map(([word, codes]): [string, EnglishUnit] => [
      word,
      {type: 'cents', code: codes[0] ?? '', ...(codes.length > 1 && {codes})},
    ]),
  ],
  true,
)

/** Unit symbols as they are written: mb is not MB. */
export const unitSymbols: WordMatcher<string> = matchWords(
  units.flatMap(({code, symbols = []}) => symbols.map((word): [string, string] => [word, code])),
)

/** What follows `per` or `a`: 650 yuan per cubic metre, 90 km an hour. */
export const perWords: WordMatcher<string> = matchWords<string>(
  [
    ...units.flatMap(({code, en}) =>
      en.flatMap(word => spellings(word.toLowerCase())).map((word): [string, string] => [word, code]),
    ),
    ...[
      ['person', '{person}'],
      ['capita', '{person}'],
      ['head', '{person}'],
      ['share', '{share}'],
      ['household', '{household}'],
      ['vehicle', '{vehicle}'],
      ['unit', '{set}'],
      ['set', '{set}'],
      ['piece', '{item}'],
      ['box', '{box}'],
      ['time', '{time}'],
      ['annum', 'a'],
    ].map(([word = '', code = '']): [string, string] => [word, code]),
  ],
  true,
)

/** Currency signs and names that stand before the number. */
export const currencyBefore: WordMatcher<CurrencySign> = matchWordsBefore<CurrencySign>(
  [
    ...currencySigns.map(([sign, value]): [string, CurrencySign] => [sign.toLowerCase(), value]),
    ['¥', {code: ''}],
    ['￥', {code: 'CNY'}],
    ['yuan', {code: 'CNY'}],
    ['renminbi', {code: 'CNY'}],
    ['dollar', {code: 'USD'}],
    ['₿', {code: 'XBT'}],
  ],
  true,
)

/** American spellings, and a hyphen or a space inside a word: square-meter, kilowatt hour. */
function spellings(word: string): string[] {
  const american = word.replace(/(met|lit)re/g, '$1er')
  return [
    ...new Set([word, american].flatMap(one => [one, one.replaceAll(' ', '-'), one.replaceAll('-', ' ')])),
  ]
}

function list<const Value>(value: Value, words: string): [string, Value][] {
  return words.split('|').map(word => [word, value])
}
