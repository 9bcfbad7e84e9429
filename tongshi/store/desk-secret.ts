import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {makeSecret} from './make-id.ts'
import {StoreError} from './store-error.ts'

/**
 * The secret that signs cookies and encrypts second factors: `TONGSHI_SECRET`, which several servers must share, or a
 * file in the data folder that only this user may read, made at the first start.
 *
 * @throws StoreError `input` where the given secret is short.
 */
export function deskSecret(data: string, given: string | undefined): string {
  if (given) {
    if (given.length >= 32) return given
    throw new StoreError(
      'input',
      `Unexpected TONGSHI_SECRET of ${given.length} characters, expected at least 32, make a longer one.`,
    )
  }
  const path = join(data, 'secret')
  if (!existsSync(path))
    try {
      writeFileSync(path, `${makeSecret()}\n`, {mode: 0o600, flag: 'wx'})
    } catch (error) {
      // Another process made it in between.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  return readFileSync(path, 'utf8').trim()
}
