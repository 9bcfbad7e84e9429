import {randomBytes, randomInt, scrypt, timingSafeEqual} from 'node:crypto'

/** Codes of one set. */
const amount = 10

/** Letters and digits that nobody mistakes for another (Crockford's). */
const signs = '0123456789abcdefghjkmnpqrstvwxyz'

/** Signs of a code: the first two tell it from the others of its set, the rest are 50 random bits. */
const [labelLength, secretLength] = [2, 10]

/** Cost of a guess by who has stolen the store: 16 MiB, as for passwords of this length by RFC 7914. */
const cost = {N: 16_384, r: 8, p: 1}

/** A set of codes: shown once, and what is kept of it. */
export type RecoveryCodes = Readonly<{codes: readonly string[]; kept: readonly string[]}>

/**
 * Make the codes that stand in for a lost second factor, each once.
 *
 * @returns the codes as they are shown, `k3xp-7qm2-9vtw`, and `label:salt:hash` of each, by scrypt.
 */
export async function makeRecoveryCodes(): Promise<RecoveryCodes> {
  const labels = new Set<string>()
  while (labels.size < amount) labels.add(draw(labelLength))
  const bare = [...labels].map(label => label + draw(secretLength))
  const kept: string[] = []
  for (const code of bare) {
    const salt = randomBytes(16)
    kept.push(
      `${code.slice(0, labelLength)}:${salt.toString('hex')}:${(await hash(code, salt)).toString('hex')}`,
    )
  }
  return {codes: bare.map(code => code.match(/.{4}/g)!.join('-')), kept}
}

/**
 * Which of the kept codes somebody has typed.
 *
 * @returns the kept entry; nothing where the code is none of them.
 */
export async function findRecoveryCode(typed: string, kept: readonly string[]): Promise<string | undefined> {
  const code = readCode(typed)
  if (code.length !== labelLength + secretLength) return undefined
  const own = kept.find(one => one.startsWith(`${code.slice(0, labelLength)}:`))
  const [, salt = '', right = ''] = own?.split(':') ?? []
  // A code of no set costs as much as a wrong one.
  const given = await hash(code, Buffer.from(salt || '00', 'hex'))
  const expected = Buffer.from(right, 'hex')
  return own && given.length === expected.length && timingSafeEqual(given, expected) ? own : undefined
}

/** Spaces, hyphens and capitals do not matter, nor letters that look like a digit. */
function readCode(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/[\s\-‐‑–]/g, '')
    .replace(/[il]/g, '1')
    .replace(/o/g, '0')
}

function draw(length: number): string {
  return Array.from({length}, () => signs[randomInt(signs.length)]).join('')
}

function hash(code: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(code, salt, 32, {...cost, maxmem: 64 * 2 ** 20}, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
}
