import {createInterface} from 'node:readline'
import {parseArgs} from 'node:util'
import {findConcordance} from '#memory/find-concordance.ts'
import {findMatches} from '#memory/find-matches.ts'
import {TranslationMemory} from '#memory/translation-memory.ts'
import {canonicalLocale} from '#messages/canonical-locale.ts'
import {loadMemory} from '#store/load-memory.ts'
import {readMemoryFile} from '#store/read-memory-file.ts'
import {saveMemory} from '#store/save-memory.ts'
import {answerHelp} from './usage/answer-help.ts'

const usage = `Use: npm run --silent search-memory -- --source LOCALE --target LOCALE [FILE…] [OPTION…] < QUERIES
     npm run --silent search-memory -- --load INDEX [FILE…] [OPTION…] < QUERIES
  Searches a translation memory for each line of standard input and prints a line of JSON for each:
  {"query","matches":[{"score","similarity","kind","source","target","substitutions","id","origin",…}]}
  FILE      .tmx, .tsv (source TAB target) or .jsonl ({"source","target",…}), plain or .gz
  --load    a memory saved with --save; files are added to it
  --save    save the memory with its index; without queries nothing is searched
  --text    the memory is plain text: braces and tags are no ICU syntax
  --minimum least similarity, 0 to 1 (0.7)      --limit  matches at most (10)
  --words source|target  concordance instead: the lines are words, every entry that holds them is printed
  Exit code: 0 fine, 1 a line of a file is no entry (its place is printed to standard error), 2 misuse.`

type Values = ReturnType<typeof readArguments>['values']

function readArguments() {
  return parseArgs({
    allowPositionals: true,
    options: {
      source: {type: 'string'},
      target: {type: 'string'},
      load: {type: 'string'},
      save: {type: 'string'},
      text: {type: 'boolean'},
      minimum: {type: 'string', default: '0.7'},
      limit: {type: 'string', default: '10'},
      words: {type: 'string'},
    },
  })
}

function openMemory(values: Values): TranslationMemory {
  if (values.load !== undefined) return loadMemory(values.load).memory
  return new TranslationMemory({
    sourceLocale: localeOf('source', values.source),
    targetLocale: localeOf('target', values.target),
    syntax: values.text ? 'text' : 'icu',
  })
}

function localeOf(option: string, tag: string | undefined): string {
  const locale = tag === undefined ? undefined : canonicalLocale(tag)
  if (locale) return locale
  throw new Error(
    `Unexpected \`${tag ?? 'nothing'}\` for --${option}, expected a BCP 47 tag, write en or zh-Hans.`,
  )
}

function numberOf(option: 'minimum' | 'limit', text: string): number {
  const number = Number(text)
  const isGood = option === 'limit' ? Number.isInteger(number) && number > 0 : number > 0 && number <= 1
  if (isGood) return number
  const expected = option === 'limit' ? 'a whole number from 1' : 'a number above 0 up to 1'
  throw new Error(`Unexpected \`${text}\` for --${option}, expected ${expected}, correct it.`)
}

function sideOf(words: string | undefined): 'source' | 'target' | undefined {
  if (words === undefined || words === 'source' || words === 'target') return words
  throw new Error(`Unexpected \`${words}\` for --words, expected source or target, name one.`)
}

async function fill(memory: TranslationMemory, files: readonly string[]): Promise<void> {
  const {sourceLocale, targetLocale, syntax} = memory
  const report = (sentence: string) => {
    console.error(sentence)
    process.exitCode = 1
  }
  let told = performance.now()
  for (const file of files)
    for await (const entry of readMemoryFile(file, {sourceLocale, targetLocale, syntax, report})) {
      memory.insert(entry)
      if (memory.size % 4_096 > 0) continue
      memory.settle()
      if (performance.now() - told < 2_000) continue
      told = performance.now()
      console.error(`${memory.size} entries`)
    }
  if (files.length > 0) memory.compact()
}

/** A line as people read it: the memory's entry and what became of its target. */
function printed({entry, target, ...match}: ReturnType<typeof findMatches>[number]) {
  const {source, target: remembered, ...rest} = entry
  return {...match, source, target, ...(target === remembered ? {} : {remembered}), ...rest}
}

if (import.meta.main) {
  answerHelp(usage)
  try {
    const {values, positionals} = readArguments()
    const minimum = numberOf('minimum', values.minimum)
    const limit = numberOf('limit', values.limit)
    const side = sideOf(values.words)
    const memory = openMemory(values)
    await fill(memory, positionals)
    if (values.save !== undefined) saveMemory(memory, values.save, '')
    if (values.save === undefined || !process.stdin.isTTY)
      for await (const query of createInterface({input: process.stdin, crlfDelay: Infinity}))
        if (side)
          console.log(JSON.stringify({query, lines: findConcordance(memory, query, {in: side, limit})}))
        else
          console.log(
            JSON.stringify({query, matches: findMatches(memory, query, {minimum, limit}).map(printed)}),
          )
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exitCode = 2
  }
}
