import type {CheckContext} from '#checks/check-context.ts'
import {writeGithub} from '#checks/write-github.ts'
import {writeJsonReport} from '#checks/write-json-report.ts'
import {writeJunit} from '#checks/write-junit.ts'
import {writeSarif} from '#checks/write-sarif.ts'
import type {Finding} from '#messages/finding.ts'
import en from '../../locales/en/checks.json' with {type: 'json'}
import zh from '../../locales/zh-Hans/checks.json' with {type: 'json'}
import {checkLines} from './check-lines.ts'
import {fixFiles} from './fix-files.ts'
import type {Job} from './job.ts'
import {newsroomJobs} from './newsroom-jobs.ts'
import {printEnding, printFindings, type TextOptions} from './print-text.ts'
import {projectJobs} from './project-jobs.ts'
import {type Decisions, readDecisions} from './read-decisions.ts'
import {Help, type Options, readOptions, usage} from './read-options.ts'
import {runJob} from './run-job.ts'
import {showProgress} from './show-progress.ts'

/** Where the command reads and prints. */
export type Streams = Readonly<{
  input: NodeJS.ReadableStream & {isTTY?: boolean}
  output: NodeJS.WritableStream & {isTTY?: boolean; columns?: number}
  /** Progress, and sentences about misuse. */
  errors: NodeJS.WritableStream & {isTTY?: boolean}
}>

const words = {en, 'zh-Hans': zh} as const
const writers = {json: writeJsonReport, sarif: writeSarif, junit: writeJunit, github: writeGithub} as const

/**
 * Run `check-catalogues`.
 *
 * @param args the words of the command line.
 * @returns the exit code: 0 fine, 1 errors or too many warnings, 2 misuse. Never throws for what a person has typed.
 */
export async function runCommand(args: readonly string[], streams: Streams): Promise<0 | 1 | 2> {
  try {
    const options = readOptions(args, streams.input.isTTY !== true)
    return await check(options, streams)
  } catch (error) {
    if (error instanceof Help) {
      streams.output.write(`${usage}\n`)
      return 0
    }
    streams.errors.write(`${(error as Error).message}\n${usage}\n`)
    return 2
  }
}

async function check(options: Options, streams: Streams): Promise<0 | 1> {
  const {locale, format, isFix, maxWarnings} = options
  const decisions = readDecisions(options, locale, words[locale])
  const run: Run = {findings: [], messages: 0, files: new Set(), fixes: 0}
  if (isFix) for (const job of jobsOf(options, decisions)) run.fixes += fixFiles(job, decisions.dismissals)
  // After fixing, offsets have moved: what is left is found anew.
  if (options.isLines) await runLines(run, options, decisions, streams)
  else runJobs(run, options, decisions, streams)
  const {findings, messages, files, fixes} = run
  if (format === 'text')
    streams.output.write(
      printEnding(findings, {messages, files: files.size, fixes, isFix}, textOptions(options, streams)),
    )
  else streams.output.write(`${writers[format](findings, {locale, words: words[locale], messages})}\n`)
  const errors = findings.filter(({severity}) => severity === 'error').length
  return errors > 0 || findings.length - errors > maxWarnings ? 1 : 0
}

type Run = {findings: Finding[]; messages: number; files: Set<string>; fixes: number}

function jobsOf(options: Options, {settings}: Decisions): Iterable<Job> {
  const isProject = options.files.length > 0 || options.sourceDir !== undefined
  return isProject ? projectJobs(options, settings) : newsroomJobs(options.root, settings)
}

function runJobs(run: Run, options: Options, decisions: Decisions, streams: Streams): void {
  const progress = showProgress(streams.errors)
  for (const job of jobsOf(options, decisions)) {
    const {file, units, texts} = job
    const found = runJob(job, decisions.dismissals, done => progress.see(file, done, units.length))
    progress.end()
    const textOf = ({place}: Finding) => (place.column === undefined ? undefined : texts[place.file ?? ''])
    const sources = new Map(found.length > 0 ? units.map(({id, source}) => [id, source]) : [])
    const sourceOf = ({place}: Finding) => sources.get(place.key ?? '')
    say(found, run, options, {...textOptions(options, streams), textOf, sourceOf})
    run.messages += units.length
    if (units.length > 0) run.files.add(file)
  }
}

async function runLines(run: Run, options: Options, decisions: Decisions, streams: Streams): Promise<void> {
  const {sourceLocale = 'en', targetLocale = 'en', syntax = 'icu'} = options
  const {settings, dismissals} = decisions
  const context: CheckContext = {sourceLocale, targetLocale, syntax, settings, profile: 'project'}
  const progress = showProgress(streams.errors)
  run.files.add('<stdin>')
  for await (const {done, found} of checkLines(streams.input, context, dismissals)) {
    run.messages = done
    progress.see('<stdin>', done, 0)
    if (found.length === 0) continue
    progress.end()
    const lines = new Map(found.map(line => [line.finding, line]))
    const textOf = (finding: Finding) => lines.get(finding)?.text || undefined
    const sourceOf = (finding: Finding) => lines.get(finding)?.source || undefined
    say([...lines.keys()], run, options, {...textOptions(options, streams), textOf, sourceOf})
  }
  progress.end()
}

/** Print what a person reads as soon as it is known; other formats are one document at the end. */
function say(found: readonly Finding[], run: Run, {isQuiet, format}: Options, options: TextOptions): void {
  const wanted = isQuiet ? found.filter(({severity}) => severity === 'error') : found
  for (const finding of wanted) run.findings.push(finding)
  if (format === 'text' && wanted.length > 0) options.stream.write(printFindings(wanted, options))
}

function textOptions({locale, isWhole}: Options, {output}: Streams): TextOptions {
  const none = () => undefined
  return {locale, words: words[locale], stream: output, textOf: none, sourceOf: none, isWhole}
}
