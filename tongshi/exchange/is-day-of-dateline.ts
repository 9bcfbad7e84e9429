import type {Finding} from '#messages/finding.ts'
import {readableLanguage, readQuantities} from '#quantities/read-quantities.ts'
import type {SentencePair} from './pair-passages.ts'
import type {Proposal} from './propose-announcement.ts'

/** A day of release that no line of its document says. */
const unwritten = new Set(['day-of-import', 'first-date'])

type Documents = Readonly<{source: Proposal; target: Proposal}>

/**
 * Does a figure that only one text has say the day of the other's dateline? An import takes a dateline to the front
 * matter, and where one language has it in front of the text, the other may say it in its first paragraph.
 */
export function isDayOfDateline(
  {rule, actual, expected}: Finding,
  pair: SentencePair,
  {source, target}: Documents,
): boolean {
  if (rule !== 'quantity-missing') return false
  // The finding writes figures of either side in the target's language.
  const language = readableLanguage(target.locale)
  const [says, other, sentences] = actual ? [target, source, pair.target] : [source, target, pair.source]
  const lead = says.passages.findIndex(({kind}) => kind === 'paragraph')
  const release = other.facts.find(({fact}) => fact.name === 'releaseDate')?.fact
  if (!language || release?.value.kind !== 'date' || unwritten.has(release.rule)) return false
  if (!sentences.some(({passage}) => passage === lead)) return false
  const {date} = release.value
  const [read] = readQuantities(actual || expected, language)
  if (read?.date?.grain !== 'day' || read.date.from !== read.date.to) return false
  // NINGBO, March 5 — and 3月5日 say no year.
  const isYearSaid = read.date.anchored && release.rule !== 'dateline-without-year'
  return isYearSaid ? read.date.from === date : read.date.from.slice(4) === date.slice(4)
}
