import {suffixes, unitSymbols, unitWords} from './english-words.ts'
import type {Figure} from './figure.ts'
import {figureOf} from './figure-of-numeral.ts'
import {isLargeAmount} from './is-large-amount.ts'
import type {Numeral} from './numeral.ts'
import {rateSymbols} from './rate-symbols.ts'
import {add, negate, type Rational, shift} from './rational.ts'
import {readDigitRun} from './read-digit-run.ts'
import type {CurrencyBefore} from './read-english-currency.ts'
import {isRareMoney, readMoney, readMoneyBefore, withPound} from './read-english-money.ts'
import {readEnglishNumeral} from './read-english-numeral.ts'
import {withPeoplePer, withPer} from './read-english-per.ts'
import {endsWord, isLetter, skipBlank} from './read-number-tokens.ts'
import {smallerTimes, withSmallerTime} from './smaller-times.ts'
import {unitByCode} from './unit-table.ts'

/**
 * Read an English number together with its unit: `6 billion yuan`, `4.3 percent`, `650 yuan per cubic metre`,
 * `three-foot`, `fourfold`, `87-year-old`.
 *
 * @param at UTF-16 offset at which the number begins.
 * @param currency what stands directly before the number.
 */
export function readEnglishFigure(text: string, at: number, currency?: CurrencyBefore): Figure | undefined {
  const ordinal = readOrdinal(text, at)
  if (ordinal) return ordinal
  const digits = readEnglishNumeral(text, at, currency !== undefined)
  if (!digits) return undefined
  const numeral = isMillions(text, digits) ? (readEnglishNumeral(text, at, true) ?? digits) : digits
  if (currency?.rare !== undefined && !isLargeAmount(text, numeral)) return readEnglishFigure(text, at)
  if (currency) return readMoneyBefore(text, numeral, currency)
  return readSuffix(text, numeral) ?? readUnit(text, numeral) ?? withPeoplePer(text, plain(text, numeral))
}

const counted =
  /^(?:people|passengers|visitors|tourists|residents|users|subscribers|customers|members|households|homes|jobs|copies|vehicles|trips)\b/

/** 1.2m tonnes and 1.2m people are a million times as many; 1.2m high is a length. */
function isMillions(text: string, {form, end}: Numeral): boolean {
  if (form !== 'digits' || text[end] !== 'm' || text[end + 1] !== ' ') return false
  if (counted.test(text.slice(end + 2, end + 14))) return true
  const word = unitWords(text, end + 2)
  return (
    word !== undefined && endsWord(text, word.end) && unitByCode.get(word.value.code)?.dimension !== 'length'
  )
}

/** One to ten in words are often said in passing. */
function plain(text: string, numeral: Numeral): Figure {
  // A third argument is one more, a third of the firms a share.
  const isArticle = numeral.fraction === true && /^an? /i.test(text.slice(numeral.start, numeral.start + 3))
  const isPassing = isArticle && !text.startsWith(' of ', numeral.end) && numeral.value.d < 1000n
  const isWeak =
    isPassing ||
    (numeral.form === 'words' &&
      !numeral.fraction &&
      numeral.value.n <= 10n * numeral.value.d &&
      numeral.scale === 0)
  // Half a million vehicles are counted.
  const isShare = numeral.fraction === true && numeral.value.n < numeral.value.d
  return {...figureOf(numeral, isShare ? 'fraction' : 'count'), ...(isWeak && {isWeak})}
}

/** 21st, 2nd. */
function readOrdinal(text: string, at: number): Figure | undefined {
  const run = readDigitRun(text, at)
  const letters = run ? text.slice(run.end, run.end + 2).toLowerCase() : ''
  if (!run || !['st', 'nd', 'rd', 'th'].includes(letters) || isLetter(text, run.end + 2)) return undefined
  return {kind: 'ordinal', value: run.value, bound: 'exact', start: at, end: run.end + 2, findings: []}
}

/** Spaces, or the hyphen of an adjective: 3-inch. */
function skipJoint(text: string, end: number): number {
  const at = skipBlank(text, end)
  return at === end && (text[end] === '-' || text[end] === '‑') ? end + 1 : at
}

function readSuffix(text: string, numeral: Numeral): Figure | undefined {
  const at = skipArticle(text, numeral) ?? skipJoint(text, numeral.end)
  const found = suffixes(text, at)
  if (!found || !endsWord(text, found.end)) return undefined
  const {end, value: suffix} = found
  const isSpaced = at > numeral.end && (text[at] === '%' || text[at] === '％')
  const figure = {
    ...figureOf(numeral, 'percent', end),
    findings: [...(numeral.findings ?? []), ...(isSpaced ? ['space-before-percent'] : [])],
  }
  switch (suffix) {
    case 'percent':
      return readDiscount(text, {...figure, unit: {code: '%'}})
    case 'percentage-point':
      return {...figure, kind: 'percentage-point', unit: {code: '[pp]'}}
    case 'per-mille':
      return {...figure, kind: 'per-mille', unit: {code: '[ppth]'}}
    case 'basis-point':
      return {...figure, kind: 'basis-point', unit: {code: '[bp]'}}
    case 'fold':
      return {...figure, kind: 'factor', change: {mode: 'to', direction: 'up'}}
    case 'times':
      return {...figure, kind: 'factor', findings: [...figure.findings, ...timesMore(text, end)]}
    case 'age':
      return {...figure, kind: 'age', unit: {code: 'a'}}
    case 'points':
      return undefined
  }
}

/** A quarter of a percentage point, half a percent. */
function skipArticle(text: string, numeral: Numeral): number | undefined {
  if (!numeral.fraction) return undefined
  const article = /^ (?:of )?(?:a|an|one) (?=per|basis)/i.exec(text.slice(numeral.end, numeral.end + 12))
  return article ? numeral.end + article[0].length : undefined
}

/** 25 percent off leaves 75 percent to pay. */
function readDiscount(text: string, figure: Figure): Figure {
  const word = /^ (?:off|discount)\b/i.exec(text.slice(figure.end, figure.end + 10))
  if (!word || !figure.value) return figure
  const {n, d} = figure.value
  return {...figure, kind: 'discount', value: {n: 100n * d - n, d}, end: figure.end + word[0].length}
}

/** "Three times more" is read as three times and as four: never guessed. */
function timesMore(text: string, end: number): string[] {
  return /^ (?:more|higher|greater|larger|bigger|faster)\b/i.test(text.slice(end, end + 9))
    ? ['times-more']
    : []
}

function readUnit(text: string, numeral: Numeral): Figure | undefined {
  const joint = skipJoint(text, skipPartOf(text, numeral))
  // Short and long tons are units of their own.
  const at = unitWords(text, joint) ? joint : skipAdjective(text, joint)
  const word = unitWords(text, at)
  if (
    word &&
    (at === joint || times.has(word.value.code)) &&
    endsWord(text, word.end) &&
    !isOtherWord(text, at, word.end) &&
    !beginsAmount(text, at, word.end) &&
    !(word.value.isRare && !isRareMoney(text, at, word, numeral))
  ) {
    if (word.value.type === 'currency') {
      const {code, codes, power = 0} = word.value
      const money: Figure = {...figureOf(numeral, 'money', word.end), ...(codes && {currencies: codes})}
      return withPound(text, at, readMoney(text, {...money, value: shift(numeral.value, power)}, code))
    }
    if (word.value.type === 'cents') {
      const {code, codes} = word.value
      return withPer(text, {
        ...figureOf(numeral, 'money', word.end),
        value: shift(numeral.value, -2),
        currency: code,
        ...(codes && {currencies: codes}),
      })
    }
    return readMeasure(text, figureOf(numeral, 'measure', word.end), word.value.code)
  }
  const bracketed = readBracketed(text, joint, numeral)
  if (bracketed) return bracketed
  if (numeral.form === 'words') return undefined
  const rate = rateSymbols(text, joint)
  if (rate && endsWord(text, rate.end)) return {...figureOf(numeral, 'rate', rate.end), unit: rate.value}
  const symbol = unitSymbols(text, joint)
  // In their 30s, all 404s: a plural.
  if (symbol && joint === numeral.end && text.slice(joint, symbol.end) === 's') return undefined
  if (!symbol || !endsWord(text, symbol.end) || /\d/.test(text[symbol.end] ?? '')) return undefined
  return readMeasure(text, figureOf(numeral, 'measure', symbol.end), symbol.value)
}

/** Half a century, a quarter of an hour: what is divided stands behind its article. */
function skipPartOf(text: string, {fraction, form, end}: Numeral): number {
  const article = fraction && form === 'words' ? /^ (?:of )?an?(?= )/i.exec(text.slice(end, end + 7)) : null
  return end + (article?.[0].length ?? 0)
}

/** Three consecutive years, ten full days. Working days are counted, as 工作日 are: they make no duration. */
function skipAdjective(text: string, at: number): number {
  const word = /^(?:consecutive|straight|successive|full|whole|long|short|calendar|fiscal|more)[ -]/i.exec(
    text.slice(at, at + 14),
  )
  return word && text[at - 1] === ' ' ? at + word[0].length : at
}

/** 20 (kg), as tables print it. */
function readBracketed(text: string, at: number, numeral: Numeral): Figure | undefined {
  const close = {'(': ')', '[': ']', '{': '}', '<': '>'}[text[at] ?? '']
  const symbol = close === undefined ? undefined : unitSymbols(text, at + 1)
  if (!symbol || text[symbol.end] !== close) return undefined
  return {...figureOf(numeral, 'measure', symbol.end + 1), unit: {code: symbol.value}}
}

/** `second` behind a number is an ordinal, not a time, in the singular; `mins` before `k` and the like do not arise. */
function isOtherWord(text: string, at: number, end: number): boolean {
  const word = text.slice(at, end).toLowerCase()
  if (word === 'second')
    return (
      !/(?:^|[^\d,.])(?:1|one|per|a)[ -]$/i.test(text.slice(Math.max(0, at - 5), at)) && text[at - 1] !== '-'
    )
  if (word === 'year') return /^[ -]o(?:n|ver)[ -]year/i.test(text.slice(end, end + 9))
  if (word === 'won') return /^(?:['’]t| (?:the|a|an|by|in|on|at|its)\b)/.test(text.slice(end, end + 5))
  return word === 'yard' || (word === 'li' && !/^[.,; ]/.test(text[end] ?? ' '))
}

/** 3 USD50 cards: the code belongs to the amount behind it. */
function beginsAmount(text: string, at: number, end: number): boolean {
  return /^[A-Z]{3}$/.test(text.slice(at, end)) && /\d/.test(text[end] ?? '')
}

const times = new Set(['ms', 's', 'min', 'h', 'd', 'wk', 'mo', 'a', '{decade}', '{century}'])

function readMeasure(text: string, figure: Figure, code: string): Figure {
  if (code === '[ft_i]') return readInches(text, figure)
  const cold =
    code === 'deg'
      ? /^ below(?: zero)?(?: celsius)?(?![a-z])/i.exec(text.slice(figure.end, figure.end + 19))
      : null
  if (cold && figure.value) {
    return {...figure, value: negate(figure.value), end: figure.end + cold[0].length, unit: {code: 'Cel'}}
  }
  if (!times.has(code)) return withPer(text, {...figure, unit: {code}})
  const old = /^[ -](?:old\b|of age\b)/i.exec(text.slice(figure.end, figure.end + 8))
  if (old) return {...figure, kind: 'age', unit: {code}, end: figure.end + old[0].length}
  const duration: Figure = {...figure, kind: 'duration', unit: {code}}
  return withSmallerTime(duration, readSmallerTime(text, figure.end, code))
}

/** 2 hours 30 minutes, three years and four months: the rest, in the unit before it. */
function readSmallerTime(text: string, at: number, code: string): {end: number; value: Rational} | undefined {
  const smaller = smallerTimes.get(code)
  const joint = smaller && /^,? (?:and )?/i.exec(text.slice(at, at + 6))
  const numeral = joint ? readEnglishNumeral(text, at + joint[0].length) : undefined
  if (!smaller || !numeral || numeral.upper) return undefined
  const word = unitWords(text, skipBlank(text, numeral.end))
  if (!word || word.value.code !== smaller.code || !endsWord(text, word.end)) return undefined
  return {end: word.end, value: {n: numeral.value.n, d: numeral.value.d * smaller.count}}
}

/** 5 feet 2 inches is one length. */
function readInches(text: string, figure: Figure): Figure {
  const feet = withPer(text, {...figure, unit: {code: '[ft_i]'}})
  const joint = /^ (?:and )?/i.exec(text.slice(figure.end, figure.end + 5))
  const numeral = joint ? readEnglishNumeral(text, figure.end + joint[0].length) : undefined
  const inches = numeral
    ? /^ ?(?:inch|inches|in)\b/.exec(text.slice(numeral.end, numeral.end + 8))
    : undefined
  if (!numeral || !inches || !figure.value || feet.end > figure.end) return feet
  const value = add(figure.value, {n: numeral.value.n, d: numeral.value.d * 12n})
  return {...feet, value, end: numeral.end + inches[0].length}
}
