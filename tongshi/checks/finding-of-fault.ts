import type {Finding} from '#messages/finding.ts'
import {placeOfRange} from '#messages/place-of-range.ts'
import type {CheckSettings} from './check-context.ts'
import type {Fault} from './fault.ts'

/** Make a finding of a fault: its severity, and its place with line and column in the message. */
export function findingOfFault(
  {text, start, end, actual, expected, fix, origin, values}: Fault,
  {rule, severity, key}: {rule: string; severity: Finding['severity']; key: string},
): Finding {
  return {
    rule,
    severity,
    place: {...placeOfRange(text.message, start, end), key, locale: text.locale, side: text.side},
    actual: actual ?? text.message.slice(start, end),
    expected,
    ...(fix ? {fix: {start, end, ...fix}} : {}),
    ...(origin ? {origin} : {}),
    ...(values ? {values} : {}),
  }
}

/** What a rule's faults count as under a config; nothing where the rule is switched off. */
export function severityOf(
  rule: Readonly<{id: string; severity: Finding['severity']; isOff?: boolean}>,
  own: Finding['severity'] | undefined,
  settings: CheckSettings | undefined,
): Finding['severity'] | undefined {
  const said = settings?.rules?.[rule.id]
  if (said === 'off' || (said === undefined && rule.isOff)) return undefined
  return said === 'error' || said === 'warning' ? said : (own ?? rule.severity)
}
