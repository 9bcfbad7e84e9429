import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {compileLibrary} from './library/compile-library.ts'
import {answerHelp} from './usage/answer-help.ts'

const usage = `Use: npm run build-library
  Compiles the seven pure rooms and their commands into dist/, as ES modules with declarations, for npm pack.
  Exit code: 0 built, 1 the compiler refuses something, 2 misuse.`

if (import.meta.main) {
  answerHelp(usage)
  try {
    parseArgs({options: {}})
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exit(2)
  }
  try {
    const root = resolve(import.meta.dirname, '..')
    compileLibrary(root, join(root, 'dist'))
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
