import {checkMessage} from '#messages/check-message.ts'
import type {Finding} from '#messages/finding.ts'
import type {CheckContext} from './check-context.ts'
import type {CheckedText} from './checked-text.ts'
import type {UnitTexts} from './unit-texts.ts'

/** Rules that only hold where one catalogue is printed by three libraries. */
const ofNewsroom = /^(?:unequal-|fact-|unknown-fact)/

/**
 * What the room of messages finds in one text: its syntax, its facts, and what the three libraries print differently.
 *
 * A project's own catalogues may use all of ICU: only syntax and apostrophes are checked there.
 */
export function messageFindings(
  text: CheckedText,
  unit: UnitTexts,
  context: CheckContext,
): readonly Finding[] {
  if (text.finding) return [text.finding]
  if ((context.syntax ?? 'icu') !== 'icu' || !/[{}<>'#]/.test(text.message)) return []
  const {facts, write, formats, values = []} = context
  const found = checkMessage(text.message, {
    locale: text.locale,
    facts,
    write,
    formats,
    values: [...values, ...Object.keys(unit.shells ?? {})],
  })
  const kept = context.profile === 'project' ? found.filter(({rule}) => !ofNewsroom.test(rule)) : found
  return kept.map(withFix)
}

/** An apostrophe that hides an argument was meant as one: ’ says so. */
function withFix(finding: Finding): Finding {
  const {start} = finding.place
  if (finding.rule !== 'icu-apostrophe' || start === undefined) return finding
  return {...finding, fix: {start, end: start + 1, text: '’', certain: true}}
}
