import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex} from '@noble/hashes/utils.js'

/** What a person has to say about an imported document, worst first. */
const questionRules = [
  'figure-reading',
  'source-finding',
  'same-name',
  'name-of-person',
  'organisation-alias',
  'organisation',
  'release-date',
  'figure-name',
] as const

export type QuestionRule = (typeof questionRules)[number]

/** One thing that the text alone does not settle. */
export type ImportQuestion = Readonly<{
  /** Drawn from rule, text and neighbours: the same question has the same id at the next import. */
  id: string
  rule: QuestionRule
  /** The name of the fact that it is about. */
  fact?: string
  /** The rule of a source finding. */
  finding?: string
  /** As written. */
  text: string
  /** UTF-16 code units of the original, 0-based. */
  start: number
  /** Exclusive. */
  end: number
  /** The sentence around, shortened. */
  context: string
  /** Where in the context it stands. */
  at: number
  /** What it may be, best first. */
  readings: readonly string[]
  /** The reading in use while nobody has answered; nothing where the text stays as written. */
  applied?: number
}>

/** By question: the number of a reading, `none` of them, or other words. */
export type ImportAnswers = Readonly<Record<string, number | string>>

/** Make a question about a stretch of the original. */
export function ask(
  original: string,
  asked: Omit<ImportQuestion, 'id' | 'context' | 'at' | 'text'> & Readonly<{text?: string}>,
): ImportQuestion {
  const {start, end, rule} = asked
  const text = asked.text ?? original.slice(start, end)
  const near = `${original.slice(Math.max(0, start - 12), start)}\0${original.slice(end, end + 12)}`
  const id = bytesToHex(sha256(new TextEncoder().encode(`${rule}\0${text}\0${near}`)).subarray(0, 6))
  const from = Math.max(original.lastIndexOf('\n', start) + 1, start - 60)
  const line = original.indexOf('\n', end)
  const to = Math.min(line === -1 ? original.length : line, end + 60)
  return {...asked, id, text, context: original.slice(from, to), at: start - from}
}

/** The questions nobody has answered, worst first, each thing once. */
export function openQuestions(
  questions: readonly ImportQuestion[],
  answers: ImportAnswers,
): ImportQuestion[] {
  const open = new Map(questions.filter(({id}) => answers[id] === undefined).map(one => [one.id, one]))
  return [...open.values()].sort(
    (one, other) =>
      questionRules.indexOf(one.rule) - questionRules.indexOf(other.rule) || one.start - other.start,
  )
}
