import {matchWords, type WordMatcher} from './word-matcher.ts'

/** Letters that say what is measured and what it is for at once, in both languages: 55 mph, 50Mbps, 30,000 bpd. */
export const rateSymbols: WordMatcher<Readonly<{code: string; per: string}>> = matchWords([
  ['mph', {code: '[mi_i]', per: 'h'}],
  ['kph', {code: 'km', per: 'h'}],
  ['kmh', {code: 'km', per: 'h'}],
  ['kbps', {code: 'kbit', per: 's'}],
  ['Kbps', {code: 'kbit', per: 's'}],
  ['Mbps', {code: 'Mbit', per: 's'}],
  ['Mbit/s', {code: 'Mbit', per: 's'}],
  ['Gbps', {code: 'Gbit', per: 's'}],
  ['Gbit/s', {code: 'Gbit', per: 's'}],
  ['bpd', {code: '[bbl_us]', per: 'd'}],
])
