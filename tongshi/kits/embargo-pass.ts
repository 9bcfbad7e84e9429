import {type KeyObject, sign, verify} from 'node:crypto'
import type {SigningKey} from './kit-keys.ts'

/** What a pass lets its holder see, and until when (seconds since 1970). */
type Grant = Readonly<{slug: string; until: number}>

/** Nothing else that the key signs begins so: a pass is no kit and a kit no pass. */
function messageOf({slug, until}: Grant): Buffer {
  return Buffer.from(`tongshi-embargo-pass/1\n${slug}\n${until}\n`)
}

/**
 * Sign a pass to an announcement under embargo, for the address of a link.
 *
 * Servers verify it with the public key alone. Whoever has the link has the pass: it is told to those who have
 * promised to keep the embargo, and ends by itself.
 */
export function signPass(grant: Grant, {id, privateKey}: SigningKey): string {
  return `${grant.until}.${id}.${sign(null, messageOf(grant), privateKey).toString('base64url')}`
}

/**
 * Is this a pass to the announcement, signed by one of the newsroom's keys and not yet over?
 *
 * @param now milliseconds since 1970.
 */
export function isPass(
  pass: string,
  slug: string,
  {keys, now}: Readonly<{keys: ReadonlyMap<string, KeyObject>; now: number}>,
): boolean {
  const [, until, id, signature] = /^(\d{1,12})\.([0-9a-f]{16})\.([\w-]{86})$/.exec(pass) ?? []
  const key = id === undefined ? undefined : keys.get(id)
  if (!key || Number(until) * 1000 <= now) return false
  return verify(null, messageOf({slug, until: Number(until)}), key, Buffer.from(signature!, 'base64url'))
}
