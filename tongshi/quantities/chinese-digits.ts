/** One sign of a Chinese numeral: a digit, 十 百 千 (powers 1 to 3), or 万 亿 兆 (powers 4, 8 and 12). */
export type ChineseSign =
  | Readonly<{type: 'digit'; value: number}>
  | Readonly<{type: 'unit'; power: number}>
  | Readonly<{type: 'scale'; power: number}>
  | Readonly<{type: 'some'}>
  | Readonly<{type: 'more'}>

/** Every spelling: everyday, 大写 as on cheques (GB/T 15835-2011), traditional, and 廿 卅 卌 apart. */
const digits = ['零〇○', '一壹弌', '二贰貳弍', '三叁參叄', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖']
const two = '两兩俩倆'
const units = ['', '十拾', '百佰', '千仟']
const scales: readonly (readonly [power: number, signs: string])[] = [
  [4, '万萬'],
  [8, '亿億'],
  [12, '兆'],
]
const some = '几幾'
const more = '多余餘来來'

const signs = new Map<number, ChineseSign>()
for (const [value, all] of digits.entries()) learn(all, {type: 'digit', value})
learn(two, {type: 'digit', value: 2})
for (const [power, all] of units.entries()) learn(all, {type: 'unit', power})
for (const [power, all] of scales) learn(all, {type: 'scale', power})
learn(some, {type: 'some'})
learn(more, {type: 'more'})

function learn(all: string, sign: ChineseSign): void {
  for (const one of all) signs.set(one.charCodeAt(0), sign)
}

/** The sign at an offset; undefined for everything else, Arabic digits included. */
export function chineseSignAt(text: string, at: number): ChineseSign | undefined {
  const code = text.charCodeAt(at)
  return code < 0x3007 ? (code === 0x25cb ? signs.get(code) : undefined) : signs.get(code)
}

/** Every code unit with which a numeral can begin. */
export function chineseNumeralStarts(): number[] {
  return [0x25cb, ...signs.keys(), 0x5eff, 0x5345].filter(beginsChineseNumeral)
}

/** Whether a numeral can begin with this code unit. */
export function beginsChineseNumeral(code: number): boolean {
  if (code < 0x3007) return code === 0x25cb
  const type = signs.get(code)?.type
  return type === 'digit' || type === 'unit' || type === 'scale' || code === 0x5eff || code === 0x5345
}

/** 两 counts things and stands before 百 千 万 亿; behind 十 or alone at the end it is the weight. */
export function isLiang(text: string, at: number): boolean {
  return two.includes(text[at] ?? ' ')
}
