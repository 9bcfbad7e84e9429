import {createHash, randomBytes} from 'node:crypto'

/** A new id: 120 random bits in base64url. */
export function makeId(): string {
  return randomBytes(15).toString('base64url')
}

/** A secret for a link or an API token: 256 random bits in base64url. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256 in base64url: what the store keeps of a secret, and what a text is told by. */
export function hashText(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('base64url')
}
