import type {Figure} from './figure.ts'
import {shift} from './rational.ts'

const shares: readonly Figure['kind'][] = ['percent', 'percentage-point', 'per-mille']
const joints = /^(?:, |,? and |、|，|和)$/

/**
 * Numbers of a list that says its unit once, behind the last: up 23.1, 18.7 and 41.3 percent respectively;
 * 分别投入1.2、1.5和1.8亿元. The list is one where the text says respectively or 分别, or where both numbers beside an
 * `and` have decimals of a share.
 */
export function shareListUnit(text: string, figures: readonly Figure[]): Figure[] {
  const shared = [...figures]
  for (let at = shared.length - 2; at >= 0; at--) {
    const [one, next] = [shared[at]!, shared[at + 1]!]
    const joint = text.slice(one.end, next.start)
    // What stands before a number that shares is in the same list.
    const isInList = joints.test(joint) && (next !== figures[at + 1] || isList(text, one, next, joint))
    if (isBareNumber(one) && (isInList || isFromTo(text, one, next))) shared[at] = withUnit(one, next)
  }
  return shared
}

/**
 * From 3.1 million to 5.2 million tonnes, 从310万增至520万吨: what changes is measured once. A change in a share may
 * be one of points.
 */
function isFromTo(text: string, one: Figure, next: Figure): boolean {
  const isMeasured = next.kind === 'money' || next.kind === 'measure'
  if (!isMeasured || next.upper || next.bound !== 'exact' || next.start - one.end > 8) return false
  // From 2019 to 5 billion yuan: a year.
  if (/^(?:19|20)\d\d$/.test(text.slice(one.start, one.end))) return false
  const [before, joint] = [
    text.slice(Math.max(0, one.start - 14), one.start),
    text.slice(one.end, next.start),
  ]
  return joint === ' to '
    ? /\bfrom (?:the )?(?:current |present |previous )?$/i.test(before)
    : /[从由自](?:目前的|现在的|原来的|去年的)?$/.test(before) && /^[\u4e00-\u9fff]{0,4}[至到]$/.test(joint)
}

/** 18.7, 3.1 million: printed digits without bound or unit. */
function isBareNumber({kind, unit, upper, bound, isWeak, numeral, end}: Figure): boolean {
  const isPlain = numeral?.printed !== undefined && numeral.end === end
  return kind === 'count' && !unit && !upper && bound === 'exact' && !isWeak && isPlain
}

function isList(text: string, one: Figure, next: Figure, joint: string): boolean {
  const isShare = shares.includes(next.kind)
  const isMeasured = next.kind === 'money' || (next.kind === 'measure' && next.unit !== undefined)
  if ((!isShare && !isMeasured) || next.upper || next.bound !== 'exact') return false
  const isSaid =
    /^[^.!?。！？]{0,60}\brespectively\b/.test(text.slice(next.end, next.end + 80)) ||
    /分别[^。！？]{0,40}$/.test(text.slice(Math.max(0, one.start - 42), one.start))
  const areDecimals = [one, next].every(({numeral}) => numeral?.printed?.includes('.') === true)
  return isSaid || (isShare && areDecimals && (joint === ' and ' || joint === '和'))
}

/** The scale is shared too: 1.2, 1.5 and 1.8 billion yuan; a number with a scale or thousands has its own. */
function withUnit(one: Figure, {kind, unit, currency, currencies, numeral}: Figure): Figure {
  const own = one.numeral?.scale ?? 0
  const isOwn = own > 0 || (one.value && one.value.n >= 1000n * one.value.d)
  const scale = isOwn ? own : (numeral?.scale ?? 0)
  const value = one.value && (isOwn || scale === 0 ? one.value : shift(one.value, scale))
  return {
    ...one,
    kind,
    ...(value ? {value} : {}),
    ...(unit ? {unit} : {}),
    ...(currency ? {currency} : {}),
    ...(currencies ? {currencies} : {}),
    ...(one.numeral ? {numeral: {...one.numeral, scale}} : {}),
  }
}
