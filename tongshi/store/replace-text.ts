import {Worker} from 'node:worker_threads'
import {type MessageFormatElement, parse, TYPE} from '@formatjs/icu-messageformat-parser'
import {escapeIcu} from '#documents/write-message.ts'
import {StoreError} from './store-error.ts'

/** What is to be replaced in the words of messages, by what. */
export type Replacement = Readonly<{find: string; replace: string; regex: boolean}>

/** Milliseconds that a pattern may take over all texts. */
const patience = 2000

type Literal = Readonly<{start: number; end: number; value: string}>

/**
 * Replace in the words of messages and nowhere else: names of arguments, tags and keys of branches stay.
 *
 * A pattern runs in a thread of its own and is stopped where it takes too long.
 *
 * @returns the messages in the same order; one that does not parse, or would not any more, is `undefined`.
 * @throws StoreError `input` where the pattern is none, or takes too long.
 */
export async function replaceText(
  messages: readonly string[],
  replacement: Replacement,
): Promise<readonly (string | undefined)[]> {
  const parsed = messages.map(literalsOf)
  const words = parsed.flatMap(literals => literals?.map(one => one.value) ?? [])
  const replaced = await replaceWords(words, replacement)
  let at = 0
  return messages.map((message, index) => {
    const literals = parsed[index]
    if (!literals) return undefined
    const values = literals.map(() => replaced[at++]!)
    return write(message, literals, values)
  })
}

function literalsOf(message: string): Literal[] | undefined {
  try {
    return walk(parse(message, {captureLocation: true, requiresOtherClause: false}))
  } catch {
    return undefined
  }
}

function walk(elements: readonly MessageFormatElement[]): Literal[] {
  return elements.flatMap(element => {
    if (element.type === TYPE.literal) {
      const {start, end} = element.location!
      return [{start: start.offset, end: end.offset, value: element.value}]
    }
    if (element.type === TYPE.tag) return walk(element.children)
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return Object.values(element.options).flatMap(option => walk(option.value))
    return []
  })
}

/** Words that did not change keep their spelling; the rest is quoted as ICU asks, and read again. */
function write(message: string, literals: readonly Literal[], values: readonly string[]): string | undefined {
  let text = message
  for (const [at, {start, end, value}] of [...literals.entries()].reverse())
    if (values[at] !== value) text = text.slice(0, start) + escapeIcu(values[at]!) + text.slice(end)
  const wanted = values.filter(value => value !== '').join('\0')
  return literalsOf(text)
    ?.map(one => one.value)
    .join('\0') === wanted
    ? text
    : undefined
}

const worker = `
const {parentPort, workerData: {words, find, replace, regex}} = require('node:worker_threads')
const pattern = regex ? new RegExp(find, 'gu') : undefined
parentPort.postMessage(words.map(word => pattern ? word.replace(pattern, replace) : word.split(find).join(replace)))`

async function replaceWords(words: readonly string[], replacement: Replacement): Promise<readonly string[]> {
  const {find, regex, replace} = replacement
  if (!regex) return words.map(word => word.split(find).join(replace))
  try {
    new RegExp(find, 'gu')
  } catch (error) {
    throw patternError(
      `Unexpected pattern: ${(error as Error).message}, expected a regular expression, mend it.`,
    )
  }
  const thread = new Worker(worker, {
    eval: true,
    workerData: {words, ...replacement},
    resourceLimits: {maxOldGenerationSizeMb: 256},
  })
  const timer = setTimeout(() => void thread.terminate(), patience)
  try {
    return await new Promise<readonly string[]>((resolve, reject) => {
      thread.once('message', resolve)
      thread.once('error', reject)
      thread.once('exit', () =>
        reject(
          patternError(
            `Unexpected pattern that takes over ${patience / 1000} seconds, expected a quicker one, write it without nested repetition.`,
          ),
        ),
      )
    })
  } finally {
    clearTimeout(timer)
    await thread.terminate()
  }
}

function patternError(message: string): StoreError {
  return new StoreError('input', message, {problems: [{path: 'body.action.find', message}]})
}
