import {randomBytes} from 'node:crypto'
import type {IncomingMessage, ServerResponse} from 'node:http'

/** Reader pages are documents: they may load their style sheet and their images, and nothing else. */
const readers =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** A year, and every host below: `TONGSHI_HSTS=host` leaves those out that still speak plain HTTP. */
const transport = {
  all: 'max-age=31536000; includeSubDomains',
  host: 'max-age=31536000',
}

/** The security headers of every reader's page, whoever serves it. @param isSecure the public address is https. */
export function readerHeaders(isSecure: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': readers,
    ...always,
    ...(isSecure
      ? {'strict-transport-security': transport[process.env.TONGSHI_HSTS === 'host' ? 'host' : 'all']}
      : {}),
  }
}

/** Headers by which the server tells pages what it knows; what clients send under these names is thrown away. */
const own = ['x-nonce', 'content-security-policy', 'x-tongshi-address', 'x-tongshi-path'] as const

/** The desk and the kits' pages are applications below a locale. */
const application = /^\/[\w-]{2,35}\/(desk|kits)(\/|\?|$)/

/**
 * Set the security headers of an answer, and tell the pages of the desk their nonce, the client's address and their
 * own path. It is done here and not in a proxy of Next's, which costs every page as much again as the page itself.
 *
 * @param options.dev Next's own development tools need `eval` and inline style.
 */
export function guardAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  {address, dev, isSecure}: Readonly<{address: string; dev: boolean; isSecure: boolean}>,
): void {
  for (const name of own) delete request.headers[name]
  request.headers['x-tongshi-address'] = address
  for (const [name, value] of Object.entries(readerHeaders(isSecure))) response.setHeader(name, value)
  if (!application.test(request.url ?? '/')) return
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
  request.headers['x-nonce'] = nonce
  request.headers['content-security-policy'] = policy
  request.headers['x-tongshi-path'] = request.url ?? '/'
  response.setHeader('content-security-policy', policy)
  // What only a signed-in person sees is embedded by nobody.
  response.setHeader('cross-origin-resource-policy', 'same-origin')
  response.setHeader('cache-control', 'private, no-store')
}
