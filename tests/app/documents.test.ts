import {gzipSync} from 'node:zlib'
import {describe, expect, inject, test} from 'vitest'
import {validateHtml} from './validate-html.ts'

const origin = inject('origin')
const fixture = inject('fixtureOrigin')
const slug = 'beilun-mould-ip-base'
const locales = ['en', 'zh-Hans']
const paths = ['', '/people', '/about', `/announcements/${slug}`, '/nowhere']
const pages = [
  ...locales.flatMap(locale => paths.map(path => `${origin}/${locale}${path}`)),
  `${origin}/en/announcements/${slug}/beside/zh-Hans`,
  `${origin}/zh-Hans/announcements/${slug}/beside/en`,
  ...['en', 'zh-Hans', 'ar'].flatMap(locale => [
    `${fixture}/${locale}`,
    `${fixture}/${locale}/announcements/free-patent-searches`,
    `${fixture}/${locale}/announcements/design-guide`,
  ]),
]

const get = async (url: string) => (await fetch(url)).text()

describe('every page', () => {
  test.for(pages)('%s is valid HTML', async url => {
    expect(await validateHtml(await get(url))).toEqual([])
  })

  test.for(pages)('%s ships no JavaScript', async url => {
    const html = await get(url)
    const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].filter(
      ([, attributes]) => !attributes!.includes('application/ld+json'),
    )
    expect(scripts).toEqual([])
    expect(html).not.toMatch(/\son[a-z]+=|javascript:|rel="(?:modulepreload|preload)"/)
  })

  test.for(pages)('%s stays below 40 kB with its styles', async url => {
    const css = await get(`${origin}/reader.css`)
    expect(gzipSync(await get(url)).length + gzipSync(css).length).toBeLessThan(40_000)
  })

  test.for(pages)('%s prints no key, no brace and no name of a fact', async url => {
    const text = (await get(url)).replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]+>/g, ' ')
    expect(text).not.toMatch(/[{}]|undefined|NaN|\bannualSales\b|\bipOffice\b/)
  })
})

describe('the seed announcement', () => {
  test('says 6 billion yuan and 60亿元 out of one fact', async () => {
    const [en, zh] = await Promise.all(
      locales.map(locale => get(`${origin}/${locale}/announcements/${slug}`)),
    )
    for (const html of [en, zh]) expect(html).toContain('<data value="6000000000" data-fact="annualSales">')
    expect(en).toContain('data-fact="annualSales">6 billion yuan</data>')
    expect(zh).toContain('data-fact="annualSales">60亿元</data>')
    for (const said of ['more than 600', 'more than 400', 'more than 60%', '>42<']) expect(en).toContain(said)
    for (const said of ['600多家', '400多家', '60%以上', '42家']) expect(zh).toContain(said)
  })

  test('stands on the first page of each language with its lead figure', async () => {
    const [en, zh] = await Promise.all(locales.map(locale => get(`${origin}/${locale}`)))
    expect(en!.replace(/<[^>]+>/g, '')).toContain('6 billion yuan')
    expect(zh!.replace(/<[^>]+>/g, '')).toContain('60亿元')
  })

  test('tells readers of Chinese which names wait for their characters, and invents none', async () => {
    const zh = await get(`${origin}/zh-Hans/announcements/${slug}`)
    for (const name of ['Yang Su', 'Guo Qiang', 'Hu Xiuqin', 'Chen Jinyuan', 'Hengyang'])
      expect(zh).toContain(`<span class="name unverified" lang="zh-Latn-pinyin" dir="ltr">${name}</span>`)
    expect(zh).toContain('待核')
    expect(zh).not.toContain('（音）')
  })

  test('is the same document to every machine: alternates, JSON-LD, card', async () => {
    const html = await get(`${origin}/zh-Hans/announcements/${slug}`)
    for (const lang of ['en', 'zh-Hans', 'x-default']) expect(html).toContain(`hrefLang="${lang}"`)
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!)
    expect(JSON.stringify(data)).toContain('"inLanguage":"zh-Hans"')
    expect(JSON.stringify(data)).toContain('translationOfWork')
    const card = await fetch(`${origin}/zh-Hans/announcements/${slug}/card.png`)
    expect(card.headers.get('content-type')).toBe('image/png')
    expect((await card.arrayBuffer()).byteLength).toBeGreaterThan(10_000)
  })
})

describe('answers', () => {
  test('an unknown address is a 404 in the reader’s language', async () => {
    const response = await fetch(`${origin}/zh-Hans/announcements/nothing-here`)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('这一页缺了')
  })

  test.for(['..%2f..%2fetc', '%00', '%E0%A4%A', 'a'.repeat(3000)])(
    'the slug %s finds nothing and breaks nothing',
    async bad => {
      const response = await fetch(`${origin}/en/announcements/${bad}`, {redirect: 'manual'})
      expect([400, 404]).toContain(response.status)
    },
  )

  test('an unchanged page costs a reader nothing', async () => {
    const first = await fetch(`${origin}/en`)
    const again = await fetch(`${origin}/en`, {headers: {'if-none-match': first.headers.get('etag')!}})
    expect(again.status).toBe(304)
    expect((await again.arrayBuffer()).byteLength).toBe(0)
  })

  test('pages may load nothing but their style and images', async () => {
    const {headers} = await fetch(`${origin}/en`)
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
  })

  test.for(['feed.rss', 'feed.atom', 'feed.json'])(
    '%s carries the announcement in its language',
    async feed => {
      const [en, zh] = await Promise.all(locales.map(locale => get(`${origin}/${locale}/${feed}`)))
      expect(en).toContain('6 billion yuan')
      expect(zh).toContain('60亿元')
      expect(zh).toContain('zh-Hans')
      // A feed has no style: the mark of an unconfirmed name stands in brackets.
      expect(zh).toContain('（待核）')
    },
  )

  test('sitemap and robots name every page of every language', async () => {
    expect(await get(`${origin}/robots.txt`)).toContain(`${origin}/sitemap.xml`)
    const sitemap = await get(`${origin}/sitemap.xml`)
    for (const locale of locales)
      expect(sitemap).toContain(`<loc>${origin}/${locale}/announcements/${slug}</loc>`)
  })
})
