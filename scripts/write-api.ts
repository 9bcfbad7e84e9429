import {spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {compileLibrary} from './library/compile-library.ts'
import {measureEntry} from './library/measure-entry.ts'
import {publicNames} from './library/public-names.ts'
import {surface} from './library/surface.ts'
import {writeApiPage} from './library/write-api-page.ts'
import {runWork} from './usage/run-work.ts'

const usage = `Use: npm run write-api
  Builds the library and writes docs/api/<room>.md from its declarations, their doc comments and the examples, which
  are run. Exit code: 0 written, 1 something does not compile or run, 2 misuse.`

const root = resolve(import.meta.dirname, '..')

/** The example finds the package by its name, since it lies inside of it. */
function runExample(file: string): string {
  const {status, stdout, stderr} = spawnSync(process.execPath, [file], {encoding: 'utf8'})
  if (status === 0) return stdout
  throw new Error(`Unexpected end of ${file}, expected it to run, mend it.\n${stderr}`)
}

async function writePages(): Promise<void> {
  const library = join(root, 'dist')
  compileLibrary(root, library)
  const names = publicNames(library)
  for (const room of Object.keys(surface)) {
    const file = join(root, 'docs', 'api', 'examples', `${room}.ts`)
    const example = readFileSync(file, 'utf8')
    const page = writeApiPage(room, names, {
      example,
      output: runExample(file),
      size: await measureEntry(library, room, names),
    })
    writeFileSync(join(root, 'docs', 'api', `${room}.md`), page)
  }
}

if (import.meta.main) await runWork(usage, {}, writePages)
