import type {Figure} from './figure.ts'
import {readChineseWhole} from './read-chinese-whole.ts'

const mornings = new Set(['上午', '凌晨', '早上', '清晨', '早晨', '今晨'])
const afternoons = new Set(['下午', '晚上', '傍晚', '夜间', '晚间', '今晚', '午后'])

/**
 * Read a time of day in Chinese words or behind a part of the day: 17时, 9时30分, 下午5点, 晚上8点半, 上午10:30.
 *
 * @param floor where the figure before this one ends.
 * @returns the time in 24 hours, `17:00`; undefined where no time begins: 3小时 and 3点5 are none.
 */
export function readChineseClock(text: string, at: number, floor: number): Figure | undefined {
  const hour = readChineseWhole(text, at)
  if (hour?.value.d !== 1n || hour.upper || hour.value.n > 24n) return undefined
  const part = at - 2 >= floor ? text.slice(at - 2, at) : ''
  const isAfternoon = afternoons.has(part)
  const isNamed = isAfternoon || mornings.has(part) || part === '中午'
  const end = readMark(text, hour.end, isNamed || isPlaced(text, at, hour.end))
  if (!end) return undefined
  const hours = Number(hour.value.n)
  const shifted = (isAfternoon || (part === '中午' && hours < 3)) && hours < 12 ? hours + 12 : hours
  return {
    kind: 'clock-time',
    verbatim: `${String(shifted).padStart(2, '0')}:${String(end.minutes).padStart(2, '0')}`,
    bound: 'exact',
    start: isNamed ? at - 2 : at,
    end: end.at,
    findings: [],
  }
}

/** 1日8时, 9时至17时, 17时, 6时和22时: one digit alone before 时 may be a value (为1时). */
function isPlaced(text: string, at: number, end: number): boolean {
  if (!text.startsWith('时', end)) return false
  const isBeside = /^时(?:[和及与、至到—–～~-]\d{1,2}[时:：]|[起许前止])/.test(text.slice(end))
  return end - at === 2 || isBeside || '日号至到—–～~-'.includes(text[at - 1] ?? ' ')
}

/** 时 alone names a time; 点 and a colon need a part of the day before them, or 整, 半 and 钟 behind. */
function readMark(text: string, at: number, isNamed: boolean): {at: number; minutes: number} | undefined {
  const mark = text[at] ?? ' '
  if (':：'.includes(mark) && !isNamed) return undefined
  if (!'时時点點:：'.includes(mark) || /[间間代候期刻长段差区速空常隔尚装]/.test(text[at + 1] ?? ''))
    return undefined
  const minutes = readMinutes(text, at + 1)
  if (':：'.includes(mark))
    return minutes && !minutes.isMarked ? {at: minutes.at, minutes: minutes.value} : undefined
  if (minutes?.isMarked) return {at: minutes.at, minutes: minutes.value}
  if (text[at + 1] === '半') return {at: at + 2, minutes: 30}
  if (text[at + 1] === '整' || text[at + 1] === '钟' || text[at + 1] === '鐘') return {at: at + 2, minutes: 0}
  return isNamed && !minutes ? {at: at + 1, minutes: 0} : undefined
}

function readMinutes(text: string, at: number): {at: number; value: number; isMarked: boolean} | undefined {
  const whole = readChineseWhole(text, at)
  if (whole?.value.d !== 1n || whole.upper || whole.value.n > 59n) return undefined
  const isMarked = text[whole.end] === '分' && text[whole.end + 1] !== '之'
  return {at: isMarked ? whole.end + 1 : whole.end, value: Number(whole.value.n), isMarked}
}
