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
    const isInList = next !== figures[at + 1] || isList(text, one, next, joint)
    if (isBareNumber(one) && joints.test(joint) && isInList) shared[at] = withUnit(one, next)
  }
  return shared
}

/** 18.7: digits without bound, scale or unit. */
function isBareNumber({kind, unit, upper, bound, isWeak, numeral, end}: Figure): boolean {
  const isPlain = numeral?.form === 'digits' && numeral.end === end && numeral.scale === 0
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

/** The scale is shared too: 1.2, 1.5 and 1.8 billion yuan. */
function withUnit(one: Figure, {kind, unit, currency, numeral}: Figure): Figure {
  const scale = numeral?.scale ?? 0
  const value = one.value && (scale === 0 ? one.value : shift(one.value, scale))
  return {
    ...one,
    kind,
    ...(value ? {value} : {}),
    ...(unit ? {unit} : {}),
    ...(currency ? {currency} : {}),
    ...(one.numeral ? {numeral: {...one.numeral, scale}} : {}),
  }
}
