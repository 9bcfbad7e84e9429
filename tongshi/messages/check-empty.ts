import type {CheckedMessage} from './checked-message.ts'
import type {Finding} from './finding.ts'
import {placeOfRange} from './place-of-range.ts'

/**
 * `unequal-empty`: an empty message. @formatjs/intl and use-intl take it for a missing one, i18next prints nothing.
 *
 * @example ok
 *   Share
 * @example not-ok
 */
export function checkEmpty({message}: CheckedMessage): readonly Finding[] {
  if (message !== '') return []
  const place = placeOfRange(message, 0)
  return [{rule: 'unequal-empty', severity: 'error', place, actual: '', expected: '…'}]
}
