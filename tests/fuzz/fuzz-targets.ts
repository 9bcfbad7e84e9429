import {deskTargets} from './desk-targets.ts'
import {documentTargets} from './document-targets.ts'
import {exchangeTargets} from './exchange-targets.ts'
import type {FuzzTarget} from './fuzz-target.ts'
import {languageTargets} from './language-targets.ts'
import {messageTargets} from './message-targets.ts'

/** Every reader of text or bytes that come from outside. */
export const fuzzTargets: readonly FuzzTarget[] = [
  ...languageTargets,
  ...messageTargets,
  ...documentTargets,
  ...exchangeTargets,
  ...deskTargets,
]
