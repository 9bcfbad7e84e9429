import {AsyncLocalStorage} from 'node:async_hooks'
import {type DestinationStream, destination, type Logger, pino} from 'pino'
import {type DescribedError, describeError} from './describe-error.ts'
import {maskText} from './mask-text.ts'

/** Levels of the log, from the most to the least. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** The id of the request that is being answered, wherever in the program that is. */
export const requestScope = new AsyncLocalStorage<Readonly<{id: string}>>()

/** Fields that must never be in a line, should a library put them there. */
const secret = ['email', 'password', 'token', 'cookie', 'authorization', 'address', 'ip', 'name', 'text']

/**
 * Make the server's log: a line of JSON for each entry on standard output, each written before the program goes on. At
 * a terminal it is sentences instead.
 *
 * A line names no person, no address and no text: what says those is the audit log, which has its own readers.
 *
 * @param to where the lines go, for those who look at them.
 */
export function makeLog(level: LogLevel, to: DestinationStream = standardOutput()): Logger {
  const paths = secret.flatMap(name => [name, `*.${name}`])
  return pino(
    {
      level,
      base: {pid: process.pid},
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {level: label => ({level: label})},
      redact: {paths, censor: '…'},
      serializers: {err: describeError},
      mixin: () => requestScope.getStore() ?? {},
    },
    to,
  )
}

function standardOutput(): DestinationStream {
  return process.stdout.isTTY ? {write: writeSentence} : destination({fd: 1, sync: true})
}

/** A line of the log as a person at a terminal reads it. */
function writeSentence(line: string): void {
  const {level, msg, err} = JSON.parse(line) as {level: string; msg?: string; err?: DescribedError}
  const where = err ? [`${err.type}: ${err.message ?? ''}`, ...err.stack.map(frame => `  ${frame}`)] : []
  process.stderr.write(`${[`${level}: ${msg ?? ''}`, ...where].join('\n')}\n`)
}

/** Let what libraries and rooms say on the console be lines of the log, too. */
export function takeConsole(log: Logger): void {
  for (const [name, level] of [
    ['error', 'error'],
    ['warn', 'warn'],
  ] as const)
    console[name] = (...said: unknown[]) => {
      const error = said.find(one => one instanceof Error)
      const words = said.filter(one => typeof one === 'string').join(' ')
      log[level](error ? {err: error} : {}, maskText(words || 'Unexpected error'))
    }
}
