import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {buildFiles} from './build-files.ts'
import {fileOfAddress} from './serve-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'files-'))
afterAll(() => rmSync(folder, {recursive: true}))

/** Addresses that no sitemap names. */
const more = [
  '/robots.txt',
  '/sitemap.xml',
  '/seal.svg',
  ...['en', 'zh-Hans'].flatMap(locale => feedsOf(locale)),
]

function feedsOf(locale: string): string[] {
  return ['rss', 'atom', 'json'].map(kind => `/${locale}/feed.${kind}`)
}

describe.for([
  ['the repository’s newsroom', inject('origin'), '.'],
  ['the newsroom of the fixtures', inject('fixtureOrigin'), 'tests/fixtures/newsroom'],
])('%s as files', ([, origin, root]) => {
  const out = join(folder, root!.replaceAll('/', '-').replace('.', 'own'))
  let addresses: string[] = []
  const read = (address: string) => {
    const file = fileOfAddress(out, address)
    return file === undefined ? undefined : readFileSync(file)
  }

  beforeAll(() => {
    expect(buildFiles(out, origin!, '--root', root!)).toMatchObject({status: 0, removed: 0})
    const sitemap = readFileSync(join(out, 'sitemap.xml'), 'utf8')
    addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(match => match[1]!.slice(origin!.length))
  })

  test('are what the server answers, byte for byte', async () => {
    const linked = addresses.flatMap(address =>
      [...String(read(address)).matchAll(/(?:href|src|content)="([^"]+)"/g)]
        .map(match => match[1]!.replaceAll('&amp;', '&').replace(origin!, ''))
        .filter(link => /^\/[^/].*(?:beside\/|card\.png|\/media\/)/.test(link)),
    )
    const all = [...new Set([...addresses, ...more, ...linked])]
    expect(all.length).toBeGreaterThan(15)
    for (const address of all) {
      const answer = await fetch(origin + address)
      expect(answer.status, address).toBe(200)
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(read(address)?.equals(bytes), address).toBe(true)
    }
  })

  test('lead nowhere else than to files', () => {
    const seen = new Set<string>(['/', '/404.html', ...addresses])
    const broken: string[] = []
    for (const address of seen) {
      const body = read(address)
      if (!body) broken.push(address)
      if (!body || !fileOfAddress(out, address)!.endsWith('.html')) continue
      for (const [, link] of String(body).matchAll(/(?:href|src)="([^"]+)"/g)) {
        const [path, anchor] = link!.replaceAll('&amp;', '&').replace(origin!, '').split('#')
        if (path!.startsWith('/')) seen.add(path!.replace(/\?.*$/, ''))
        const target = path === '' ? body : path!.startsWith('/') ? read(path!) : undefined
        if (anchor && target && !String(target).includes(`id="${anchor}"`)) broken.push(`${address} ${link}`)
      }
    }
    expect(broken).toEqual([])
    expect(seen.size).toBeGreaterThan(15)
  })

  test('say in each language that a page is missing', () => {
    for (const locale of ['en', 'zh-Hans'])
      expect(String(read(`/${locale}/404.html`))).toContain(`<html lang="${locale}"`)
    expect(String(read('/zh-Hans/404.html'))).toContain('这一页缺了')
    expect(String(read('/404.html'))).toContain('This page is missing')
  })
})
