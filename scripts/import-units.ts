import {readFileSync, statSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {decodeText, largestFile, tooLarge} from '#exchange/decode-text.ts'
import type {ReadBundle} from '#exchange/exchange-unit.ts'
import {isTbx} from '#exchange/is-tbx.ts'
import {readExchange} from '#exchange/read-exchange.ts'
import {readTbx} from '#exchange/read-tbx.ts'
import {type ImportPlan, planImport} from '#store/import-exchange.ts'
import {newsroomRoot} from '#store/newsroom-root.ts'
import {saveExchange} from '#store/save-exchange.ts'
import {importTerms} from './exchange/import-terms.ts'
import {countOf, sayPlan} from './exchange/say-plan.ts'
import {answerHelp} from './usage/answer-help.ts'

const usage = `Use: npm run import-units -- FILE… [--preview] [--json] [--locale LOCALE] [--root DIR]
     [--take ours|theirs] [--base FILE] [--catalogue NAME] [--encoding LABEL] [--skip-errors]
  Merges files that came back (XLIFF 2 and 1.2, PO, TMX, XLSX, CSV, JSON; told by their content) into locales/,
  and TBX into content/terms.
  --preview      says what would be written, and writes nothing
  --json         a line of JSON per file with every unit
  --take         what becomes of conflicts; without it they are listed and nothing is overwritten
  --base         the file as it was exported, for plain JSON, which does not say what it came from
  --skip-errors  imports the sound units of a file with broken ones
  Exit code: 0 done, 1 conflicts, refusals or a broken file, 2 misuse.`

/** Say how far a long import is: once a second, and in place where a person watches. */
function watch(file: string) {
  let told = Date.now()
  return (step: 'parse' | 'read' | 'check', done: number, all?: number) => {
    if (Date.now() - told < 1_000) return
    told = Date.now()
    const far =
      step === 'parse'
        ? `${Math.round((done / all!) * 100)} % parsed`
        : `${done} units ${step === 'read' ? 'read' : 'checked'}`
    process.stderr.write(process.stderr.isTTY ? `\r${file}: ${far} ` : `${file}: ${far}\n`)
  }
}

/** How far the checks are. */
function told(file: string) {
  const say = watch(file)
  return (units: number) => say('check', units)
}

type Values = ReturnType<typeof readArguments>['values']

function readArguments() {
  return parseArgs({
    allowPositionals: true,
    options: {
      preview: {type: 'boolean'},
      json: {type: 'boolean'},
      locale: {type: 'string'},
      root: {type: 'string', default: process.env.TONGSHI_ROOT || '.'},
      take: {type: 'string'},
      base: {type: 'string'},
      catalogue: {type: 'string'},
      encoding: {type: 'string'},
      'skip-errors': {type: 'boolean'},
    },
  })
}

/** The bytes of a file that may be read. */
function load(file: string): Uint8Array {
  const found = statSync(file, {throwIfNoEntry: false})
  if (!found?.isFile())
    throw new RangeError(`Unexpected file \`${file}\`, expected one that exists, correct the name.`)
  if (found.size > largestFile) throw tooLarge(file, found.size)
  return readFileSync(file)
}

function read(file: string, {encoding, locale, catalogue}: Values, bytes = load(file)): ReadBundle {
  return readExchange(bytes, {file, encoding, targetLocale: locale, name: catalogue, progress: watch(file)})
}

type Said = Readonly<{
  values: Values
  root: string
  take: 'ours' | 'theirs' | undefined
  base: ReadBundle | undefined
}>

/** Read a file; what is returned merges and writes it. */
function prepare(file: string, {values, root, take, base}: Said): () => boolean {
  const bytes = load(file)
  if (isTbx(bytes)) {
    const {concepts, findings} = readTbx(decodeText(bytes, {file, isXml: true}), {file})
    return () => importTerms(file, {concepts, findings, values, root, take})
  }
  const bundle = read(file, values, bytes)
  const options = {file, targetLocale: values.locale, take, base, progress: told(file)}
  return () => carryOut(file, planImport(root, bundle, options), values, root)
}

/** Import one file and say what became of its units. */
function carryOut(file: string, plan: ImportPlan, values: Values, root: string): boolean {
  const errors = plan.findings.filter(finding => finding.severity === 'error')
  const isRefused = errors.length > 0 && !(values['skip-errors'] && plan.merged.length > 0)
  const written = values.preview || isRefused ? [] : saveExchange(root, plan.targetLocale, plan)
  const counts = countOf(plan.merged)
  const findings = [...plan.findings, ...plan.merged.flatMap(unit => unit.findings)]
  if (values.json) {
    const {targetLocale, merged} = plan
    console.log(
      JSON.stringify({file, targetLocale, written, refused: isRefused, counts, units: merged, findings}),
    )
  } else sayPlan(file, {plan, written, counts, findings, isRefused, isPreview: values.preview === true})
  const open = (counts.conflict ?? 0) + (counts.refused ?? 0) + (counts.unknown ?? 0)
  return !isRefused && errors.length === 0 && open === 0
}

if (import.meta.main) {
  answerHelp(usage)
  try {
    const {values, positionals} = readArguments()
    if (positionals.length === 0) throw new RangeError('Unexpected nothing, expected FILE, name one or more.')
    if (values.take !== undefined && values.take !== 'ours' && values.take !== 'theirs')
      throw new RangeError(`Unexpected --take \`${values.take}\`, expected ours or theirs.`)
    const take = values.take as 'ours' | 'theirs' | undefined
    const root = newsroomRoot(values.root)
    const base = values.base === undefined ? undefined : read(values.base, values)
    // All files are read before the first one is written.
    const works = positionals.map(file => prepare(file, {values, root, take, base}))
    const results = works.map(work => work())
    process.exitCode = results.every(Boolean) ? 0 : 1
  } catch (error) {
    const isMisuse =
      error instanceof RangeError || (error as {code?: string}).code?.startsWith('ERR_PARSE_ARGS')
    console.error(isMisuse ? `${(error as Error).message}\n${usage}` : (error as Error).message)
    process.exitCode = isMisuse ? 2 : 1
  }
}
