import type {IncomingMessage} from 'node:http'

/**
 * The address of the client: the socket's, or behind listed proxies the last one that a proxy of the list was reached
 * from. Anything that a client writes into `x-forwarded-for` itself stands before that and is not believed.
 */
export function clientAddress(request: IncomingMessage, proxies: readonly string[]): string {
  const hops = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map(plain)
    .filter(Boolean)
  let address = plain(request.socket.remoteAddress ?? '')
  while (proxies.includes(address) && hops.length > 0) address = hops.pop()!
  return address
}

/** IPv4 inside of IPv6 is the same client; an IPv6 network of one household is one client too. */
function plain(address: string): string {
  const text = address.trim().replace(/^::ffff:(?=\d+\.)/i, '')
  if (!text.includes(':')) return text
  const parts = text.split('::')
  const left = parts[0]!.split(':').filter(Boolean)
  const right = (parts[1] ?? '').split(':').filter(Boolean)
  const whole = [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
  return text === '::1' ? text : `${whole.slice(0, 4).join(':')}::`
}
