import {createInterface} from 'node:readline'
import {parseArgs} from 'node:util'
import {lintQuantities} from '#quantities/lint-quantities.ts'
import type {Quantity} from '#quantities/quantity.ts'
import {readDatedQuantities} from '#quantities/read-dated-quantities.ts'
import {readableLanguage, readQuantities} from '#quantities/read-quantities.ts'
import {writeQuantity} from '#quantities/write-quantity.ts'
import {datelineOf} from './quantities/dateline-of.ts'
import {answerHelp} from './usage/answer-help.ts'

const usage = `Use: npm run --silent normalise-quantities -- --locale LOCALE [--to LOCALE] [--lint] < FILE
  Reads standard input line by line and prints an array of JSON for each line.
  --locale  the language of the text: en, zh-Hans, zh-Hant or a variety of them
            [{"kind","value","high"?,"unit"?,"per"?,"currency"?,"bound","change"?,"date"?,"start","end","text"}]
  --to      a locale: adds "written", how each figure is printed there
  --dateline  YYYY-MM-DD, the day of issue: 昨日 and "last Friday" become dates
  --lint    what is wrong with the figures of the text instead: [{"rule","start","end","actual","expected"?}]`

/** One figure as the command prints it; positions are UTF-16 offsets, the end is exclusive. */
function printed(quantity: Quantity, to: string | undefined) {
  const {kind, value, upper, bound, unit, currency, change, date, text, start, end, findings} = quantity
  const isWritable = to !== undefined && (value !== undefined || date !== undefined)
  return {
    kind,
    ...(value !== undefined && {value}),
    ...(upper !== undefined && {high: upper}),
    ...(unit && unit.code !== '1' && {unit: unit.code}),
    ...(unit?.per !== undefined && {per: unit.per}),
    ...(currency !== undefined && {currency}),
    bound,
    ...(change && {change}),
    ...(date && {date}),
    start,
    end,
    text,
    ...(findings && {findings}),
    ...(isWritable && {written: writeQuantity(quantity, {locale: to})}),
  }
}

function languageOf(locale: string | undefined) {
  if (locale === undefined)
    throw new Error('Unexpected end of the command, expected --locale, name en or zh-Hans.')
  const language = readableLanguage(locale)
  if (language) return language
  throw new Error(`Unexpected locale \`${locale}\`, expected English or Chinese, name en or zh-Hans.`)
}

if (import.meta.main) {
  answerHelp(usage)
  try {
    const {values} = parseArgs({
      options: {
        locale: {type: 'string'},
        to: {type: 'string'},
        lint: {type: 'boolean'},
        dateline: {type: 'string'},
      },
    })
    const language = languageOf(values.locale)
    if (values.to !== undefined) new Intl.Locale(values.to)
    const dateline = datelineOf(values.dateline)
    const read = (line: string) =>
      dateline === undefined ? readQuantities(line, language) : readDatedQuantities(line, language, dateline)
    const answer = values.lint
      ? (line: string) => lintQuantities(line, language)
      : (line: string) => read(line).map(quantity => printed(quantity, values.to))
    for await (const line of createInterface({input: process.stdin, crlfDelay: Infinity}))
      console.log(JSON.stringify(answer(line)))
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exitCode = 2
  }
}
