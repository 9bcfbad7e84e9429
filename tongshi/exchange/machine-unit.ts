import type {CheckContext} from '#checks/check-context.ts'
import {checkUnit} from '#checks/check-unit.ts'
import type {UnitTexts} from '#checks/unit-texts.ts'
import type {Finding} from '#messages/finding.ts'
import {adaptMessage} from './adapt-message.ts'
import {joinSegments} from './join-segments.ts'
import {type MachineText, readMarkup, writeMarkup} from './machine-markup.ts'
import {readParts, writeParts} from './message-parts.ts'
import {countOf, readPath, type Segment} from './segment-path.ts'
import {splitMessage} from './split-message.ts'

/** A unit ready for a machine: one text for each branch that the target language needs. */
export type MachineUnit = Readonly<{
  source: string
  segments: readonly Readonly<{path: string; sent: MachineText}>[]
}>

/** What a machine suggests for a unit after everything was checked, or why it is not shown. */
export type MachineSuggestion =
  | Readonly<{
      kind: 'suggested'
      text: string
      /** Warnings; none is an error. */
      findings: readonly Finding[]
    }>
  | Readonly<{
      kind: 'refused'
      /** What the machine lost, doubled or changed. The text is told for the record, never offered. */
      findings: readonly Finding[]
      text?: string
    }>

/**
 * Prepare a message for a machine: plurals and selects become one whole sentence for each branch of the target
 * language; arguments, counts and tags become elements.
 *
 * @returns nothing where the message does not parse.
 */
export function prepareMachineUnit(source: string, targetLocale: string): MachineUnit | undefined {
  const pattern = adaptMessage(source, targetLocale)
  const segments = splitMessage(pattern, targetLocale)?.map(({path, text}) => {
    const parts = readParts(text, countOf(readPath(path) ?? []))
    return parts && {path, sent: writeMarkup(parts)}
  })
  if (!segments || segments.includes(undefined)) return undefined
  return {source: pattern, segments: segments as MachineUnit['segments']}
}

/**
 * Put a machine's answers together and judge them by the checks that a person's translation passes.
 *
 * An error refuses the suggestion: a code lost or doubled (`machine-codes`), a figure changed (`quantity-…`) or
 * whatever else stops a person; the findings name it.
 *
 * @param answers one for each segment, in their order.
 */
export function judgeMachineUnit(
  {source, segments}: MachineUnit,
  answers: readonly string[],
  {unit, context}: {unit: Omit<UnitTexts, 'target'>; context: CheckContext},
): MachineSuggestion {
  const lost: string[] = []
  const read = segments.flatMap(({path, sent}, at): Segment[] => {
    const found = readMarkup(answers[at]!.trim(), sent)
    if (found.lost) lost.push(...found.lost)
    return found.parts ? [{path, text: writeParts(found.parts, countOf(readPath(path) ?? []))}] : []
  })
  const place = {key: unit.id, locale: context.targetLocale, side: 'target' as const}
  if (lost.length > 0) {
    const finding = {
      rule: 'machine-codes',
      severity: 'error' as const,
      place,
      actual: answers.join(' / '),
      expected: lost.join(' '),
    }
    return {kind: 'refused', findings: [finding]}
  }
  const joined = joinSegments(read, segments.length > 1 ? source : undefined, context.targetLocale)
  if (joined.problem) {
    const {actual, expected} = joined.problem
    return {kind: 'refused', findings: [{rule: 'machine-codes', severity: 'error', place, actual, expected}]}
  }
  const text = joined.message
  const findings = checkUnit({...unit, target: text}, {...context, sides: ['target']})
  return findings.some(({severity}) => severity === 'error')
    ? {kind: 'refused', findings, text}
    : {kind: 'suggested', text, findings}
}
