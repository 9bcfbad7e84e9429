import {type EnglishUnit, unitWords} from './english-words.ts'
import type {Figure} from './figure.ts'
import {figureOf} from './figure-of-numeral.ts'
import {isLargeAmount} from './is-large-amount.ts'
import type {Numeral} from './numeral.ts'
import {add, shift} from './rational.ts'
import type {CurrencyBefore} from './read-english-currency.ts'
import {readEnglishNumeral} from './read-english-numeral.ts'
import {withPer} from './read-english-per.ts'
import {endsWord, skipBlank} from './read-number-tokens.ts'

/** Money whose currency stands before it: US$5m, RMB 6 billion, US$5 dollars. */
export function readMoneyBefore(text: string, numeral: Numeral, {start, code}: CurrencyBefore): Figure {
  const at = skipBlank(text, numeral.end)
  const word = unitWords(text, at)
  // US$5 dollars says it twice.
  const isTwice =
    word?.value.type === 'currency' &&
    word.value.code === code &&
    endsWord(text, word.end) &&
    word.end - at > 1
  const figure = {...figureOf(numeral, 'money', isTwice ? word.end : numeral.end), start}
  if (code !== '') return readMoney(text, figure, code)
  const findings = [...figure.findings, 'bare-yen-sign']
  return {...readMoney(text, figure, 'CNY'), findings, currencies: ['CNY', 'JPY']}
}

/** Money whose currency is known; a scale may stand behind it (75 USD million), then its cents and what it is for. */
export function readMoney(text: string, figure: Figure, code: string): Figure {
  const scale = /^ (hundred|thousand|million|billion|trillion)\b/i.exec(
    text.slice(figure.end, figure.end + 10),
  )
  const power = {thousand: 3, million: 6, billion: 9, trillion: 12}[scale?.[1]?.toLowerCase() ?? '']
  // 75 USD million.
  const isScaled = scale && power !== undefined && figure.numeral?.scale === 0
  const money: Figure = {
    ...figure,
    kind: 'money',
    currency: code,
    ...(isScaled && {value: shift(figure.value ?? {n: 0n, d: 1n}, power), end: figure.end + scale[0].length}),
  }
  return withPer(text, readCents(text, money))
}

/** 3 dollars 50 cents, thirteen dollars and forty-five cents. */
function readCents(text: string, money: Figure): Figure {
  const joint = /^ (?:and )?/i.exec(text.slice(money.end, money.end + 5))
  const numeral = joint ? readEnglishNumeral(text, money.end + joint[0].length) : undefined
  if (!numeral || !money.value) return money
  const word = unitWords(text, skipBlank(text, numeral.end))
  if (word?.value.type !== 'cents' || !endsWord(text, word.end)) return money
  return {...money, value: add(money.value, shift(numeral.value, -2)), end: word.end}
}

/** A pound is money and a weight; the other text decides. */
export function withPound(text: string, at: number, money: Figure): Figure {
  if (!/^pounds?\b/i.test(text.slice(at, at + 7)) || money.unit) return money
  const {currency: _, ...weight} = money
  return {...money, readings: [money, {...weight, kind: 'measure', unit: {code: '[lb_av]'}}]}
}

/** 120,000 COP: a code that may be a name or a word as well is written in capitals behind a large amount. */
export function isRareMoney(
  text: string,
  at: number,
  {end, value}: {end: number; value: EnglishUnit},
  numeral: Numeral,
) {
  return text.slice(at, end) === value.code && isLargeAmount(text, numeral)
}
