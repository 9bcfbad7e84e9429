import {resolve} from 'node:path'
import {createInterface} from 'node:readline'
import {parseArgs} from 'node:util'
import {compareTerms} from '#memory/compare-terms.ts'
import {findTerms} from '#memory/find-terms.ts'
import {canonicalLocale} from '#messages/canonical-locale.ts'
import {writeFinding} from '#messages/write-finding.ts'
import {loadTerms} from '#store/load-terms.ts'
import en from '../locales/en/checks.json' with {type: 'json'}
import {answerHelp} from './usage/answer-help.ts'

const usage = `Use: npm run --silent find-terms -- --locale LOCALE [--target LOCALE] [--text] [--root DIR] < FILE
  Looks the terms and names of content/terms up and prints a line of JSON for each line.
  --locale  the language of the text, such as en or zh-Hans: each line is a message, each answer
            [{"id","kind","status","form","text","place":{"start","end"},"certain","inflected"}]
  --target  reads {"source","target"} instead and prints what the translation lacks and may not say:
            {"missing":[{"match","expected"}],"forbidden":[{"match","expected"}]}
  --text    the lines are plain text: braces and tags are no ICU syntax
  --root    the newsroom's folder
  Exit code: 0 fine, 1 --target found something or a line is no such JSON, 2 misuse.`

function localeOf(option: string, tag: string | undefined): string {
  const locale = tag === undefined ? undefined : canonicalLocale(tag)
  if (locale) return locale
  throw new Error(
    `Unexpected \`${tag ?? 'nothing'}\` for --${option}, expected a BCP 47 tag, write en or zh-Hans.`,
  )
}

function readPair(line: string): {source: string; target: string} | undefined {
  try {
    const {source, target} = (JSON.parse(line) ?? {}) as {source?: unknown; target?: unknown}
    return typeof source === 'string' && typeof target === 'string' ? {source, target} : undefined
  } catch {
    return undefined
  }
}

if (import.meta.main) {
  answerHelp(usage)
  try {
    const {values} = parseArgs({
      options: {
        locale: {type: 'string'},
        target: {type: 'string'},
        text: {type: 'boolean', default: false},
        root: {type: 'string', default: process.env.TONGSHI_ROOT || '.'},
      },
    })
    const locale = localeOf('locale', values.locale)
    const target = values.target === undefined ? undefined : localeOf('target', values.target)
    const syntax = values.text ? 'text' : 'icu'
    const {terms, findings} = loadTerms(resolve(values.root))
    for (const finding of findings) console.error(writeFinding(finding, 'en', en))
    let number = 0
    for await (const line of createInterface({input: process.stdin, crlfDelay: Infinity})) {
      number++
      if (target === undefined) {
        console.log(JSON.stringify(findTerms(line, {terms, locale, syntax})))
        continue
      }
      if (line.trim() === '') continue
      const pair = readPair(line)
      if (pair) {
        const answer = compareTerms({...pair, sourceLocale: locale, targetLocale: target, terms, syntax})
        if (answer.missing.length + answer.forbidden.length > 0) process.exitCode = 1
        console.log(JSON.stringify(answer))
      } else {
        console.error(
          `Line ${number}: unexpected \`${line.slice(0, 60)}\`, expected {"source","target"} as JSON, correct that line.`,
        )
        process.exitCode = 1
      }
    }
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exitCode = 2
  }
}
