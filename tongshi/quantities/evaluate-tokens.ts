import {add, divide, multiply, powerOfTen, type Rational, shift, whole, zero} from './rational.ts'
import type {NumberToken} from './read-number-tokens.ts'

/**
 * The value of number words that make one cardinal: `two hundred and two thousand`, `3 hundred and 21`.
 *
 * @returns undefined where they are not one number.
 */
export function evaluateCardinal(tokens: readonly NumberToken[], mayAndTens = false): Rational | undefined {
  let total = zero
  let group = zero
  /** The smallest power of ten still free in the group, and the last scale used. */
  let free = 3
  let lastScale = 99
  let last = 'start'
  for (const [index, token] of tokens.entries()) {
    const isAnd = index > 0 && token.glue === 'and'
    if (isAnd && !(last === 'scale' || last === 'hundred') && !(mayAndTens && last === 'tens'))
      return undefined
    switch (token.type) {
      case 'a':
        if (index > 0 || tokens.length === 1) return undefined
        group = whole(1)
        free = 0
        break
      case 'digits': {
        const isFirst = index === 0
        if (!isFirst && (token.value.d !== 1n || token.value.n >= powerOfTen(Math.min(free, 3))))
          return undefined
        if (!isFirst && !(isAnd || last === 'scale' || last === 'hundred')) return undefined
        if (isAnd && token.value.n === 0n) return undefined
        group = add(group, token.value)
        free = 0
        break
      }
      case 'small': {
        if (token.value >= 10 ? free < 2 : free < 1) return undefined
        if (last === 'tens' && token.value === 0) return undefined
        group = add(group, whole(token.value))
        free = 0
        break
      }
      case 'tens':
        if (free < 2) return undefined
        group = add(group, whole(token.value))
        free = 1
        break
      case 'scale': {
        if (token.power === 2) {
          if (index === 0 && tokens.length > 1 && tokens[1]?.type !== 'scale') return undefined
          if (last === 'hundred' || free === 2 || (group.n >= 100n * group.d && index > 1)) return undefined
          group = shift(index === 0 || group.n === 0n ? whole(1) : group, 2)
          free = 2
          last = 'hundred'
          continue
        }
        const isDirect = last === 'scale'
        if (isDirect && lastScale < 9) {
          total = shift(total, token.power)
        } else {
          if (isDirect || token.power >= lastScale) return undefined
          total = add(total, shift(index === 0 ? whole(1) : group, token.power))
        }
        group = zero
        free = 3
        lastScale = token.power
        last = 'scale'
        continue
      }
      default:
        return undefined
    }
    last = token.type === 'tens' ? 'tens' : token.type
  }
  return add(total, group)
}

/** The value of an ordinal: cardinal words, the last one in its ordinal form. */
export function evaluateOrdinal(tokens: readonly NumberToken[]): Rational | undefined {
  const last = tokens.at(-1)
  if (last?.type === 'quarter') return tokens.length === 1 ? whole(4) : undefined
  if (last?.type === 'half') return tokens.length === 1 ? whole(2) : undefined
  if (last?.type !== 'ordinal') return undefined
  const cardinal = [...tokens.slice(0, -1), asCardinal(last)]
  return tokens.length === 1 ? whole(BigInt(last.value)) : evaluateCardinal(cardinal)
}

function asCardinal(token: NumberToken & {type: 'ordinal'}): NumberToken {
  const {start, end, glue, value, power} = token
  if (power !== undefined) return {type: 'scale', power, start, end, glue}
  return {type: value >= 20 ? 'tens' : 'small', value, start, end, glue}
}

/**
 * The value of words that end in a denominator: `two thirds`, `one hundred thirty-fifths`, `five and a quarter`.
 *
 * @returns undefined where they are no fraction; `a trillionth` is one, `three trillionth` is an ordinal.
 */
export function evaluateFraction(tokens: readonly NumberToken[]): Rational | undefined {
  const last = tokens.at(-1)
  if (!last || tokens.length < 2 || !['ordinal', 'half', 'quarter'].includes(last.type)) return undefined
  const and = tokens.findLastIndex((token, index) => index > 0 && token.glue === 'and')
  if (and > 0) {
    const before = tokens.slice(0, and)
    const base = evaluateCardinal(before, true)
    const part = base && splitFraction(tokens.slice(and))
    // Fifty-four hundredths are less than one and stand beside the whole; thirty fifths belong to all of it.
    if (base && part && part.top.n * part.below.d < part.below.n * part.top.d) {
      return add(base, multiply(divide(part.top, part.below), unitOf(before)))
    }
  }
  const split = splitFraction(tokens)
  return split && divide(split.top, split.below)
}

/** One million and a half is a million and half a million. */
function unitOf(tokens: readonly NumberToken[]): Rational {
  const last = tokens.at(-1)
  return last?.type === 'scale' && last.power >= 3 ? whole(powerOfTen(last.power)) : whole(1)
}

type Split = Readonly<{top: Rational; below: Rational}>

/** The longest denominator that leaves a numerator before it. */
function splitFraction(tokens: readonly NumberToken[]): Split | undefined {
  for (let at = 1; at < tokens.length; at++) {
    const first = tokens[at]
    const isLast = at === tokens.length - 1
    if (!first || first.glue === 'and' || (!isLast && (first.type === 'scale' || first.glue === '-')))
      continue
    const top = evaluateTop(tokens.slice(0, at))
    const below = evaluateOrdinal(tokens.slice(at))
    if (top && below && below.n > 1n && agrees(top, tokens.at(-1))) return {top, below}
  }
  return undefined
}

function evaluateTop(tokens: readonly NumberToken[]): Rational | undefined {
  // 3 quarters are nine months, and 100 millionths nobody writes.
  if (tokens.some(token => token.type === 'digits')) return undefined
  return tokens.length === 1 && tokens[0]?.type === 'a' ? whole(1) : evaluateCardinal(tokens)
}

/** One third, two thirds: a denominator in the singular has the numerator one. */
function agrees(top: Rational, last: NumberToken | undefined): boolean {
  if (last?.type === 'half') return true
  const isPlural = (last?.type === 'ordinal' || last?.type === 'quarter') && last.plural === true
  return isPlural || top.n === top.d
}
