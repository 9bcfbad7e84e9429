import {parentPort, workerData} from 'node:worker_threads'
import {ExchangeError} from '#exchange/exchange-error.ts'
import {type ReadOptions, readExchange} from '#exchange/read-exchange.ts'

/** What the thread is given. */
export type ExchangeWork = Readonly<{bytes: Uint8Array; options: Omit<ReadOptions, 'progress'>}>

/** What it says: the file, or the sentence that refuses it. */
export type ExchangeSaid = Readonly<
  {read: ReturnType<typeof readExchange>} | {refused: Readonly<{code: string; message: string}>}
>

function work({bytes, options}: ExchangeWork): ExchangeSaid {
  try {
    return {read: readExchange(bytes, options)}
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error
    return {refused: {code: error.code, message: error.message}}
  }
}

parentPort?.postMessage(work(workerData as ExchangeWork))
