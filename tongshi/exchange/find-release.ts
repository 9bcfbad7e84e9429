import type {Mention} from '#documents/find-facts.ts'
import type {Dateline} from '#documents/read-dateline.ts'
import {ask, type ImportAnswers, type ImportQuestion} from './import-question.ts'

/** `2019-06-28`, `2019/6/28`, `2019年6月28日`, an instant. */
export function isoDay(text: string): string | undefined {
  const match = /(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/.exec(text)
  return match ? `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}` : undefined
}

type Release = Readonly<{
  dateline: Dateline | undefined
  /** `YYYY-MM-DD`, where a line, the file or a person says it. */
  day: string | undefined
  original: string
  mentions: readonly Mention[]
  /** `YYYY-MM-DD` */
  today: string
  answers: ImportAnswers
}>

/** The day of release, and the place before it, as mentions. Where nothing says the day it is asked. */
export function findRelease(release: Release): {
  mentions: readonly Mention[]
  place: Mention | undefined
  questions: readonly ImportQuestion[]
} {
  const {dateline, day, mentions} = release
  const place: Mention | undefined = dateline?.place && {
    block: dateline.block,
    start: dateline.place.start,
    end: dateline.place.end,
    value: {kind: 'place', name: dateline.place.text},
    name:
      mentions.find(({value}) => value.kind === 'place' && value.name === dateline.place?.text)?.name ??
      'datelinePlace',
    rule: dateline.rule,
    sure: 'sure',
  }
  const {mention, question} =
    dateline?.date && dateline.date.day === day && !dateline.date.isYearAssumed
      ? {mention: writtenDay(dateline, day)}
      : askDay(release)
  return {
    mentions: [mention, ...(place ? [place] : [])],
    place,
    questions: question && (day === undefined || dateline?.date?.isYearAssumed) ? [question] : [],
  }
}

function writtenDay({block, date, rule}: Dateline, day: string): Mention {
  const {start, end} = date!
  const sure = rule === 'signature' ? 'likely' : 'sure'
  return {block, start, end, value: {kind: 'date', date: day}, name: 'releaseDate', rule, sure}
}

/** The day that somebody states, else one of the text, else the day of the import: marked by its rule. */
function askDay({dateline, day, original, mentions, today, answers}: Release): {
  mention: Mention
  question: ImportQuestion
} {
  // A day of the text is the day of release only where it is a recent one.
  const days = mentions.flatMap(({value}) => (value.kind === 'date' ? [value.date] : [])).sort()
  const recent = days.findLast(one => one <= today && Date.parse(today) - Date.parse(one) < 60 * 86_400_000)
  const readings = [...new Set([day ?? recent ?? today, today, ...days])]
  const question = ask(original, {
    rule: 'release-date',
    fact: 'releaseDate',
    text: '',
    start: 0,
    end: 0,
    readings,
    applied: 0,
  })
  const answer = answers[question.id]
  const said = typeof answer === 'string' ? isoDay(answer) : readings[answer ?? 0]
  const date = said ?? readings[0]!
  const isAssumed = dateline?.date?.isYearAssumed === true
  const rule =
    day !== undefined && !isAssumed
      ? 'stated'
      : isAssumed && date === day
        ? 'dateline-without-year'
        : date === today && !days.includes(today)
          ? 'day-of-import'
          : 'first-date'
  const isSaid = (day !== undefined && !isAssumed) || answer !== undefined
  return {
    mention: {
      block: 0,
      start: 0,
      end: 0,
      value: {kind: 'date', date},
      name: 'releaseDate',
      rule,
      sure: isSaid ? 'sure' : 'unsure',
    },
    question,
  }
}
