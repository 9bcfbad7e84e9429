import {createInterface} from 'node:readline'
import type {CheckContext} from '#checks/check-context.ts'
import {openCheck} from '#checks/check-units.ts'
import {type Dismissal, splitDismissed} from '#checks/dismissal.ts'
import type {UnitTexts} from '#checks/unit-texts.ts'
import type {Finding} from '#messages/finding.ts'
import {lapsedFinding} from './lapsed-finding.ts'

/** A finding with the text it stands in and its source: lines are not kept. */
export type LineFinding = Readonly<{finding: Finding; text: string; source: string}>

const file = '<stdin>'

/** UTF-16 code units of one line; a longer one is a mistake or an attack. */
const longest = 10_000_000

/**
 * Check JSON lines `{"id","source","target"}` as they come; nothing of a line is kept but what the rules across lines
 * need.
 *
 * @returns batches of findings, in order of the lines; at the end those across lines.
 */
export async function* checkLines(
  input: NodeJS.ReadableStream,
  context: CheckContext,
  dismissals: readonly Dismissal[],
): AsyncGenerator<Readonly<{done: number; found: readonly LineFinding[]}>> {
  const {check, finish} = openCheck(context)
  const places = new Map<string, number>()
  let number = 0
  let done = 0
  let found: LineFinding[] = []
  for await (const text of createInterface({input, crlfDelay: Number.POSITIVE_INFINITY})) {
    number += 1
    if (text.trim() === '') continue
    const unit = readLine(text, number)
    if (!unit) {
      const actual = text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text.toWellFormed()
      const expected = '{"id","source","target"}'
      const place = {file, line: number, locale: context.targetLocale}
      found.push({
        finding: {rule: 'line-syntax', severity: 'error', place, actual, expected},
        text: '',
        source: '',
      })
      continue
    }
    done += 1
    if (!places.has(unit.id)) places.set(unit.id, number)
    const {open, lapsed} = splitDismissed(check(unit), {units: [unit], context, dismissals})
    for (const finding of open)
      found.push({finding: place(finding, number), text: textOf(finding, unit), source: unit.source})
    for (const one of lapsed) {
      const finding = lapsedFinding(one, {file, line: number, locale: context.targetLocale})
      found.push({finding, text: '', source: ''})
    }
    if (done % 500 > 0) continue
    yield {done, found}
    found = []
  }
  for (const finding of finish())
    found.push({finding: place(finding, places.get(finding.place.key ?? '')), text: '', source: ''})
  yield {done, found}
}

function readLine(text: string, number: number): UnitTexts | undefined {
  if (text.length > longest) return undefined
  try {
    const line: unknown = JSON.parse(text)
    const {id = String(number), source, target} = (line ?? {}) as Record<string, unknown>
    if (typeof source !== 'string' || (target !== undefined && typeof target !== 'string')) return undefined
    return {id: String(id), source, ...(target === undefined ? {} : {target})}
  } catch {
    return undefined
  }
}

/** Offsets go on to count in the message, the line is the line of the input. */
function place(finding: Finding, line: number | undefined): Finding {
  const {column: _, ...rest} = finding.place
  return {...finding, place: {...rest, file, ...(line === undefined ? {} : {line})}}
}

function textOf({place: {side}}: Finding, {source, target = ''}: UnitTexts): string {
  return side === 'source' ? source : target
}
