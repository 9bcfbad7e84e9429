const digits = '零一二三四五六七八九'

/** A number from 1 to 99 in hanzi: 十二, 二十. */
export function writeChineseNumber(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return head + (ones === 0 ? '' : digits[ones])
}
