import {randomBytes, scryptSync, timingSafeEqual} from 'node:crypto'
import type {BackupHead} from './backup-form.ts'

/** What tells a secret without giving it away: somebody's own choice of one may be guessable, so scrypt. */
export function tellSecret(secret: string): NonNullable<BackupHead['secret']> {
  const salt = randomBytes(16).toString('base64url')
  return {salt, scrypt: hash(secret, salt).toString('base64url')}
}

/** Is it the secret that a backup was made with? */
export function isSecretOf(told: NonNullable<BackupHead['secret']>, secret: string): boolean {
  return timingSafeEqual(hash(secret, told.salt), Buffer.from(told.scrypt, 'base64url'))
}

function hash(secret: string, salt: string): Buffer {
  return scryptSync(secret, salt, 32)
}
