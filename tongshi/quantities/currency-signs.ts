import {currencies, usualCodes} from './currency-table.ts'

/** What a sign or code before a number says: the code is `''` for a bare ¥. */
export type CurrencySign = Readonly<{
  code: string
  /** The sign as written, where it is a word or a name as well: only large amounts tell that it is money. */
  rare?: string
}>

/** Letters that stand for much else: R22, N95, Br, S/N. */
const rareSigns = new Set(['R', 'N', 'Br', 'Tk', 'S/', 'S/.', 'Dh', 'Dhs'])

/** Codes that are words of every headline. */
const wordCodes = new Set(['ALL', 'TOP'])

/** Signs and ISO 4217 codes that stand before a number, with what they say. */
export const currencySigns: readonly (readonly [sign: string, value: CurrencySign])[] = currencies.flatMap(
  ({code, signs = []}) => [
    ...signs.map(sign => [sign, {code, ...(rareSigns.has(sign) && {rare: sign})}] as const),
    ...(wordCodes.has(code) ? [] : [[code, {code, ...(!usualCodes.has(code) && {rare: code})}] as const]),
  ],
)

/** Signs of letters alone, which are no names where they touch digits: RM5, KSh500. */
export const letterSigns: ReadonlySet<string> = new Set(
  currencySigns.flatMap(([sign]) => (/^[A-Za-z]+$/.test(sign) ? [sign] : [])),
)
