import {join, resolve} from 'node:path'
import {compileLibrary} from './library/compile-library.ts'
import {runWork} from './usage/run-work.ts'

const usage = `Use: npm run build-library
  Compiles the seven pure rooms and their commands into dist/, as ES modules with declarations, for npm pack.
  Exit code: 0 built, 1 the compiler refuses something, 2 misuse.`

const root = resolve(import.meta.dirname, '..')

if (import.meta.main) await runWork(usage, {}, () => compileLibrary(root, join(root, 'dist')))
