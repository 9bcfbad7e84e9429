import type {Bound} from './quantity.ts'

/** What is printed for a bound: before the number, directly behind its digits, or behind everything. */
export type BoundWords = Readonly<{before?: string; inside?: string; after?: string}>

type Table = Partial<Record<Bound, BoundWords>>

const english: Table = {
  about: {before: 'about '},
  'more-than': {before: 'more than '},
  'over-part': {before: 'more than '},
  'at-least': {before: 'at least '},
  'less-than': {before: 'less than '},
  'at-most': {before: 'up to '},
  nearly: {before: 'nearly '},
}

const simplified: Table = {
  about: {before: '约'},
  'more-than': {before: '超过'},
  'over-part': {inside: '多'},
  'at-least': {before: '至少'},
  'less-than': {before: '不足'},
  'at-most': {before: '不超过'},
  nearly: {before: '近'},
}

const traditional: Table = {
  ...simplified,
  about: {before: '約'},
  'more-than': {before: '超過'},
  'at-most': {before: '不超過'},
}

/** Signs that every language reads. */
const signs: Table = {
  about: {before: '≈\u00a0'},
  'more-than': {before: '>\u00a0'},
  'over-part': {before: '>\u00a0'},
  'at-least': {before: '≥\u00a0'},
  'less-than': {before: '<\u00a0'},
  'at-most': {before: '≤\u00a0'},
  nearly: {before: '<\u00a0'},
}

const byLocale: Readonly<Record<string, Table>> = {
  en: english,
  'zh-Hans': simplified,
  'zh-Hant': traditional,
  de: {
    about: {before: 'etwa '},
    'more-than': {before: 'mehr als '},
    'over-part': {before: 'mehr als '},
    'at-least': {before: 'mindestens '},
    'less-than': {before: 'weniger als '},
    'at-most': {before: 'bis zu '},
    nearly: {before: 'fast '},
  },
  fr: {
    about: {before: 'environ '},
    'more-than': {before: 'plus de '},
    'over-part': {before: 'plus de '},
    'at-least': {before: 'au moins '},
    'less-than': {before: 'moins de '},
    'at-most': {before: 'jusqu’à '},
    nearly: {before: 'près de '},
  },
  ja: {
    about: {before: '約'},
    'more-than': {after: '超'},
    'over-part': {after: '超'},
    'at-least': {after: '以上'},
    'less-than': {after: '未満'},
    'at-most': {after: '以下'},
    nearly: {after: '近く'},
  },
  ko: {
    about: {before: '약 '},
    'more-than': {after: ' 이상'},
    'over-part': {after: ' 이상'},
    'at-least': {before: '최소 '},
    'less-than': {after: ' 미만'},
    'at-most': {after: ' 이하'},
    nearly: {before: '거의 '},
  },
}

/** The words of a bound in a language; signs where it has no words here. `exact` and `vague` print nothing. */
export function boundWords(bound: Bound, language: string): BoundWords {
  return (byLocale[language] ?? signs)[bound] ?? {}
}
