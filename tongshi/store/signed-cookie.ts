import {createHmac, timingSafeEqual} from 'node:crypto'

/**
 * The value inside of a signed cookie: `value.signature`, percent-encoded, signed with HMAC-SHA-256.
 *
 * @returns nothing where there is no such cookie, or the signature is not ours.
 */
export function readSignedCookie(cookies: string, name: string, secret: string): string | undefined {
  const raw = cookies
    .split(/;\s*/)
    .find(one => one.startsWith(`${name}=`))
    ?.slice(name.length + 1)
  if (!raw) return undefined
  const [value, signature] = splitLast(safeDecode(raw))
  const right = createHmac('sha256', secret).update(value).digest()
  const given = Buffer.from(signature, 'base64')
  return given.length === right.length && timingSafeEqual(given, right) ? value : undefined
}

function splitLast(text: string): [string, string] {
  const at = text.lastIndexOf('.')
  return at < 0 ? ['', ''] : [text.slice(0, at), text.slice(at + 1)]
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
