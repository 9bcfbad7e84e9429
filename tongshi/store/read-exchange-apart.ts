import {Worker} from 'node:worker_threads'
import type {ReadBundle} from '#exchange/exchange-unit.ts'
import {readExchange} from '#exchange/read-exchange.ts'
import type {ExchangeSaid, ExchangeWork} from './exchange-thread.ts'
import {StoreError} from './store-error.ts'

/** Bytes up to which a file is read at once: a thread takes longer to begin. */
const small = 2 ** 19

/** Milliseconds, and MiB of heap, that a file may take. */
const [patience, heap] = [120_000, 1_024]

/**
 * Read a file of a translator's tool beside the server's own thread where it is large: 36 MiB of XLIFF take seconds of
 * a processor, in which nobody else would be answered.
 *
 * @throws ExchangeError for a small file that cannot be read; StoreError `input` for a large one, in the same words,
 *   and `too-large` for one that takes too long or too much memory.
 */
export async function readExchangeApart(
  bytes: Uint8Array,
  options: ExchangeWork['options'],
): Promise<ReadBundle> {
  if (bytes.length <= small) return readExchange(bytes, options)
  const thread = new Worker(new URL('./exchange-thread.ts', import.meta.url), {
    workerData: {bytes, options} satisfies ExchangeWork,
    resourceLimits: {maxOldGenerationSizeMb: heap},
  })
  const timer = setTimeout(() => void thread.terminate(), patience)
  try {
    const said = await new Promise<ExchangeSaid>((resolve, reject) => {
      thread.once('message', resolve)
      thread.once('error', error => reject(isOutOfMemory(error) ? tooLarge() : error))
      thread.once('exit', () => reject(tooLarge()))
    })
    if ('read' in said) return said.read
    throw inputError(said.refused.message)
  } finally {
    clearTimeout(timer)
    await thread.terminate()
  }
}

function isOutOfMemory(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function inputError(message: string): StoreError {
  return new StoreError('input', message, {problems: [{path: 'body.bytes', message}]})
}

function tooLarge(): StoreError {
  const sentence = `Unexpected file that takes over ${patience / 1000} s or ${heap} MiB to read, expected less, cut it into several.`
  return new StoreError('too-large', sentence)
}
