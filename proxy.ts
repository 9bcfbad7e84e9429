import {type NextRequest, NextResponse} from 'next/server'

/** The desk only: in front of readers' pages a proxy would double their cost. */
export const config = {matcher: ['/:locale/desk', '/:locale/desk/:path*']}

const development = process.env.NODE_ENV !== 'production'

/**
 * Give each page of the desk a nonce of its own, and tell the page where it is.
 *
 * Next reads the nonce from the policy in the request's headers and puts it on every script; CodeMirror asks for it
 * by `x-nonce`. Development needs eval and the inline styles of its overlay.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = [
    `default-src 'self'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `img-src 'self' data:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-tongshi-path', request.nextUrl.pathname + request.nextUrl.search)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({request: {headers}})
  response.headers.set('content-security-policy', policy)
  response.headers.set('cache-control', 'no-store')
  return response
}
