import type {CheckContext} from './check-context.ts'
import type {CheckedText} from './checked-text.ts'
import {pairWays} from './pair-ways.ts'
import type {CheckedPair} from './rule.ts'
import {takeApart} from './take-apart.ts'
import type {UnitTexts} from './unit-texts.ts'

/** A unit taken apart once for all rules; without a target there is only its source. */
export type PreparedUnit = Readonly<{unit: UnitTexts; source: CheckedText; pair?: CheckedPair}>

/** Take a unit apart. Never throws for a text; locales must be BCP 47. */
export function prepareUnit(unit: UnitTexts, context: CheckContext): PreparedUnit {
  const {sourceLocale, targetLocale, syntax = 'icu'} = context
  const source = takeApart(unit.source, {side: 'source', locale: sourceLocale, syntax})
  if (unit.target === undefined) return {unit, source}
  const target = takeApart(unit.target, {side: 'target', locale: targetLocale, syntax})
  const limit = unit.limit ?? limitOf(unit.id, context)
  const limited = limit === undefined ? unit : {...unit, limit}
  return {unit, source, pair: {unit: limited, context, source, target, ways: pairWays(source, target)}}
}

/** The first pattern of the config that fits the key. */
function limitOf(id: string, {settings}: CheckContext): number | undefined {
  const limits = settings?.limits
  if (!limits) return undefined
  return Object.entries(limits).find(([pattern]) => fits(pattern, id))?.[1]
}

/** `*` is any run of characters. */
function fits(pattern: string, id: string): boolean {
  const [head = '', ...rest] = pattern.split('*')
  if (rest.length === 0) return pattern === id
  if (!id.startsWith(head)) return false
  let at = head.length
  for (const [index, part] of rest.entries()) {
    if (index === rest.length - 1) return id.length - at >= part.length && id.endsWith(part)
    const next = id.indexOf(part, at)
    if (next < 0) return false
    at = next + part.length
  }
  return true
}
