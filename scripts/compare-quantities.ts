import {createInterface} from 'node:readline'
import {parseArgs} from 'node:util'
import {compareTexts} from '#quantities/compare-quantities.ts'
import {describeReason} from '#quantities/describe-reason.ts'
import {readableLanguage} from '#quantities/read-quantities.ts'
import {datelineOf} from './quantities/dateline-of.ts'
import {answerHelp} from './usage/answer-help.ts'

const usage = `Use: npm run --silent compare-quantities -- --source LOCALE --target LOCALE [--dateline YYYY-MM-DD] < FILE
  Reads JSON lines {"id","source","target"} and prints {"id","verdict","reasons"} for each:
  --dateline  the day of issue: 昨日 and "yesterday" are compared as dates
  match, bound-changed, mismatch, or unread where a figure could not be read.
  Exit code: 0 all compared, 1 a line is no such JSON (its place is printed to standard error), 2 misuse.`

type Line = Readonly<{id: unknown; source: string; target: string}>

function languageOf(option: string, locale: string | undefined) {
  const language = locale === undefined ? undefined : readableLanguage(locale)
  if (language) return language
  throw new Error(
    `Unexpected \`${locale ?? 'nothing'}\` for --${option}, expected English or Chinese, name en or zh-Hans.`,
  )
}

function readLine(text: string): Line | undefined {
  try {
    const line: unknown = JSON.parse(text)
    const {id, source, target} = (line ?? {}) as Partial<Line>
    return typeof source === 'string' && typeof target === 'string' ? {id, source, target} : undefined
  } catch {
    return undefined
  }
}

if (import.meta.main) {
  answerHelp(usage)
  try {
    const {values} = parseArgs({
      options: {source: {type: 'string'}, target: {type: 'string'}, dateline: {type: 'string'}},
    })
    const sourceLanguage = languageOf('source', values.source)
    const targetLanguage = languageOf('target', values.target)
    const dateline = datelineOf(values.dateline)
    let number = 0
    for await (const text of createInterface({input: process.stdin, crlfDelay: Infinity})) {
      number++
      if (text.trim() === '') continue
      const line = readLine(text)
      if (line) {
        const {verdict, reasons} = compareTexts({
          ...line,
          sourceLanguage,
          targetLanguage,
          ...(dateline !== undefined && {dateline}),
        })
        console.log(JSON.stringify({id: line.id, verdict, reasons: reasons.map(describeReason)}))
      } else {
        const start = text.length > 60 ? `${text.slice(0, 60)}…` : text
        console.error(
          `Line ${number}: unexpected \`${start}\`, expected {"id","source","target"} as JSON, correct that line.`,
        )
        process.exitCode = 1
      }
    }
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exitCode = 2
  }
}
