import {maskText} from './mask-text.ts'

/** What the log says of an error. */
export type DescribedError = Readonly<{
  type: string
  code?: string
  message?: string
  /** Where it came about, innermost first. */
  stack: readonly string[]
  /** What a database says of the place, never of the values. */
  table?: string
  constraint?: string
  cause?: DescribedError
}>

/** Frames of a stack that tell where: more are the way through the libraries. */
const mostFrames = 12

/**
 * Describe an error for the log: its kind, its code and the way to it. Its message may quote what somebody has
 * written, so what stands in quotes is left out, and messages of parsers are left out as a whole.
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return {type: typeof error, stack: []}
  const {code, table, constraint, cause} = error as Error & Record<'code' | 'table' | 'constraint', unknown>
  const stack = (error.stack ?? '')
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, mostFrames)
    .map(line => line.trim())
  return {
    type: error.name,
    ...(typeof code === 'string' ? {code} : {}),
    ...(error instanceof SyntaxError ? {} : {message: maskText(withoutQuotes(error.message))}),
    stack,
    ...(typeof table === 'string' ? {table} : {}),
    ...(typeof constraint === 'string' ? {constraint} : {}),
    ...(cause instanceof Error ? {cause: describeError(cause)} : {}),
  }
}

function withoutQuotes(text: string): string {
  return text.replace(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”/g, '…')
}
