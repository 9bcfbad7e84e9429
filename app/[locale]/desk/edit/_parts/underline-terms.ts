import {locateInFields} from '#messages/locate-in-fields.ts'
import type {MessageFields} from '#messages/message-fields.ts'
import type {TextRun} from './source-text.tsx'

type TermPlace = Readonly<{start: number; end: number; title: string}>

/** The source's own line as runs, its terms underlined; places are those of the message. */
export function underlineTerms(source: MessageFields, terms: readonly TermPlace[]): TextRun[] {
  const {text} = source.line
  const ranges = terms
    .flatMap(({start, end, title}) =>
      locateInFields(source, start, end)
        .filter(({path}) => path.length === 0)
        .map(range => ({...range, title})),
    )
    .sort((one, other) => one.start - other.start)
  const runs: TextRun[] = []
  let at = 0
  for (const {start, end, title} of ranges) {
    if (start < at) continue
    if (start > at) runs.push({text: text.slice(at, start)})
    runs.push({text: text.slice(start, end), className: 'term', title})
    at = end
  }
  if (at < text.length) runs.push({text: text.slice(at)})
  return runs
}
