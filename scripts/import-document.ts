import {existsSync, readFileSync, statSync} from 'node:fs'
import {basename} from 'node:path'
import {createInterface} from 'node:readline/promises'
import {parseArgs} from 'node:util'
import {ExchangeError} from '#exchange/exchange-error.ts'
import type {ImportAnswers, ImportQuestion} from '#exchange/import-question.ts'
import {writeFinding} from '#messages/write-finding.ts'
import {
  type ImportOptions,
  type ImportResult,
  importAnnouncement,
  type NamedBytes,
} from '#store/import-announcement.ts'
import {ImportError} from '#store/import-error.ts'
import {newsroomRoot} from '#store/newsroom-root.ts'
import en from '../locales/en/checks.json' with {type: 'json'}
import {writeChanges} from './import/write-changes.ts'
import {writeTranslation} from './import/write-translation.ts'
import {writeNote, writeQuestion} from './import/write-words.ts'
import {answerHelp} from './usage/answer-help.ts'

const usage = `Use: npm run import-document -- FILE [--with [LOCALE=]FILE …] [--locale en] [--slug …] [--root DIR] [--yes | --interactive]
  Reads a document (.docx, .odt, .html, .md, .txt) into an announcement: announcement.md, facts.yaml, terms, findings.
  --with FILE      the same announcement in another language; its sentences fill the catalogue; one for each
                   language; fr=FILE names the language of a document that does not say it
  --date DAY       day of release, YYYY-MM-DD, where the document does not say it
  --yes            take what is proposed for every question, and leave as written what nothing is proposed for
  --interactive    answer the questions here
  --overwrite      replace what has been edited by hand since the last import
  --dry-run        write nothing
  --format json    print the result as JSON
  Exit code: 0 imported, 1 imported with open questions or findings, 2 nothing written.`

function readFile(file: string): NamedBytes {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new RangeError(`Unexpected file \`${file}\`, expected a document that exists, check its name.`)
  return {name: basename(file), bytes: readFileSync(file)}
}

/** `fr=release.docx` says its language. */
function readOther(said: string): NamedBytes {
  const [, locale, file] = /^([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)=(.+)$/.exec(said) ?? []
  return locale === undefined || existsSync(said) ? readFile(said) : {...readFile(file!), locale}
}

/** Ask what is open until nothing is; an empty line takes the proposal. */
async function askAll(options: ImportOptions): Promise<ImportAnswers> {
  const terminal = createInterface({input: process.stdin, output: process.stderr})
  const answers: Record<string, number | string> = {}
  const lines = terminal[Symbol.asyncIterator]()
  try {
    for (;;) {
      const {open} = await importAnnouncement({...options, answers, isTrial: true})
      const [question] = open
      if (!question) return answers
      process.stderr.write(writeQuestion(question))
      const {value, done} = await lines.next()
      answers[question.id] = readAnswer(done ? '' : value, question)
    }
  } finally {
    terminal.close()
  }
}

/** `2` is the second reading, `0` none of them; an empty line the proposal. */
function readAnswer(line: string, {readings, applied}: ImportQuestion): number | string {
  const text = line.trim()
  if (text === '') return applied ?? 'none'
  if (text === '0' || text === 'none') return 'none'
  const number = Number(text)
  return Number.isInteger(number) && number <= readings.length ? number - 1 : text
}

function report(
  {slug, proposal, notes, open, files, translations, ...changes}: ImportResult,
  isTrial: boolean,
): void {
  const {facts, findings} = proposal
  for (const note of notes) console.log(`note: ${writeNote(note)}`)
  for (const {finding, status} of findings)
    console.log(`${finding.severity} (${status}): ${writeFinding(finding, 'en', en)}`)
  for (const {fact} of facts) {
    const [place] = fact.places
    console.log(`fact: {${fact.name}} = \`${place?.text ?? ''}\` [${fact.rule}, ${fact.sure}]`)
  }
  for (const line of writeChanges(changes)) console.log(line)
  for (const translation of translations) for (const line of writeTranslation(translation)) console.log(line)
  for (const question of open) console.log(`question ${question.id}: ${writeQuestion(question).trim()}`)
  const verb = isTrial ? 'would be written' : 'written'
  console.log(
    `${slug}: ${facts.length} facts, ${findings.length} source findings, ${open.length} questions; ${files.length} files ${verb}`,
  )
  for (const file of files) console.log(`  ${file}`)
}

if (import.meta.main) {
  answerHelp(usage)
  try {
    const {values, positionals} = parseArgs({
      allowPositionals: true,
      options: {
        locale: {type: 'string'},
        slug: {type: 'string'},
        root: {type: 'string', default: process.env.TONGSHI_ROOT || '.'},
        with: {type: 'string', multiple: true},
        date: {type: 'string'},
        yes: {type: 'boolean', default: false},
        interactive: {type: 'boolean', default: false},
        overwrite: {type: 'boolean', default: false},
        'dry-run': {type: 'boolean', default: false},
        format: {type: 'string', default: 'text'},
      },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new RangeError('Expected one document.')
    if (values.yes && values.interactive) throw new RangeError('Expected --yes or --interactive, not both.')
    if (values.date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(values.date))
      throw new RangeError(
        `Unexpected date \`${values.date}\`, expected YYYY-MM-DD, name the day of release.`,
      )
    const options: ImportOptions = {
      root: newsroomRoot(values.root),
      document: readFile(file),
      others: (values.with ?? []).map(readOther),
      today: new Date().toISOString().slice(0, 10),
      takeProposals: values.yes,
      mayOverwrite: values.overwrite,
      isTrial: values['dry-run'],
      ...(values.locale ? {locale: values.locale} : {}),
      ...(values.slug ? {slug: values.slug} : {}),
      ...(values.date ? {releaseDay: values.date} : {}),
    }
    const answers = values.interactive ? await askAll(options) : {}
    const result = await importAnnouncement({...options, answers})
    if (values.format === 'json') console.log(JSON.stringify(result, null, 2))
    else report(result, values['dry-run'])
    const hasErrors = result.proposal.findings.some(
      ({status, finding}) => status === 'open' && finding.severity === 'error',
    )
    const differs = result.translations.some(({filled}) => filled.findings.length > 0)
    process.exitCode = result.open.length > 0 || hasErrors || differs ? 1 : 0
  } catch (error) {
    const isRefusal = error instanceof ExchangeError || error instanceof ImportError
    console.error(isRefusal ? error.message : `${(error as Error).message}\n${usage}`)
    process.exitCode = 2
  }
}
