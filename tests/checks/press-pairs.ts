import type {Quantity} from '#quantities/quantity.ts'
import {writeQuantity} from '#quantities/write-quantity.ts'
import type {Random} from './inject-defects.ts'

/** A sentence of the press in both languages with a figure that is written for each, and may be written wrongly. */
export type PressPair = Readonly<{
  zh: string
  en: string
  wrong: string
  rules: readonly string[]
  name: string
}>

const sentences = [
  ['去年销售额', '。', 'Sales last year came to ', '.'],
  ['项目总投资', '，预计三年建成。', 'The project will cost ', ' and is to be built in three years.'],
  [
    '当地企业年产值',
    '，居全省前列。',
    'Local enterprises produce ',
    ' a year, among the most in the province.',
  ],
] as const
const counted = [
  ['全区现有企业', '。', 'The district has ', '.'],
  ['新增', '，发展势头良好。', 'It has gained ', ' and is growing well.'],
] as const
const shares = [
  ['占全市的', '。', 'That is ', ' of the city.'],
  ['同比增长', '。', 'That is up by ', ' on the year before.'],
] as const

const base = {text: '', start: 0, end: 0, bound: 'exact'} as const

function figure(random: Random): {
  quantity: Quantity
  frames: typeof sentences | typeof counted | typeof shares
} {
  const digits = String(random(900) + 100)
  switch (random(3)) {
    case 0:
      return {
        quantity: {...base, kind: 'money', currency: 'CNY', value: `${digits}${'0'.repeat(5 + random(6))}`},
        frames: sentences,
      }
    case 1:
      return {
        quantity: {
          ...base,
          kind: 'count',
          unit: {code: '{enterprise}'},
          value: `${digits}${'0'.repeat(random(2))}`,
        },
        frames: counted,
      }
    default:
      return {
        quantity: {...base, kind: 'percent', unit: {code: '%'}, value: `${digits.slice(0, 2)}.${digits[2]}`},
        frames: shares,
      }
  }
}

const slips = [
  ['ten times too large', ['quantity-value'], (one: Quantity) => ({...one, value: scaled(one, 1)})],
  ['ten times too small', ['quantity-value'], (one: Quantity) => ({...one, value: scaled(one, -1)})],
  ['a hundred times too large', ['quantity-value'], (one: Quantity) => ({...one, value: scaled(one, 2)})],
  ['a bound added', ['quantity-bound'], (one: Quantity) => ({...one, bound: 'more-than'})],
  [
    'another currency',
    ['quantity-unit'],
    (one: Quantity) => (one.kind === 'money' ? {...one, currency: 'USD'} : undefined),
  ],
  [
    'percentage points',
    ['quantity-unit'],
    (one: Quantity) =>
      one.kind === 'percent' ? {...one, kind: 'percentage-point', unit: {code: '[pp]'}} : undefined,
  ],
] as const satisfies readonly (readonly [
  string,
  readonly string[],
  (one: Quantity) => Quantity | undefined,
])[]

function scaled({value = '0'}: Quantity, power: number): string {
  const [whole = '', decimals = ''] = value.split('.')
  const digits = whole + decimals
  const point = whole.length + power
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`
  const padded = digits.padEnd(point, '0')
  const rest = padded.slice(point)
  return rest === '' ? padded : `${padded.slice(0, point)}.${rest}`
}

/** A right pair with a slip of one kind in its English; nothing where the figure cannot slip so. */
export function pressPair(random: Random): PressPair | undefined {
  const {quantity, frames} = figure(random)
  const [before, after, lead, end] = frames[random(frames.length)]!
  const [name, rules, slip] = slips[random(slips.length)]!
  const slipped = slip(quantity)
  if (!slipped) return undefined
  const [zh, en] = (['zh-Hans', 'en'] as const).map(locale =>
    writeQuantity(quantity, {locale, style: 'press'}),
  )
  const wrong = writeQuantity(slipped, {locale: 'en', style: 'press'})
  return {zh: before + zh + after, en: lead + en + end, wrong: lead + wrong + end, rules, name}
}
