import {ExchangeError} from '#exchange/exchange-error.ts'
import {StoreError} from '#store/store-error.ts'

/** Bytes of a body: a file of 36 MiB in base64. Larger ones are for the command. */
export const largestBody = 48 * 2 ** 20

/** Units or concepts listed in an answer. */
export const mostListed = 500

/**
 * Read a file that came in base64.
 *
 * @throws StoreError `input` with the sentence about the file.
 */
export async function readUpload<T>(base64: string, read: (bytes: Uint8Array) => T | Promise<T>): Promise<T> {
  try {
    return await read(Buffer.from(base64, 'base64'))
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error
    throw new StoreError('input', error.message, {problems: [{path: 'body.bytes', message: error.message}]})
  }
}
