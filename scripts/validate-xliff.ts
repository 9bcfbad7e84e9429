import {readFileSync, statSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {decodeText, largestFile, tooLarge} from '#exchange/decode-text.ts'
import {ExchangeError} from '#exchange/exchange-error.ts'
import {validateXliff} from '#exchange/validate-xliff.ts'
import type {XliffProblem} from '#exchange/xliff-problem.ts'
import {answerHelp} from './usage/answer-help.ts'

const usage = `Use: npm run --silent validate-xliff -- FILE…
  Validates XLIFF 2.0 and 2.1 with its modules and prints a line of JSON per file:
  {"file","valid","errors":[{"line","column","clause","message"}]}; clauses are anchors of the OASIS Standard XLIFF 2.1.
  Exit code: 0 all valid, 1 some invalid, 2 misuse.`

/** What is wrong with a file; one that cannot be decoded is wrong as well. */
function validate(file: string): readonly XliffProblem[] {
  try {
    const {size} = statSync(file)
    if (size > largestFile) throw tooLarge(file, size)
    return validateXliff(decodeText(readFileSync(file), {file, isXml: true}), file)
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error
    return [{line: 1, column: 1, clause: 'XML 1.0', message: error.message}]
  }
}

if (import.meta.main) {
  answerHelp(usage)
  try {
    const {positionals} = parseArgs({allowPositionals: true, options: {}})
    if (positionals.length === 0) throw new RangeError('Unexpected nothing, expected FILE, name one or more.')
    for (const file of positionals)
      if (!statSync(file, {throwIfNoEntry: false})?.isFile())
        throw new RangeError(`Unexpected file \`${file}\`, expected one that exists, correct the name.`)
    for (const file of positionals) {
      const errors = validate(file)
      console.log(JSON.stringify({file, valid: errors.length === 0, errors}))
      if (errors.length > 0) process.exitCode = 1
    }
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exitCode = 2
  }
}
