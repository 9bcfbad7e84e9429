/** A word for the hundredth of a currency, and the currencies it may be of. */
export type Subunit = readonly [word: string, codes: readonly string[]]

function list(words: Readonly<Record<string, string>>): Subunit[] {
  return Object.entries(words).flatMap(([codes, names]) =>
    names.split('|').map((name): Subunit => [name, codes.split(' ')]),
  )
}

/** Hundredths in English: 62 sen, 12 Hong Kong cents. A cent without a country is an American one. */
export const englishSubunits: readonly Subunit[] = list({
  USD: 'cent|cents|us cents|¢',
  GBP: 'pence|penny',
  EUR: 'euro cents|euro cent|eurocents|eurocent',
  HKD: 'hong kong cents|hk cents',
  SGD: 'singapore cents|singaporean cents',
  AUD: 'australian cents',
  CAD: 'canadian cents',
  NZD: 'new zealand cents',
  ZAR: 'south african cents',
  MYR: 'sen|malaysian sen',
  INR: 'paise|paisa',
  NGN: 'kobo',
  GHS: 'pesewas',
  PLN: 'groszy',
  RUB: 'kopecks|kopeks',
  THB: 'satang',
  SEK: 'öre',
  'NOK DKK': 'øre',
  'MXN PHP BRL COP ARS': 'centavos',
})

/** Hundredths in Chinese: 12美分, 62仙. */
export const chineseSubunits: readonly Subunit[] = list({
  USD: '美分',
  EUR: '欧分|歐分',
  AUD: '澳分',
  CAD: '加分',
  GBP: '便士',
  HKD: '港仙',
  'MYR HKD': '仙',
  INR: '派士|派萨|派薩',
  RUB: '戈比',
  'MXN PHP BRL COP ARS': '分塔沃|生太伏',
})
