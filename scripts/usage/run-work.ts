import {type ParseArgsConfig, parseArgs} from 'node:util'
import {answerHelp} from './answer-help.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Values<T extends Options> = ReturnType<typeof parseArgs<{options: T}>>['values']

/** Run a command: a word that it does not know ends it with 2 and its usage, a fault of the work with 1 and a sentence. */
export async function runWork<T extends Options>(
  usage: string,
  options: T,
  work: (values: Values<T>) => Promise<void> | void,
): Promise<void> {
  answerHelp(usage)
  try {
    await work(parseArgs({options}).values)
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException
    const isMisuse = code?.startsWith('ERR_PARSE_ARGS') ?? false
    console.error(isMisuse ? `${message}\n${usage}` : message)
    process.exitCode = isMisuse ? 2 : 1
  }
}
