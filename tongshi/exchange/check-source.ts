import {checkUnits} from '#checks/check-units.ts'
import type {TextBlock} from '#documents/locate-text.ts'
import type {TermBase} from '#memory/term-base.ts'
import type {Finding} from '#messages/finding.ts'
import {placeOfRange} from '#messages/place-of-range.ts'
import {ask, type ImportAnswers, type ImportQuestion} from './import-question.ts'

/** A fault of the source and what became of it. */
export type SourceFinding = Readonly<{
  finding: Finding
  /** `in-fact`: the fact's own form mends it; `asked`: a person decides; `open`: nothing can be proposed. */
  status: 'applied' | 'in-fact' | 'asked' | 'open'
}>

/** A change of the text of one block. */
export type SourceEdit = Readonly<{block: number; start: number; end: number; text: string}>

type Around = Readonly<{
  locale: string
  original: string
  terms: TermBase
  answers: ImportAnswers
  /** Is there a fact at this stretch of a block? */
  isFact: (block: number, start: number, end: number) => boolean
  /** What is asked already. */
  asked: readonly ImportQuestion[]
  /** Lines that are no part of the text. */
  skipped: ReadonlySet<number>
}>

/**
 * Check the source as a careful editor would: glued names, missing spaces, doubled stops, mixed spelling, bounds that
 * fight. What is certain is mended, what is not is asked.
 */
export function checkSource(
  blocks: readonly TextBlock[],
  around: Around,
): {findings: SourceFinding[]; edits: SourceEdit[]; questions: ImportQuestion[]} {
  const {locale, original, terms, answers, asked, isFact, skipped} = around
  const units = blocks.flatMap(({text}, at) => (skipped.has(at) ? [] : [{id: String(at), source: text}]))
  const found = checkUnits(units, {
    sourceLocale: locale,
    targetLocale: locale,
    syntax: 'text',
    sides: ['source'],
    terms,
  })
  const findings: SourceFinding[] = []
  const edits: SourceEdit[] = []
  const questions: ImportQuestion[] = []
  for (const finding of found) {
    const block = Number(finding.place.key)
    const {start: begin = 0} = blocks[block]!
    const [start, end] = [finding.place.start ?? 0, finding.place.end ?? 0]
    const {key: _, side: __, ...place} = finding.place
    const own: Finding = {
      ...finding,
      place: {
        ...place,
        ...placeOfRange(original, begin + start, begin + end),
        file: 'original.txt',
        start: begin + start,
        end: begin + end,
      },
    }
    const {fix} = finding
    if (isFact(block, start, end)) {
      // Names of records are mended too.
      if (fix?.certain) edits.push({block, start: fix.start, end: fix.end, text: fix.text})
      findings.push({finding: own, status: 'in-fact'})
    } else if (fix?.certain) {
      edits.push({block, start: fix.start, end: fix.end, text: fix.text})
      findings.push({finding: own, status: 'applied'})
    } else if (asked.some(one => one.start < begin + end && begin + start < one.end))
      findings.push({finding: own, status: 'asked'})
    else if (fix) {
      const question = ask(original, {
        rule: 'source-finding',
        finding: finding.rule,
        start: begin + fix.start,
        end: begin + fix.end,
        readings: [fix.text],
      })
      questions.push(question)
      const answer = answers[question.id]
      const text =
        typeof answer === 'number' ? question.readings[answer] : answer === 'none' ? undefined : answer
      if (text !== undefined) edits.push({block, start: fix.start, end: fix.end, text})
      findings.push({finding: own, status: text === undefined ? 'asked' : 'applied'})
    } else findings.push({finding: own, status: 'open'})
  }
  return {findings, edits: apart(edits), questions}
}

/** Of two edits of one place the first counts. */
function apart(edits: readonly SourceEdit[]): SourceEdit[] {
  const kept: SourceEdit[] = []
  for (const edit of edits)
    if (!kept.some(one => one.block === edit.block && one.start < edit.end && edit.start < one.end))
      kept.push(edit)
  return kept
}

/** The text of a stretch with the edits inside it applied. */
export function editedText(
  text: string,
  block: number,
  {start, end}: {start: number; end: number},
  edits: readonly SourceEdit[],
): string {
  let result = ''
  let at = start
  for (const edit of edits
    .filter(one => one.block === block && start <= one.start && one.end <= end)
    .sort((one, other) => one.start - other.start)) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at, end)
}
