import {expect, inject, test} from 'vitest'

const origin = inject('origin')
const fixture = inject('fixtureOrigin')

async function ask(path: string, headers: Record<string, string> = {}, base = origin) {
  const response = await fetch(base + path, {redirect: 'manual', headers})
  return {status: response.status, location: response.headers.get('location'), headers: response.headers}
}

test.for([
  ['en-GB,en;q=0.9', '/en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', '/zh-Hans'],
  ['zh-TW', '/zh-Hans'],
  ['zh-HK;q=0.8, fr', '/zh-Hans'],
  ['de, *;q=0.1', '/en'],
  ['', '/en'],
  ['%%%;;;q=x,,', '/en'],
])('/ for %j goes to %s', async ([language, location]) => {
  const answer = await ask('/', {'accept-language': language!})
  expect(answer).toMatchObject({status: 307, location})
  expect(answer.headers.get('vary')).toContain('Accept-Language')
})

test('a chosen language in the cookie wins over the browser’s', async () => {
  const answer = await ask('/', {'accept-language': 'en', cookie: 'a=b; locale=zh-Hans'})
  expect(answer.location).toBe('/zh-Hans')
})

test.for([
  ['/zh', '/zh-Hans'],
  ['/zh-CN/about', '/zh-Hans/about'],
  ['/ZH-hans/people', '/zh-Hans/people'],
  ['/en-GB/announcements/beilun-mould-ip-base', '/en/announcements/beilun-mould-ip-base'],
])('%s moves for good to %s', async ([path, location]) => {
  expect(await ask(path!)).toMatchObject({status: 308, location})
})

test.for([
  ['/announcements/beilun-mould-ip-base', '/en/announcements/beilun-mould-ip-base'],
  ['/fr/about', '/en/about'],
  ['/unheard-of?x=1', '/en/unheard-of?x=1'],
])('%s, which names no locale served, is negotiated to %s', async ([path, location]) => {
  expect(await ask(path!, {'accept-language': 'en'})).toMatchObject({status: 307, location})
})

test('another newsroom serves its own locales', async () => {
  expect(await ask('/', {'accept-language': 'ar-EG'}, fixture)).toMatchObject({status: 307, location: '/ar'})
})

test.for(['//evil.example', '/\\evil.example', '/%2F%2Fevil.example'])(
  '%s never leads off the site',
  async path => {
    const {location} = await ask(path, {'accept-language': 'en'})
    expect(location === null || /^\/(?![/\\])/.test(location)).toBe(true)
  },
)
