import type {Rational} from './rational.ts'

/** A number as it stands in running text, before anybody asks what it counts. */
export type Numeral = Readonly<{
  /** UTF-16 code units, 0-based. */
  start: number
  /** UTF-16 code units, 0-based, exclusive. */
  end: number
  value: Rational
  /** The other end of 四五万. */
  upper?: Rational
  /** 30多亿 says a part of the scale, 600多 says a little more, 十几 between ten and twenty, 数百 some hundreds. */
  inside?: 'part' | 'over' | 'some'
  /** Whether it is written in Arabic digits, in words, or in digits with a scale word. */
  form: 'digits' | 'words' | 'mixed'
  /** The Arabic digits as printed, without groups: `872.6`. */
  printed?: string
  /** The power of ten of the scale word behind the printed digits; 0 where there is none. */
  scale: number
  /** Hanzi digits in a row without 十 百 千: 二〇二三. */
  positional?: boolean
  /** A scale without a digit before it: 千万, million. */
  bare?: boolean
  /** Written as a fraction: 三分之一, two thirds, 3/4. */
  fraction?: boolean
  findings?: readonly string[]
}>
