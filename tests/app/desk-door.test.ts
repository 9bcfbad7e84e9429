import {request} from 'node:http'
import {describe, expect, inject, test} from 'vitest'

const origin = inject('origin')

describe('the server', () => {
  test('answers the REST API beside the readers’ pages', async () => {
    const response = await fetch(`${origin}/api/v1/session`)
    expect(await response.json()).toMatchObject({person: null, claimed: false, locales: ['en', 'zh-Hans']})
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('gives every page of the desk a nonce of its own and never the one that a client names', async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => {
        const headers = {'x-nonce': 'mine', 'content-security-policy': "script-src 'nonce-mine'"}
        return (await fetch(`${origin}/en/desk`, {headers, redirect: 'manual'})).headers.get(
          'content-security-policy',
        )!
      }),
    )
    expect(policies[0]).not.toBe(policies[1])
    for (const policy of policies) {
      expect(policy).toMatch(/script-src 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'/)
      expect(policy).not.toMatch(/unsafe|mine/)
    }
  })

  test('tells a balancer that it stands', async () => {
    for (const path of ['/healthz', '/readyz']) expect((await fetch(`${origin}${path}`)).status).toBe(200)
  })

  test('refuses TRACE, and addresses of better-auth that nobody needs', async () => {
    const status = await new Promise(resolve => {
      request(`${origin}/api/v1/session`, {method: 'TRACE'}, response => resolve(response.statusCode)).end()
    })
    expect(status).toBe(405)
    for (const path of ['/api/auth/sign-up/email', '/api/auth/get-session', '/api/auth/list-sessions'])
      expect((await fetch(`${origin}${path}`)).status).toBe(404)
  })
})
