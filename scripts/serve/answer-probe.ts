import type {ServerResponse} from 'node:http'

/** What balancers ask about, by their address: nothing, or the reasons for a no. */
export type Probes = Readonly<Record<string, () => readonly string[]>>

/**
 * Answer a balancer: `ok`, or 503 with the reasons, a line each.
 *
 * @returns false where the address is no probe.
 */
export function answerProbe(probes: Probes, url: string, response: ServerResponse): boolean {
  const probe = Object.hasOwn(probes, url) ? probes[url] : undefined
  if (!probe) return false
  const reasons = probe()
  const headers = {'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store'}
  const lines = reasons.map(reason => `not ready: ${reason}\n`)
  response.writeHead(lines.length > 0 ? 503 : 200, headers).end(lines.join('') || 'ok\n')
  return true
}
