import {boundAfter, boundBefore, changeBefore, fillers, perBefore} from './chinese-words.ts'
import type {CurrencySign} from './currency-signs.ts'
import type {Figure} from './figure.ts'
import {isLargeAmount} from './is-large-amount.ts'
import type {Bound, Quantity} from './quantity.ts'
import {add, negate, whole} from './rational.ts'
import {readCurrencyBefore} from './read-chinese-currency.ts'

/** What stands around a number and belongs to it. */
type Around = {
  start: number
  bounds: Bound[]
  change?: Quantity['change']
  per?: string
  currency?: string
}

/** Kinds that are no amounts: nothing around them is theirs. */
const bareKinds = new Set(['ordinal', 'date', 'date-span', 'clock-time', 'code', 'ratio', 'name-number'])

/**
 * Add what stands around a Chinese figure: bounds before and behind it (超过, 以上), the currency before it
 * (人民币8千元), 每吨, and the growth verb (同比增长).
 *
 * @param floor where the figure before this one ends; nothing before it is looked at.
 */
export function decorateChinese(text: string, figure: Figure, floor: number): Figure {
  if (bareKinds.has(figure.kind)) return figure
  const around = lookBefore(text, figure, floor)
  const after = lookAfter(text, figure)
  const shareBound = around.bounds.length === 0 ? boundOfShare(text, figure, floor) : undefined
  const bounds = [
    ...around.bounds,
    ...(shareBound ? [shareBound] : []),
    ...(after ? [after.bound] : []),
    ...(figure.bound === 'exact' ? [] : [figure.bound]),
  ]
  const bound = bounds[0] ?? figure.bound
  const isMoney = around.currency !== undefined
  const change = figure.change ?? around.change
  const decorated: Figure = {
    ...figure,
    bound,
    start: around.start,
    end: after?.end ?? figure.end,
    ...(isMoney && nameMoney(figure, around.currency || (figure.currency ?? ''))),
    ...(change && {change}),
    ...(around.per !== undefined && {kind: 'rate', unit: {code: figure.unit?.code ?? '1', per: around.per}}),
    findings: [...figure.findings, ...contradictions(bounds)],
  }
  return withFactor(decorated)
}

/** A sign that may be a name as well (R, COP) needs a large amount. */
function isMoneySign(text: string, {rare}: CurrencySign, {numeral}: Figure): boolean {
  return rare === undefined || (numeral !== undefined && isLargeAmount(text, numeral))
}

/** 港币3000万元: the currency before the number says which 元. */
function isBareYuan(text: string, {currency, numeral}: Figure): boolean {
  return currency === 'CNY' && numeral !== undefined && '元圆圓'.includes(text[numeral.end] ?? ' ')
}

/** A bare ¥ in Chinese is the yuan. */
function nameMoney(figure: Figure, code: string): Partial<Figure> {
  return {kind: figure.unit?.per === undefined ? 'money' : 'rate', currency: code || 'CNY'}
}

function lookBefore(text: string, figure: Figure, floor: number): Around {
  const around: Around = {start: figure.start, bounds: []}
  let at = figure.start
  for (let step = 0; step < 6 && at > floor; step++) {
    const end = skipSpacesBefore(text, at, floor)
    const sign =
      around.currency === undefined && at === around.start ? readCurrencyBefore(text, end) : undefined
    const currency = sign && isMoneySign(text, sign, figure) ? sign : undefined
    if (currency && currency.start >= floor && figure.currency !== currency.code) {
      if (figure.currency !== undefined && !isBareYuan(text, figure)) break
      around.currency = currency.code
      at = around.start = currency.start
      continue
    }
    if (currency && currency.start >= floor && figure.currency === currency.code) {
      at = around.start = currency.start
      continue
    }
    if (text[end - 1] === '上' && end > floor && figure.numeral?.bare) {
      around.bounds.push('more-than')
      at = around.start = end - 1
      continue
    }
    const bound = boundBefore(text, end)
    if (bound && bound.end >= floor && isBoundHere(text, bound.end, end)) {
      around.bounds.push(bound.value)
      at = around.start = bound.end
      continue
    }
    const filler = fillers(text, end)
    const change = changeBefore(text, end)
    if (change && change.end >= floor && change.end <= (filler?.end ?? end)) {
      around.change = {...change.value, ...readBase(text, change.end, floor)}
      break
    }
    const per = readPer(text, end)
    if (per && per.start >= floor) {
      around.per = per.code
      at = around.start = per.start
      continue
    }
    if (!filler || filler.end < floor) break
    at = filler.end
  }
  return around
}

/** 约占员工总数的3%: the bound stands before 占, the share at the end of the clause. */
function boundOfShare(text: string, {kind, start}: Figure, floor: number): Bound | undefined {
  if ((kind !== 'percent' && kind !== 'fraction') || text[start - 1] !== '的') return undefined
  for (let at = start - 2; at > Math.max(floor, start - 24); at--) {
    if ('，。；、！？,;'.includes(text[at] ?? ' ')) return undefined
    if (text[at] === '占') return boundBefore(text, at)?.value
  }
  return undefined
}

/** 每吨 before an amount. */
function readPer(text: string, end: number): {start: number; code: string} | undefined {
  if (text.startsWith('亩产', end - 2)) return {start: end - 2, code: '[mu_cn]'}
  const found = perBefore(text, end)
  if (!found || text[found.end - 1] !== '每') return undefined
  return {start: found.end - 1, code: found.value}
}

/** 同比 compares with the year before, 环比 with the period before. */
function readBase(text: string, at: number, floor: number): {base?: string} {
  const before = text.slice(Math.max(floor, at - 5), at)
  if (/同比|上年|去年/.test(before)) return {base: 'yoy'}
  return before.includes('环比') ? {base: 'qoq'} : {}
}

/** 最近三年, 附近10家, 通过5项: the same sign in another word. */
function isBoundHere(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ''
  const word = text.slice(start, end)
  if (word === '近') return !'最附邻靠亲远新'.includes(before) || before === ''
  // 锉过四处: a verb and its 过; 过三成, 过百亿 are bounds.
  if (word === '过' && /^[一二两三四五六七八九十](?!成)/.test(text.slice(end, end + 2))) return false
  if (word === '过') return !'通经超越透不度路渡错难见来去做到'.includes(before) || before === ''
  if (word === '破') return !'打突攻爆说识击侦告'.includes(before) || before === ''
  return word !== '约' || !'签节制条契公合预违协爽特'.includes(before) || before === ''
}

function lookAfter(text: string, figure: Figure): {end: number; bound: Bound} | undefined {
  let at = figure.end
  while (text[at] === ' ') at++
  const found = boundAfter(text, at)
  if (!found) return undefined
  const word = text.slice(at, found.end)
  const next = text[found.end] ?? ''
  const isOver = word === '多' || word === '余'
  if (isOver && !mayEndInOver(figure, next)) return undefined
  if (word === '+' && (at > figure.end || /\d/.test(next))) return undefined
  if (word === '起' && figure.kind !== 'money' && figure.kind !== 'rate') return undefined
  if (word === '许' && '可多诺'.includes(next) && next !== '') return undefined
  if ((word === '以上' || word === '以下') && '是为几各所'.includes(next) && next !== '') return undefined
  return {end: found.end, bound: found.value}
}

/** 三年多, 5公里多: only behind a measure; 多 and 余 begin words too (多功能, 余额). */
function mayEndInOver(figure: Figure, next: string): boolean {
  if (figure.bound !== 'exact') return false
  if ('种个名项家元次年月天样功能方国额款地数余边姚多少'.includes(next) && next !== '')
    return figure.numeral?.end === figure.end && '种个名项家元次年月天'.includes(next)
  const isMeasured = figure.unit !== undefined || figure.currency !== undefined || figure.kind === 'factor'
  return isMeasured || figure.numeral?.form !== 'words'
}

/** 约…左右 says it twice, 约200余 and 近…多 contradict themselves. */
function contradictions(bounds: readonly Bound[]): string[] {
  const [first, ...rest] = bounds
  if (first === undefined || rest.length === 0) return []
  return [rest.every(bound => bound === first) ? 'repeated-bound' : 'contradictory-bound']
}

/** 增长3倍 is four times the old value; nothing can fall by more than itself. */
function withFactor(figure: Figure): Figure {
  const {kind, change, value} = figure
  if (kind !== 'factor' || !change || change.mode === 'to' || !value) return figure
  if (change.direction === 'up') {
    return {...figure, value: add(value, whole(1)), ...(figure.upper && {upper: add(figure.upper, whole(1))})}
  }
  if (value.n >= value.d) return {...figure, findings: [...figure.findings, 'decrease-by-times']}
  return {...figure, value: add(whole(1), negate(value))}
}

function skipSpacesBefore(text: string, at: number, floor: number): number {
  let end = at
  while (end > floor && (text[end - 1] === ' ' || text[end - 1] === '\u3000')) end--
  return end
}
