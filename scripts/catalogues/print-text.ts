import {styleText} from 'node:util'
import {IntlMessageFormat} from 'intl-messageformat'
import {countFindings} from '#checks/count-findings.ts'
import {columnsOf, writeExcerpt} from '#checks/write-excerpt.ts'
import {writeSummary} from '#checks/write-summary.ts'
import type {Finding} from '#messages/finding.ts'
import {type FindingWords, writeFindingSentence} from '#messages/write-finding.ts'

/** How findings are printed for a person. */
export type TextOptions = Readonly<{
  locale: string
  words: FindingWords
  /** Colours follow the stream: none in a pipe, none with NO_COLOR. */
  stream: NodeJS.WritableStream & {isTTY?: boolean; columns?: number}
  /** The text that a finding's offsets count in. */
  textOf: (finding: Finding) => string | undefined
  /** The source message of a finding, to show what it is about there. */
  sourceOf: (finding: Finding) => string | undefined
  /** Print each of very many findings that are alike. */
  isWhole: boolean
}>

type Style = Parameters<typeof styleText>[0]

/** Columns that a quoted line may take where the terminal does not say how wide it is. */
const usualWidth = 100

/** Findings of one rule in one catalogue that are all printed; of more a few are, and the number of the others. */
const mostAlike = 20
const fewAlike = 3

/** Print findings: where, what, the line, and carets under it; a catalogue that is still to be translated is no wall. */
export function printFindings(findings: readonly Finding[], options: TextOptions): string {
  const groups = Map.groupBy(findings, ({rule, place}) => `${rule} ${place.locale} ${place.file}`)
  const crowds = options.isWhole ? [] : [...groups.values()].filter(({length}) => length > mostAlike)
  const hidden = new Set(crowds.flatMap(alike => alike.slice(fewAlike)))
  const behind = new Map(crowds.map(alike => [alike[fewAlike - 1], alike.length - fewAlike]))
  return findings
    .filter(finding => !hidden.has(finding))
    .map(finding => printFinding(finding, options) + printOthers(finding, behind.get(finding), options))
    .join('')
}

function printOthers(
  {rule, place}: Finding,
  n: number | undefined,
  {locale, words, stream}: TextOptions,
): string {
  if (n === undefined) return ''
  const said = new IntlMessageFormat(words['others-alike'] ?? '+{n}', locale).format({n})
  const where = [place.file, place.locale && `(${place.locale})`].filter(Boolean).join(' ')
  return `${styleText('bold', where, {stream})}  ${styleText('cyan', rule, {stream})}  ${said}\n\n`
}

function printFinding(finding: Finding, options: TextOptions): string {
  const {locale, words, stream, textOf, sourceOf} = options
  const paint = (style: Style, text: string) => styleText(style, text, {stream})
  const {rule, severity, place, origin} = finding
  const where = [place.file, place.line, place.column].filter(part => part !== undefined).join(':')
  const colour = severity === 'error' ? 'red' : 'yellow'
  const word = words[severity] ?? severity
  const key = place.key === undefined ? '' : `  ${paint('dim', place.key)}`
  const head = `${paint('bold', where || (place.key ?? ''))}  ${paint(colour, word)}  ${paint('cyan', rule)}${where ? key : ''}`
  const sentence = `  ${writeFindingSentence(finding, locale, words)}`
  const {start, end = start} = place
  const text = start === undefined ? undefined : textOf(finding)
  const source = origin && place.side !== 'source' ? sourceOf(finding) : undefined
  const quotes = [
    ...(text === undefined || start === undefined || end === undefined
      ? []
      : printExcerpt(text, {start, end, label: place.line, colour}, options)),
    ...(source === undefined || !origin
      ? []
      : printExcerpt(source, {...origin, label: words.source ?? 'source', colour: 'cyan'}, options)),
  ]
  return `${[head, sentence, ...quotes].join('\n')}\n\n`
}

type Quoted = Readonly<{start: number; end: number; label: string | number | undefined; colour: Style}>

/** The line and, under it, the carets; a label such as the line's number stands in front. */
function printExcerpt(text: string, {start, end, label, colour}: Quoted, {stream}: TextOptions): string[] {
  const paint = (style: Style, piece: string) => styleText(style, piece, {stream})
  const width = Math.max((stream.columns ?? usualWidth) - 12, 40)
  const excerpt = writeExcerpt(text, {start, end}, width)
  const front = String(label ?? excerpt.line)
  const gutter = ' '.repeat(columnsOf(front))
  return [
    `  ${paint('dim', `${front} │`)} ${excerpt.text}`,
    `  ${gutter} ${paint('dim', '│')} ${paint(colour, excerpt.marks)}`,
  ]
}

/** What there is to say at the end. */
export type Ending = Readonly<{messages: number; files: number; fixes: number; isFix: boolean}>

/** Print the table of counts and the last line. */
export function printEnding(
  findings: readonly Finding[],
  {messages, files, fixes, isFix}: Ending,
  {locale, words, stream}: TextOptions,
): string {
  const counts = countFindings(findings)
  const paint = (style: Style, text: string) => styleText(style, text, {stream})
  const [head, ...rows] = writeSummary(counts)
  const table = head === undefined ? '' : `${paint('dim', head)}\n${rows.join('\n')}\n\n`
  const say = (name: string, n: number) =>
    String(new IntlMessageFormat(words[name] ?? `{n} ${name}`, locale).format({n}))
  const {errors, warnings, fixable} = counts
  const parts = [
    say('messages-checked', messages),
    say('files-checked', files),
    paint(errors > 0 ? 'red' : 'green', say('errors-found', errors)),
    paint(warnings > 0 ? 'yellow' : 'green', say('warnings-found', warnings)),
    ...(isFix ? [say('fixes-written', fixes)] : fixable > 0 ? [say('fixes-ready', fixable)] : []),
  ]
  return `${table}${parts.join(words.between ?? ', ')}\n`
}
