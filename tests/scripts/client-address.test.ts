import type {IncomingMessage} from 'node:http'
import {expect, test} from 'vitest'
import {clientAddress} from '../../scripts/serve/client-address.ts'

const proxies = ['10.0.0.1', '10.0.0.2']

test.for([
  ['the socket counts', '198.51.100.7', undefined, '198.51.100.7'],
  ['what a client claims does not', '198.51.100.7', '203.0.113.9', '198.51.100.7'],
  ['behind a proxy its last hop does', '10.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['a forged hop before it does not', '10.0.0.1', '1.2.3.4, 203.0.113.9', '203.0.113.9'],
  ['behind two proxies', '10.0.0.1', '1.2.3.4, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
  ['a proxy that says nothing is the client', '10.0.0.1', undefined, '10.0.0.1'],
  ['IPv4 inside of IPv6', '::ffff:198.51.100.7', undefined, '198.51.100.7'],
  ['one IPv6 network is one client', '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::'],
  ['short IPv6 too', '2001:db8::6', undefined, '2001:db8:0:0::'],
  ['this machine', '::1', undefined, '::1'],
] as const)('%s', ([, remoteAddress, forwarded, expected]) => {
  const request = {socket: {remoteAddress}, headers: forwarded ? {'x-forwarded-for': forwarded} : {}}
  expect(clientAddress(request as unknown as IncomingMessage, proxies)).toBe(expected)
})
