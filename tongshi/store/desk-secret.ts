import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {makeSecret} from './make-id.ts'
import {StoreError} from './store-error.ts'
import {writeFileOnce} from './write-file-once.ts'

/**
 * The secret that signs cookies and encrypts second factors: `TONGSHI_SECRET`, which several servers must share, or a
 * file in the data folder that only this user may read, made at the first start.
 *
 * @throws StoreError `input` where the secret, given or in the file, is short.
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
  if (!existsSync(path)) writeFileOnce(path, `${makeSecret()}\n`)
  const secret = readFileSync(path, 'utf8').trim()
  if (secret.length >= 32) return secret
  throw new StoreError(
    'input',
    `Unexpected secret of ${secret.length} characters in \`${path}\`, expected at least 32, put the old one back; remove the file to make a new one, which ends all sign-ins and second factors.`,
  )
}
