import {readdir, readFile} from 'node:fs/promises'
import {join, relative} from 'node:path'
import {parseArgs} from 'node:util'
import type {Case} from './recognizers/resolution.ts'
import {answerModel, isSameResults} from './recognizers/score-model.ts'
import {answerHelp} from './usage/answer-help.ts'

const usage = `Usage: npm run --silent score-recognizers -- DIR [--failures]

Run the readers of figures over a folder laid out like Recognizers-Text's Specs (<Type>/<Language>/<Model>.json) and
print one JSON line per model: {"model","passed","total"}. Every case counts, flagged as not supported or not.
--failures prints each failed case to standard error.`

async function scoreRecognizers(folder: string, showsFailures: boolean): Promise<void> {
  const files = await findSpecifications(folder)
  if (files.length === 0)
    throw new RangeError(
      `Unexpected \`${folder}\`, expected a folder with <Type>/<Language>/<Model>.json, give that folder.`,
    )
  for (const file of files) await scoreFile(folder, file, showsFailures)
}

async function findSpecifications(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => [])
  return entries
    .filter(entry => entry.isFile() && entry.name.endsWith('.json'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

async function scoreFile(folder: string, file: string, showsFailures: boolean): Promise<void> {
  const model = relative(folder, file)
    .replace(/\.json$/, '')
    .replaceAll('\\', '/')
  const cases = JSON.parse((await readFile(file, 'utf8')).replace(/^\ufeff/, '')) as readonly Case[]
  let passed = 0
  for (const one of cases) {
    const answer = answerModel(model, one)
    if (answer && isSameResults(one.Results, answer)) passed++
    else if (showsFailures) {
      process.stderr.write(
        `${model}\n  ${one.Input}\n  expected ${JSON.stringify(one.Results)}\n  actual   ${JSON.stringify(answer)}\n`,
      )
    }
  }
  process.stdout.write(`${JSON.stringify({model, passed, total: cases.length})}\n`)
}

if (import.meta.main) {
  answerHelp(usage)
  try {
    const {values, positionals} = parseArgs({
      allowPositionals: true,
      options: {failures: {type: 'boolean', default: false}},
    })
    const [folder, ...more] = positionals
    if (folder === undefined || more.length > 0)
      throw new RangeError(`Unexpected ${positionals.length} folders, expected one, name it.`)
    await scoreRecognizers(folder, values.failures)
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exitCode = 2
  }
}
