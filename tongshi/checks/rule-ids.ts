import {catalogueRules, pairRules, textRules} from './rules.ts'

/** Rules of the room of messages, of pairing catalogues, and of dismissals. */
const others =
  'icu-syntax icu-length icu-depth icu-apostrophe unknown-fact fact-type fact-render unequal-array unequal-boolean unequal-date unequal-empty unequal-exact unequal-skeleton unequal-style unequal-tag unequal-value message-missing message-unknown catalogue-missing catalogue-value dismissal-lapsed'

/**
 * Every rule that a config may switch or weigh, by its id; docs/checks.md says what each finds.
 *
 * @example
 *   ruleIds.has('quantity-value') // true
 */
export const ruleIds: ReadonlySet<string> = new Set([
  ...[...textRules, ...pairRules, ...catalogueRules].map(({id}) => id),
  ...others.split(' '),
])
