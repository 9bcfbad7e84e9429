import {checkApostrophe} from './check-apostrophe.ts'
import {checkBooleanSelect} from './check-boolean-select.ts'
import {checkDateStyle} from './check-date-style.ts'
import {checkEmpty} from './check-empty.ts'
import {checkExactKey} from './check-exact-key.ts'
import {checkFactName} from './check-fact-name.ts'
import {checkFactRender} from './check-fact-render.ts'
import {checkFactType} from './check-fact-type.ts'
import {checkSkeleton} from './check-skeleton.ts'
import {checkStyleName} from './check-style-name.ts'
import {checkTagName} from './check-tag-name.ts'
import type {CheckedMessage, MessageRule} from './checked-message.ts'
import type {Finding} from './finding.ts'
import {parseMessage} from './parse-message.ts'

/** What the rules may know besides the message; see `CheckedMessage`. */
export type CheckMessageOptions = Omit<CheckedMessage, 'message' | 'ast'>

const rules: readonly MessageRule[] = [
  checkEmpty,
  checkApostrophe,
  checkBooleanSelect,
  checkDateStyle,
  checkStyleName,
  checkSkeleton,
  checkTagName,
  checkFactName,
  checkFactType,
  checkExactKey,
  checkFactRender,
]

/**
 * Check one message: its syntax, its facts, and whether @formatjs/intl, use-intl and i18next print the same.
 *
 * @returns findings with places in UTF-16 code units of the message; only `icu-syntax` where it does not parse.
 *   Never throws.
 *
 * @example
 *   checkMessage('', {locale: 'en'})[0]?.rule // "unequal-empty"
 */
export function checkMessage(message: string, options: CheckMessageOptions): readonly Finding[] {
  const {ast, finding} = parseMessage(message)
  if (finding) return [finding]
  return rules.flatMap(rule => rule({...options, message, ast}))
}
