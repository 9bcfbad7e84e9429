import {appendFileSync, existsSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {hashText} from '#memory/hash-text.ts'
import {canonicalLocale} from '#messages/canonical-locale.ts'
import {writeFindingSentence} from '#messages/write-finding.ts'
import {MachineError} from '#store/ask-machine.ts'
import {loadTerms} from '#store/load-terms.ts'
import {machineSettings} from '#store/machine-settings.ts'
import {machineCost, type SuggestUnit, suggestUnits} from '#store/suggest-units.ts'
import en from '../locales/en/checks.json' with {type: 'json'}
import {answerHelp} from './usage/answer-help.ts'

const usage = `Use: npm run --silent suggest-units -- --source LOCALE --target LOCALE --out FILE [--yes] [--root DIR] < UNITS
  Asks the machine of TONGSHI_MACHINE (docs/memory.md) for translations. UNITS are lines of JSON {"id","source"}.
  Says first what that costs, and sends nothing without --yes. Each answer is a line of FILE:
  {"id","from","kind":"suggested","text","machine","warnings"} or {"id","from","kind":"refused","machine","reasons"}
  --out     a run that was stopped is resumed: units that FILE has already, with the same source, are not sent again
  --root    the newsroom whose terms go along and are checked
  Exit code: 0 fine, 1 something was refused or the machine gave no answer, 2 misuse.`

type Line = Readonly<{id: string; from: string}>

function localeOf(option: string, tag: string | undefined): string {
  const locale = tag === undefined ? undefined : canonicalLocale(tag)
  if (locale) return locale
  throw new Error(
    `Unexpected \`${tag ?? 'nothing'}\` for --${option}, expected a BCP 47 tag, write en or zh-Hans.`,
  )
}

function readUnits(text: string): SuggestUnit[] {
  return text.split('\n').flatMap((line, at): SuggestUnit[] => {
    if (line.trim() === '') return []
    try {
      const {id, source} = JSON.parse(line) as Partial<SuggestUnit>
      if (typeof id === 'string' && typeof source === 'string') return [{id, source}]
    } catch {}
    throw new Error(
      `Unexpected line ${at + 1} of standard input (\`${line.slice(0, 60)}\`), expected {"id","source"} as JSON, correct it.`,
    )
  })
}

/** What stands in the file already; a last line that was cut off by a stop is not there. */
function readDone(path: string): Set<string> {
  if (!existsSync(path)) return new Set()
  const lines = readFileSync(path, 'utf8').split('\n')
  const done = lines.flatMap(line => {
    try {
      const {id, from} = JSON.parse(line) as Line
      return [`${id}\0${from}`]
    } catch {
      return []
    }
  })
  return new Set(done)
}

/** A line that was cut off must not swallow the next one. */
function closeLine(path: string): void {
  if (existsSync(path) && !/(?:^|\n)$/.test(readFileSync(path, 'utf8').slice(-1))) appendFileSync(path, '\n')
}

if (import.meta.main) {
  answerHelp(usage)
  try {
    const {values} = parseArgs({
      options: {
        source: {type: 'string'},
        target: {type: 'string'},
        out: {type: 'string'},
        yes: {type: 'boolean', default: false},
        root: {type: 'string', default: process.env.TONGSHI_ROOT || '.'},
      },
    })
    const [sourceLocale, targetLocale] = [
      localeOf('source', values.source),
      localeOf('target', values.target),
    ]
    if (values.out === undefined)
      throw new Error('Unexpected end of the command, expected --out, name a file.')
    const machine = machineSettings(process.env)
    if (!machine)
      throw new Error(
        'Unexpected absence of TONGSHI_MACHINE, expected libretranslate, deepl or openai, set it up first.',
      )
    const path = values.out
    const all = readUnits(readFileSync(0, 'utf8'))
    const fromOf = (unit: SuggestUnit) => hashText(unit.source).toString(16).padStart(8, '0')
    const done = readDone(path)
    const units = all.filter(unit => !done.has(`${unit.id}\0${fromOf(unit)}`))
    const cost = machineCost(machine, units, targetLocale)
    const price = cost.price
      ? `${cost.price.amount} ${cost.price.currency}`
      : 'a price nobody has set (TONGSHI_MACHINE_PRICE)'
    console.error(
      `${all.length - units.length} of ${all.length} units are there. ${cost.units} to ask ${machine.kind} for: ${cost.characters} characters in ${cost.requests} requests, ${price}.`,
    )
    if (values.yes && units.length > 0) {
      closeLine(path)
      const context = {
        sourceLocale,
        targetLocale,
        terms: loadTerms(resolve(values.root)).terms,
        profile: 'project' as const,
      }
      const onRetry = (error: MachineError, wait: number) =>
        console.error(`${error.message} Next try in ${Math.ceil(wait / 1000)} s.`)
      let asked = 0
      for await (const {unit, suggestion} of suggestUnits(machine, units, {context, patience: {onRetry}})) {
        const said = suggestion.findings.map(finding => writeFindingSentence(finding, 'en', en))
        const line =
          suggestion.kind === 'suggested'
            ? {kind: suggestion.kind, text: suggestion.text, machine: machine.kind, warnings: said}
            : {kind: suggestion.kind, machine: machine.kind, reasons: said}
        appendFileSync(path, `${JSON.stringify({id: unit.id, from: fromOf(unit), ...line})}\n`)
        if (suggestion.kind === 'refused') process.exitCode = 1
        if (++asked % 20 === 0 || asked === units.length) console.error(`${asked} of ${units.length}`)
      }
    } else if (units.length > 0) console.error('Nothing was sent: add --yes to ask.')
  } catch (error) {
    const isAnswer = error instanceof MachineError
    console.error(isAnswer ? error.message : `${(error as Error).message}\n${usage}`)
    process.exitCode = isAnswer ? 1 : 2
  }
}
