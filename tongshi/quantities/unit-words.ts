/** Classifiers of counted things in Chinese; English names the thing in the sentence. */
const classifiers: Readonly<Record<string, string>> = {
  enterprise: '家',
  company: '家',
  organisation: '家',
  person: '人',
  item: '件',
  patent: '件',
  project: '个',
  case: '起',
  vehicle: '辆',
  set: '套',
  time: '次',
  place: '处',
}

/** Units by UCUM code: English singular and plural, simplified Chinese. */
const units: Readonly<Record<string, readonly [one: string, other: string, zh: string]>> = {
  '[pp]': ['percentage point', 'percentage points', '个百分点'],
  s: ['second', 'seconds', '秒'],
  min: ['minute', 'minutes', '分钟'],
  h: ['hour', 'hours', '小时'],
  d: ['day', 'days', '天'],
  wk: ['week', 'weeks', '周'],
  mo: ['month', 'months', '个月'],
  a: ['year', 'years', '年'],
  mm: ['millimetre', 'millimetres', '毫米'],
  cm: ['centimetre', 'centimetres', '厘米'],
  m: ['metre', 'metres', '米'],
  km: ['kilometre', 'kilometres', '公里'],
  m2: ['square metre', 'square metres', '平方米'],
  km2: ['square kilometre', 'square kilometres', '平方公里'],
  har: ['hectare', 'hectares', '公顷'],
  '[mu_cn]': ['mu', 'mu', '亩'],
  m3: ['cubic metre', 'cubic metres', '立方米'],
  L: ['litre', 'litres', '升'],
  g: ['gram', 'grams', '克'],
  kg: ['kilogram', 'kilograms', '千克'],
  t: ['tonne', 'tonnes', '吨'],
  W: ['watt', 'watts', '瓦'],
  kW: ['kilowatt', 'kilowatts', '千瓦'],
  MW: ['megawatt', 'megawatts', '兆瓦'],
  GW: ['gigawatt', 'gigawatts', '吉瓦'],
  kWh: ['kilowatt-hour', 'kilowatt-hours', '千瓦时'],
  MWh: ['megawatt-hour', 'megawatt-hours', '兆瓦时'],
  '{TEU}': ['TEU', 'TEU', '标准箱'],
  Cel: ['degree Celsius', 'degrees Celsius', '摄氏度'],
}

/** Currencies that the press names by a word: English, Chinese. Others keep their ISO code. */
const currencies: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  CNY: ['yuan', '元'],
  USD: ['US dollars', '美元'],
  EUR: ['euros', '欧元'],
  GBP: ['pounds sterling', '英镑'],
  JPY: ['yen', '日元'],
  HKD: ['Hong Kong dollars', '港元'],
  TWD: ['New Taiwan dollars', '新台币'],
  KRW: ['won', '韩元'],
  SGD: ['Singapore dollars', '新加坡元'],
  AUD: ['Australian dollars', '澳元'],
  CAD: ['Canadian dollars', '加元'],
  CHF: ['Swiss francs', '瑞士法郎'],
  RUB: ['roubles', '卢布'],
  INR: ['rupees', '印度卢比'],
}

/** The word of a unit in English or Chinese; the code itself where it has none. */
export function unitWord(code: string, language: 'en' | 'zh', isOne: boolean): string {
  const words = units[code]
  if (words) return language === 'zh' ? words[2] : words[isOne ? 0 : 1]
  if (!code.startsWith('{')) return code === '1' ? '' : code
  return language === 'zh' ? (classifiers[code.slice(1, -1)] ?? '') : ''
}

/** The name of a currency in English or Chinese. */
export function currencyWord(code: string, language: 'en' | 'zh'): string {
  return currencies[code]?.[language === 'en' ? 0 : 1] ?? code
}
